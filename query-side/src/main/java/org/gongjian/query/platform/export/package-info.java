/** Lists taken out as workbooks: streamed, desensitised unless asked otherwise, and each on record. */
@NullMarked
package org.gongjian.query.platform.export;

import org.jspecify.annotations.NullMarked;
