/** Which bodies have met as often as their charter asks for, and which have not (该开未开). */
@NullMarked
package org.gongjian.query.cadence;

import org.jspecify.annotations.NullMarked;
