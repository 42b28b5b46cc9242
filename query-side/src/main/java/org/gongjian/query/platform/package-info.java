/**
 * What every read model stands on: its processor and what happens when an event fails, its generations (rebuild), waiting for
 * a position, the scope of the reader.
 *
 * <p>A new read model is: {@code XProjection} (a {@link org.gongjian.query.platform.Projection}), {@code XTable} (the only class
 * that names its tables; every reading method takes a {@link org.gongjian.query.platform.Scope}), a
 * {@link org.gongjian.query.platform.ReadModel} bean that puts the two together, and {@code db/readmodel/<group>.sql}.
 */
@NullMarked
package org.gongjian.query.platform;

import org.jspecify.annotations.NullMarked;
