/** Taking over a ledger: what was read from which file, and what became of its rows. */
@NullMarked
package org.gongjian.importing;

import org.jspecify.annotations.NullMarked;
