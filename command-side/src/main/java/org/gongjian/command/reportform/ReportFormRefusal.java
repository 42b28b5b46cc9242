package org.gongjian.command.reportform;

import org.gongjian.command.decision.RefusalCode;

/** What cannot be taken as a superior's form, or as its mapping. */
enum ReportFormRefusal implements RefusalCode {
    NO_SUCH_REPORT_FORM(Kind.UNKNOWN),
    REPORT_FORM_BELONGS_TO_ANOTHER_AREA(Kind.NOT_ALLOWED),
    REPORT_FORM_NAME_IS_TAKEN(Kind.RULE),
    REPORT_FORM_NEEDS_ONE_WORKBOOK(Kind.INPUT),
    REPORT_FORM_IS_TOO_LARGE(Kind.INPUT),
    REPORT_FORM_IS_NO_XLSX(Kind.INPUT),
    REPORT_FORM_HAS_MACROS(Kind.INPUT),
    REPORT_FORM_UNPACKS_TOO_LARGE(Kind.INPUT),
    REPORT_FORM_HAS_TOO_MANY_CELLS(Kind.INPUT),
    CELL_IS_NOT_IN_THE_FORM(Kind.INPUT),
    CELL_IS_NOT_FREE(Kind.INPUT),
    CELL_LIES_UNDER_ANOTHER(Kind.INPUT),
    FORM_HAS_TOO_MANY_MAPPED_CELLS(Kind.INPUT),
    MAPPING_CHANGED_MEANWHILE(Kind.STALE);

    private final Kind kind;

    ReportFormRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
