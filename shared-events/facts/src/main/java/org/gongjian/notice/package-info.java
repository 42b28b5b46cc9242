/** Public notices (公示): what is shown where and for how long, who objects, and what he is answered. */
@NullMarked
package org.gongjian.notice;

import org.jspecify.annotations.NullMarked;
