/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.demonstration.matters;

import org.jspecify.annotations.NullMarked;
