@NullMarked
package org.gongjian.command.platform.registry;

import org.jspecify.annotations.NullMarked;
