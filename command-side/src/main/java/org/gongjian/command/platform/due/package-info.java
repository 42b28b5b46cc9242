/** Due dates are facts: where they stand, and who acts when one has come. */
@NullMarked
package org.gongjian.command.platform.due;

import org.jspecify.annotations.NullMarked;
