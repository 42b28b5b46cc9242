/** How bodies stand against the rhythm of their charters. */
@NullMarked
package org.gongjian.query.cadence;

import org.jspecify.annotations.NullMarked;
