/** Public notices (公示) as they are read: at the desk with their objections, and by everybody. */
@NullMarked
package org.gongjian.query.notice;

import org.jspecify.annotations.NullMarked;
