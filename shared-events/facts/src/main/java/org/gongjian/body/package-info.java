/** Bodies that deliberate and decide (议事机构): their seats, who sits in them, and in which order the chair rotates. */
@NullMarked
package org.gongjian.body;

import org.jspecify.annotations.NullMarked;
