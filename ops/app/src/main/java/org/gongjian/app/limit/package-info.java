/** How often somebody may ask. */
@NullMarked
package org.gongjian.app.limit;

import org.jspecify.annotations.NullMarked;
