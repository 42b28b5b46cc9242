/** Districts, streets and communities as decisions need them. */
@NullMarked
package org.gongjian.command.platform.registry.areas;

import org.jspecify.annotations.NullMarked;
