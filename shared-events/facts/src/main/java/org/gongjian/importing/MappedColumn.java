package org.gongjian.importing;

/**
 * A column of a workbook and what it is to the register.
 *
 * @param position from 0, as it stands in the sheet
 * @param column stored name of the register's column
 */
public record MappedColumn(int position, String column) {}
