/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.access;

import org.jspecify.annotations.NullMarked;
