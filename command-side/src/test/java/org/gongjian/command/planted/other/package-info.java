/** The feature next door, for the rule about features. */
@NullMarked
package org.gongjian.command.planted.other;

import org.jspecify.annotations.NullMarked;
