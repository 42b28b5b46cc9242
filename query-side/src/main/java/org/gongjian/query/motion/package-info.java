/** 表决: motions with their votes, counts and outcome. */
@NullMarked
package org.gongjian.query.motion;

import org.jspecify.annotations.NullMarked;
