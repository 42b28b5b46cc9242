/** A year of meetings, motions, notices and matters in one community, lived through under each of the seven sources by the real deciders. */
@NullMarked
package org.gongjian.command.year;

import org.jspecify.annotations.NullMarked;
