/** The store on a real PostgreSQL, each guard also with the guard removed. */
@NullMarked
package org.gongjian.store;

import org.jspecify.annotations.NullMarked;
