/** One transaction per command: its turn, its request key, the decision, the facts appended, the audit row. */
@NullMarked
package org.gongjian.command.platform.sending;

import org.jspecify.annotations.NullMarked;
