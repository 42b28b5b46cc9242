/** Decisions about areas: the street tree, grids, categories, number patterns. */
@NullMarked
package org.gongjian.command.community;

import org.jspecify.annotations.NullMarked;
