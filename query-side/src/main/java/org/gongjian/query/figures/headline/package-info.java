/** Headline counts: who we are in an area on any day, each count with the rows behind it. */
@NullMarked
package org.gongjian.query.figures.headline;

import org.jspecify.annotations.NullMarked;
