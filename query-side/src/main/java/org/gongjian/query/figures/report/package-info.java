/** Figures as they are asked for: the quarter at a glance, the report with its paragraph, the matters behind, the workbook. */
@NullMarked
package org.gongjian.query.figures.report;

import org.jspecify.annotations.NullMarked;
