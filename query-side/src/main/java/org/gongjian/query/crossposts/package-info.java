/** 交叉任职: who holds posts in two organisations or more, over the registers. */
@NullMarked
package org.gongjian.query.crossposts;

import org.jspecify.annotations.NullMarked;
