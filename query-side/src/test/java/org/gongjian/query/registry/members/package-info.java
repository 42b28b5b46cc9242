/** The roll. */
@NullMarked
package org.gongjian.query.registry.members;

import org.jspecify.annotations.NullMarked;
