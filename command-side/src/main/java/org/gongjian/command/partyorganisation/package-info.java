/** Decisions about organisations of the party. */
@NullMarked
package org.gongjian.command.partyorganisation;

import org.jspecify.annotations.NullMarked;
