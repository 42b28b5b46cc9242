/** Working days: the published holidays and make-up days by version, and counting with them. */
@NullMarked
package org.gongjian.calendar;

import org.jspecify.annotations.NullMarked;
