/** What is refused before anything is decided: faulty fields, stale versions, unknown ids, an overloaded node. */
@NullMarked
package org.gongjian.command.platform.refusal;

import org.jspecify.annotations.NullMarked;
