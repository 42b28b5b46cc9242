/** Decisions about motions: putting, voting, counting, reserved opinions, voiding. */
@NullMarked
package org.gongjian.command.motion;

import org.jspecify.annotations.NullMarked;
