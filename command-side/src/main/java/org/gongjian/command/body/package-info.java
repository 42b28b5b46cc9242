/** Decisions about bodies: establishing, seating, vacating, the order of the chair. */
@NullMarked
package org.gongjian.command.body;

import org.jspecify.annotations.NullMarked;
