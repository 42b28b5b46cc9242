/** Workbooks as they are handed in: what may pass, what stands in their cells, what is wrong with a row. */
@NullMarked
package org.gongjian.command.importing.workbook;

import org.jspecify.annotations.NullMarked;
