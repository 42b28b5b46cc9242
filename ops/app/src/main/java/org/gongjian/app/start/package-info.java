/** From a command line to a running product: options, database, Spring by role, stopping. */
@NullMarked
package org.gongjian.app.start;

import org.jspecify.annotations.NullMarked;
