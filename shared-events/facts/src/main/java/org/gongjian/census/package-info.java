/** Rounds of the census of members (党员普查), grid by grid. */
@NullMarked
package org.gongjian.census;

import org.jspecify.annotations.NullMarked;
