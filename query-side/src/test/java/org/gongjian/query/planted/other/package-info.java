/** Violations planted for the architecture test. */
@NullMarked
package org.gongjian.query.planted.other;

import org.jspecify.annotations.NullMarked;
