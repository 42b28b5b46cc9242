/** Organisations of the party: committees, branches and groups, whom they stand under and which grids they serve. */
@NullMarked
package org.gongjian.partyorganisation;

import org.jspecify.annotations.NullMarked;
