/** Members, delegates and office holders: named for who keeps the roll; residents are not in it. */
@NullMarked
package org.gongjian.query.registry.members;

import org.jspecify.annotations.NullMarked;
