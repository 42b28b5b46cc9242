/** Aggregates as Axon sees them: what every shell does around its decider, and the framework built over all of them. */
@NullMarked
package org.gongjian.command.platform.shell;

import org.jspecify.annotations.NullMarked;
