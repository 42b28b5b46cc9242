/** Visits to organisations (走访): what was heard there, and what follows from it. */
@NullMarked
package org.gongjian.visit;

import org.jspecify.annotations.NullMarked;
