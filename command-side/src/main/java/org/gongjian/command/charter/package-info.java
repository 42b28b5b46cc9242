/** Decisions about the charter of an area, and the presets it is made from. */
@NullMarked
package org.gongjian.command.charter;

import org.jspecify.annotations.NullMarked;
