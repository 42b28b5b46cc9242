/** Decisions about visits to organisations. */
@NullMarked
package org.gongjian.command.visit;

import org.jspecify.annotations.NullMarked;
