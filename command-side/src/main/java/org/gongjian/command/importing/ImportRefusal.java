package org.gongjian.command.importing;

import org.gongjian.command.decision.RefusalCode;

/** Why a ledger, or a step of taking one over, is refused. */
public enum ImportRefusal implements RefusalCode {
    LEDGER_SOURCE_IS_MISSING(Kind.INPUT),
    LEDGER_NEEDS_A_COMMUNITY(Kind.INPUT),
    COLUMN_IS_NOT_MAPPED(Kind.INPUT),
    COLUMN_IS_MAPPED_TWICE(Kind.INPUT),
    NO_SUCH_REGISTER(Kind.UNKNOWN),
    IMPORT_IS_UNKNOWN(Kind.UNKNOWN),
    OFFICE_MAY_NOT_IMPORT(Kind.NOT_ALLOWED),
    IMPORT_ALREADY_EXISTS(Kind.RULE),
    IMPORT_IS_NOT_READY_TO_CONFIRM(Kind.RULE),
    IMPORT_CANNOT_BE_CANCELLED(Kind.RULE),
    COLUMNS_CANNOT_BE_MAPPED_NOW(Kind.RULE),
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
