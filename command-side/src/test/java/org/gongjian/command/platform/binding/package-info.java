@NullMarked
package org.gongjian.command.platform.binding;

import org.jspecify.annotations.NullMarked;
