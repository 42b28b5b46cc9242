/** Decisions about offices: establishing, appointing, relieving; hand-over with its list and paper; deputies. */
@NullMarked
package org.gongjian.command.office;

import org.jspecify.annotations.NullMarked;
