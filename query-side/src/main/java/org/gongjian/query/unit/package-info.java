/** The desk of a unit: what it agreed to, offers, promised and is asked for, on one page. */
@NullMarked
package org.gongjian.query.unit;

import org.jspecify.annotations.NullMarked;
