/** From options to a running product: which sides a role has, Spring over the database, stopping. */
@NullMarked
package org.gongjian.app.start;

import org.jspecify.annotations.NullMarked;
