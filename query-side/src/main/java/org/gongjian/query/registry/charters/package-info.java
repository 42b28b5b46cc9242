/** The charters of the areas: every version, which one is in force, every rule with its authority. */
@NullMarked
package org.gongjian.query.registry.charters;

import org.jspecify.annotations.NullMarked;
