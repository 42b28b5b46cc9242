@NullMarked
package org.gongjian.command.architecture;

import org.jspecify.annotations.NullMarked;
