/** The read model of figures: which rows count in which days, as was known when, and how many of them there are. */
@NullMarked
package org.gongjian.query.figures.quarter;

import org.jspecify.annotations.NullMarked;
