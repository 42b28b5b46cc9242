/** Violations planted for the architecture test. */
@NullMarked
package org.gongjian.query.planted.one;

import org.jspecify.annotations.NullMarked;
