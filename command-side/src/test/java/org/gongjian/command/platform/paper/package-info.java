@NullMarked
package org.gongjian.command.platform.paper;

import org.jspecify.annotations.NullMarked;
