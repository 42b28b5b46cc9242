/** Decisions about rounds of the census: opening, counting grid by grid, closing. */
@NullMarked
package org.gongjian.command.census;

import org.jspecify.annotations.NullMarked;
