/** Reading the command line. */
@NullMarked
package org.gongjian.app.options;

import org.jspecify.annotations.NullMarked;
