/** Residents, members and contacts: found by keyed hashes, named only for those entitled. */
@NullMarked
package org.gongjian.query.registry.persons;

import org.jspecify.annotations.NullMarked;
