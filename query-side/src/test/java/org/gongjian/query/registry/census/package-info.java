/** Rounds of the census. */
@org.jspecify.annotations.NullMarked
package org.gongjian.query.registry.census;
