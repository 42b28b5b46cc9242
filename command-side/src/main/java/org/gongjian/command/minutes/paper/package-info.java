/** What stands on the papers of a meeting. */
@NullMarked
package org.gongjian.command.minutes.paper;

import org.jspecify.annotations.NullMarked;
