/** The receipt (回执) that everybody takes home. */
@NullMarked
package org.gongjian.query.matter.receipt;

import org.jspecify.annotations.NullMarked;
