/** Decisions about the working calendar, and the published days it is made from. */
@NullMarked
package org.gongjian.command.calendar;

import org.jspecify.annotations.NullMarked;
