@NullMarked
package org.gongjian.command.motion;

import org.jspecify.annotations.NullMarked;
