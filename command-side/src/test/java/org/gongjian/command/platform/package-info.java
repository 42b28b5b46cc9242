@NullMarked
package org.gongjian.command.platform;

import org.jspecify.annotations.NullMarked;
