/** Bodies that deliberate and decide: their seats, who sits and sat in them, and whose turn the chair is. */
@NullMarked
package org.gongjian.query.registry.bodies;

import org.jspecify.annotations.NullMarked;
