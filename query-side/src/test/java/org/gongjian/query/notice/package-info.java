/** Public notices as they are read. */
@NullMarked
package org.gongjian.query.notice;

import org.jspecify.annotations.NullMarked;
