/** Starting in each role. */
@NullMarked
package org.gongjian.app.start;

import org.jspecify.annotations.NullMarked;
