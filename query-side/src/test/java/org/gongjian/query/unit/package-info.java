/** Tests of the unit's desk. */
@NullMarked
package org.gongjian.query.unit;

import org.jspecify.annotations.NullMarked;
