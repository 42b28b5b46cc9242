/** What the facts of one matter add up to in the figures, by the zone, calendar and charter of its area. Pure. */
@NullMarked
package org.gongjian.query.figures.counting;

import org.jspecify.annotations.NullMarked;
