/**
 * The query side of a node, put together; what every read model stands on is in the packages below.
 *
 * <p>A new read model is: {@code XProjection} (a {@link org.gongjian.query.platform.folding.Projection}), {@code XTable} (the only
 * class that names its tables; every reading method takes a {@link org.gongjian.query.platform.sight.Scope}), a
 * {@link org.gongjian.query.platform.folding.ReadModel} bean that puts the two together, and {@code db/readmodel/<group>.sql}.
 */
@NullMarked
package org.gongjian.query.platform;

import org.jspecify.annotations.NullMarked;
