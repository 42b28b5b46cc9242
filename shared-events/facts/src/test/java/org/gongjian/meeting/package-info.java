@NullMarked
package org.gongjian.meeting;

import org.jspecify.annotations.NullMarked;
