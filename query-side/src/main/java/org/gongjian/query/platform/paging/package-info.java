/** Lists that are read page by page, the latest first. */
@NullMarked
package org.gongjian.query.platform.paging;

import org.jspecify.annotations.NullMarked;
