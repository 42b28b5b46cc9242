/** What is promised, apart from who keeps it: the words that agreements, the three lists and commitments share. */
@NullMarked
package org.gongjian.commitment;

import org.jspecify.annotations.NullMarked;
