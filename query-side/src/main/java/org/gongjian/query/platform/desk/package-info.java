/** The desk around every page: who sits at it, its menu, how large and how dark its letters are. */
@NullMarked
package org.gongjian.query.platform.desk;

import org.jspecify.annotations.NullMarked;
