@NullMarked
package org.gongjian.command.partyorganisation;

import org.jspecify.annotations.NullMarked;
