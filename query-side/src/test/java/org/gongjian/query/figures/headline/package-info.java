/** Headline counts. */
@org.jspecify.annotations.NullMarked
package org.gongjian.query.figures.headline;
