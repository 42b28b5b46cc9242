/** Rounds of the census of members: what each found, and what changed from one to another. */
@NullMarked
package org.gongjian.query.registry.census;

import org.jspecify.annotations.NullMarked;
