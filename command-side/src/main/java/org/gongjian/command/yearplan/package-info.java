/** Decisions about the three lists of a year: needs, resources, projects. */
@NullMarked
package org.gongjian.command.yearplan;

import org.jspecify.annotations.NullMarked;
