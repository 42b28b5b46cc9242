/** Sessions. */
@NullMarked
package org.gongjian.query.registry.bodies;

import org.jspecify.annotations.NullMarked;
