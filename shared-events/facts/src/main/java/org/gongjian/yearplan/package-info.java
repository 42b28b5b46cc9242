/** The three lists of a year (三个清单): what is needed, what is offered, and what is to be done with both. */
@NullMarked
package org.gongjian.yearplan;

import org.jspecify.annotations.NullMarked;
