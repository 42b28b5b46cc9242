/** Charters. */
@NullMarked
package org.gongjian.query.registry.charters;

import org.jspecify.annotations.NullMarked;
