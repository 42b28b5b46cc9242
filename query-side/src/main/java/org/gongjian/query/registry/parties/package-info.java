/** Organisations of the party: whom they stand under, which grids they serve, who leads and led them. */
@NullMarked
package org.gongjian.query.registry.parties;

import org.jspecify.annotations.NullMarked;
