/** How the demonstration is told: chapter by chapter, under a clock that stands where the story is. */
@NullMarked
package org.gongjian.app.demonstration.telling;

import org.jspecify.annotations.NullMarked;
