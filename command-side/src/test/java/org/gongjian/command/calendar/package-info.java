@NullMarked
package org.gongjian.command.calendar;

import org.jspecify.annotations.NullMarked;
