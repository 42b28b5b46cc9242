/** The desks of the registers: what a row asks of organisations, grids, offices and persons. */
@NullMarked
package org.gongjian.command.importing.desk;

import org.jspecify.annotations.NullMarked;
