/** What the edge gathers for a decision: the time, who acts in which office, the area with its rules, facts folded by id. */
@NullMarked
package org.gongjian.command.platform.edge;

import org.jspecify.annotations.NullMarked;
