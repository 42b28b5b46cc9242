/** The command side of a node, put together; what each part does stands in the packages below. */
@NullMarked
package org.gongjian.command.platform;

import org.jspecify.annotations.NullMarked;
