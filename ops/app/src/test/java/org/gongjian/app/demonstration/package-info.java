/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.demonstration;

import org.jspecify.annotations.NullMarked;
