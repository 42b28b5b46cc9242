/** The matter: what happens to an issue or a proposal from the counter to the archive. */
@NullMarked
package org.gongjian.matter;

import org.jspecify.annotations.NullMarked;
