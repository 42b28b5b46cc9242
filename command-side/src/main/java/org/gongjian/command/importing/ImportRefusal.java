package org.gongjian.command.importing;

import org.gongjian.command.decision.RefusalCode;

/** Why a ledger, or a step of taking one over, is refused. */
public enum ImportRefusal implements RefusalCode {
    FILE_IS_TOO_LARGE(Kind.INPUT),
    FILE_IS_NOT_A_WORKBOOK(Kind.INPUT),
    WORKBOOK_IS_ENCRYPTED_OR_OLD(Kind.INPUT),
    WORKBOOK_UNPACKS_TOO_LARGE(Kind.INPUT),
    WORKBOOK_HAS_FORMULAS(Kind.INPUT),
    WORKBOOK_HAS_TOO_MANY_ROWS(Kind.INPUT),
    WORKBOOK_HAS_NO_ROWS(Kind.INPUT),
    LEDGER_HEADER_IS_WRONG(Kind.INPUT),
    LEDGER_SOURCE_IS_MISSING(Kind.INPUT),
    LEDGER_NEEDS_A_COMMUNITY(Kind.INPUT),
    IMPORT_IS_UNKNOWN(Kind.UNKNOWN),
    OFFICE_MAY_NOT_IMPORT(Kind.NOT_ALLOWED),
    IMPORT_ALREADY_EXISTS(Kind.RULE),
    IMPORT_IS_NOT_READY_TO_CONFIRM(Kind.RULE),
    IMPORT_CANNOT_BE_CANCELLED(Kind.RULE),
    IMPORT_IS_NOT_RUNNING(Kind.RULE),
    UPLOAD_IS_ALREADY_DESTROYED(Kind.RULE),
    UPLOAD_IS_STILL_KEPT(Kind.RULE),
    UPLOAD_IS_STILL_NEEDED(Kind.RULE),
    ONLY_THE_SYSTEM_DOES_THIS(Kind.NOT_ALLOWED);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
