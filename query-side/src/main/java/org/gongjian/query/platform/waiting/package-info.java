/** A page waits until what it shows has passed the position its reader has written. */
@NullMarked
package org.gongjian.query.platform.waiting;

import org.jspecify.annotations.NullMarked;
