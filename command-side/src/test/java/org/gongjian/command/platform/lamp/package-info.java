/** The smallest aggregate there can be, to try the platform on. */
@NullMarked
package org.gongjian.command.platform.lamp;

import org.jspecify.annotations.NullMarked;
