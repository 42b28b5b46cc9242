/** What may be asked of a matter, what is decided, and what is refused. */
@NullMarked
package org.gongjian.command.matter;

import org.jspecify.annotations.NullMarked;
