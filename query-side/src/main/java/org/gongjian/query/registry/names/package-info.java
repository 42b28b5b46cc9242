/** Names in the place of ids, for every page: areas, grids, categories, organisations, offices and their holders. */
@NullMarked
package org.gongjian.query.registry.names;

import org.jspecify.annotations.NullMarked;
