/** The dictionary of figures: what is counted, which rows count, by which clock, and a line of figures made of them. */
@NullMarked
package org.gongjian.query.figures.dictionary;

import org.jspecify.annotations.NullMarked;
