/** Hot issues: what came in how often, by category, grid and time. */
@NullMarked
package org.gongjian.query.matter.hot;

import org.jspecify.annotations.NullMarked;
