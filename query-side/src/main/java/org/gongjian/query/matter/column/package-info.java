/** 公开栏: what of matters was published, as everybody reads it without a log-in. */
@NullMarked
package org.gongjian.query.matter.column;

import org.jspecify.annotations.NullMarked;
