/** What a read model is made of: its tables in a generation, and the fold of events into rows. */
@NullMarked
package org.gongjian.query.platform.folding;

import org.jspecify.annotations.NullMarked;
