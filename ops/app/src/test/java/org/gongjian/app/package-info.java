/** The web edge over a real database. */
@NullMarked
package org.gongjian.app;

import org.jspecify.annotations.NullMarked;
