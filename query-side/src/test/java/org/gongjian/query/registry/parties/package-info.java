/** Sessions. */
@NullMarked
package org.gongjian.query.registry.parties;

import org.jspecify.annotations.NullMarked;
