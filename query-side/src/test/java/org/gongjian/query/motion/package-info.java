@NullMarked
package org.gongjian.query.motion;

import org.jspecify.annotations.NullMarked;
