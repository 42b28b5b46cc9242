@NullMarked
package org.gongjian.command.minutes;

import org.jspecify.annotations.NullMarked;
