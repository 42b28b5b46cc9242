/** Sessions. */
@NullMarked
package org.gongjian.query.registry.sessions;

import org.jspecify.annotations.NullMarked;
