/** Motions (表决事项): put to a body in a meeting under the rule and roll of that moment, voted on, closed with their arithmetic. */
@NullMarked
package org.gongjian.motion;

import org.jspecify.annotations.NullMarked;
