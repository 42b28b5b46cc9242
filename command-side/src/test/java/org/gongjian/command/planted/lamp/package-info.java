/** Violations on purpose: each architecture rule is seen to fail on one of these. */
@NullMarked
package org.gongjian.command.planted.lamp;

import org.jspecify.annotations.NullMarked;
