/** The one executable and all that is web-wide. Decides nothing. */
@NullMarked
package org.gongjian.app;

import org.jspecify.annotations.NullMarked;
