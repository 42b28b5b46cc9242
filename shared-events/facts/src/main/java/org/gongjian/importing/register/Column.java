package org.gongjian.importing.register;

import java.util.List;
import java.util.Map;

/** A column of a register; every register has an enum of its own. The constants are stored names. */
public interface Column {
    /** Its stored name. */
    String name();

    /** What its cells hold. */
    Cell cell();

    /** The word in the first row. */
    default String heading() {
        return cell().heading();
    }

    /** Columns that a workbook of rejected rows has besides: it may be corrected and handed in again as it is. */
    List<String> PASSED_OVER = List.of("行号", "错误原因");

    /** How cells of a column are read. */
    enum Kind {
        /** one line */
        TEXT,
        /** a text exactly as it stands, line breaks and all */
        WORDS,
        /** a day or a minute that is past */
        TIME,
        /** a day */
        DAY,
        /** a whole number */
        COUNT,
        /** 是 or 否 */
        YES_NO,
        /** one of a closed list */
        CHOICE,
        /** names, separated by 、 */
        LIST,
        /** a telephone number */
        PHONE,
        /** 统一社会信用代码 */
        CREDIT_CODE
    }

    /**
     * What a cell holds.
     *
     * @param longest characters
     * @param also other headings by which the column is recognised
     * @param choices the closed list: what one writes, and its code
     * @param example what stands in the template
     * @param personal contact data or own words: never repeated in clear
     */
    record Cell(
            String heading,
            Kind kind,
            boolean required,
            int longest,
            List<String> also,
            Map<String, String> choices,
            String example,
            boolean personal) {

        static Cell of(Kind kind, String heading, int longest, String example) {
            return new Cell(heading, kind, false, longest, List.of(), Map.of(), example, false);
        }

        Cell must() {
            return new Cell(heading, kind, true, longest, also, choices, example, personal);
        }

        Cell also(String... headings) {
            return new Cell(heading, kind, required, longest, List.of(headings), choices, example, personal);
        }

        /** Labels of the closed list with the constants they stand for. */
        Cell oneOf(Map<String, ? extends Enum<?>> labels) {
            Map<String, String> codes = new java.util.LinkedHashMap<>();
            labels.forEach((label, code) -> codes.put(label, code.name()));
            return new Cell(
                    heading,
                    kind,
                    required,
                    longest,
                    also,
                    java.util.Collections.unmodifiableMap(codes),
                    example,
                    personal);
        }

        Cell concealed() {
            return new Cell(heading, kind, required, longest, also, choices, example, true);
        }

        /** What one writes for a code. */
        public String label(String code) {
            return choices.entrySet().stream()
                    .filter(choice -> choice.getValue().equals(code))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(code);
        }
    }
}
