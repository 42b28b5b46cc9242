package org.gongjian.command.importing.workbook;

import org.gongjian.command.decision.RefusalCode;

/** Why a file is not read. */
public enum WorkbookRefusal implements RefusalCode {
    FILE_IS_TOO_LARGE,
    FILE_IS_NOT_A_WORKBOOK,
    WORKBOOK_IS_ENCRYPTED_OR_OLD,
    WORKBOOK_UNPACKS_TOO_LARGE,
    WORKBOOK_HAS_FORMULAS,
    WORKBOOK_HAS_TOO_MANY_ROWS,
    WORKBOOK_HAS_NO_ROWS,
    LEDGER_HEADER_IS_WRONG;

    @Override
    public Kind kind() {
        return Kind.INPUT;
    }
}
