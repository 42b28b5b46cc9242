/** What holds of the two sides together, seen where both are on the class path. */
@NullMarked
package org.gongjian.app.whole;

import org.jspecify.annotations.NullMarked;
