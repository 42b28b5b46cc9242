/** What may be the same matter: told by others, by the same person again, or by several at once. */
@NullMarked
package org.gongjian.query.matter.alike;

import org.jspecify.annotations.NullMarked;
