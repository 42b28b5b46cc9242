/** Who raised or signed what before: the question at the counter, by phone or by building and surname. */
@NullMarked
package org.gongjian.query.matter.earlier;

import org.jspecify.annotations.NullMarked;
