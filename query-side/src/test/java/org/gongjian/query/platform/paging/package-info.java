/** Tests of paging. */
@NullMarked
package org.gongjian.query.platform.paging;

import org.jspecify.annotations.NullMarked;
