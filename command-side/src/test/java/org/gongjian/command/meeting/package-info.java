@NullMarked
package org.gongjian.command.meeting;

import org.jspecify.annotations.NullMarked;
