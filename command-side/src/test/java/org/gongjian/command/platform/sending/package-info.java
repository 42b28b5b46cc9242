/** Sending commands, whole. */
@NullMarked
package org.gongjian.command.platform.sending;

import org.jspecify.annotations.NullMarked;
