/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.refusal;

import org.jspecify.annotations.NullMarked;
