/** The town of the demonstration: its places, units, charters and people. */
@NullMarked
package org.gongjian.app.demonstration.town;

import org.jspecify.annotations.NullMarked;
