/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.query.crossposts;

import org.jspecify.annotations.NullMarked;
