@NullMarked
package org.gongjian.command.minutes.paper;

import org.jspecify.annotations.NullMarked;
