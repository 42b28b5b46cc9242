/** Tests of the desk around every page. */
@NullMarked
package org.gongjian.query.platform.desk;

import org.jspecify.annotations.NullMarked;
