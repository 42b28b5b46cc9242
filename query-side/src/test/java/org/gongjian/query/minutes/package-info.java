@NullMarked
package org.gongjian.query.minutes;

import org.jspecify.annotations.NullMarked;
