/** 走访: visits to organisations, what was heard, and what of it went into the lists of the year. */
@NullMarked
package org.gongjian.query.visit;

import org.jspecify.annotations.NullMarked;
