/** Tests of the package of the same name. */
@NullMarked
package org.gongjian.app.account;

import org.jspecify.annotations.NullMarked;
