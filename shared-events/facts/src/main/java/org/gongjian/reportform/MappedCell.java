package org.gongjian.reportform;

import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a superior's form when it is filled.
 *
 * @param sheet name of the sheet
 * @param cell as spreadsheets name it: {@code C5}
 * @param figure key of the dictionary of figures; a later dictionary may not have it any more
 * @param part of a rate: itself, or one of the numbers it divides
 * @param area whose figure it is
 * @param days of which days
 * @param kind these alone, or all
 * @param category these alone, or all
 */
public record MappedCell(
        String sheet,
        String cell,
        String figure,
        Part part,
        Area area,
        Days days,
        @Nullable MatterKind kind,
        @Nullable String category) {

    /** Which number of a rate. */
    public enum Part {
        VALUE,
        OF,
        AMONG
    }

    /** Whose figure. */
    public enum Area {
        /** 填报区域 */
        ASKED,
        /** the community that the head of the row names */
        IN_ROW,
        /** the community that the head of the column names */
        IN_COLUMN
    }

    /** Of which days, seen from those that are asked for. */
    public enum Days {
        /** 本期 */
        THIS,
        /** 上期 */
        PREVIOUS,
        /** 本年累计 */
        YEAR_TO_DATE,
        /** 上年同期 */
        LAST_YEAR
    }
}
