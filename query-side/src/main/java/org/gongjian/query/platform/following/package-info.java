/** Keeps read models up with the store: no event is skipped, one that cannot be folded is parked. */
@NullMarked
package org.gongjian.query.platform.following;

import org.jspecify.annotations.NullMarked;
