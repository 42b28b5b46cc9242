package org.gongjian.command.importing.ledger;

import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.WrittenTime;
import org.gongjian.importing.register.LedgerColumn;

/**
 * A good row, read. Texts stand exactly as in the ledger.
 *
 * @param number the number the source gave it
 * @param writer the name under which it was written
 */
record LedgerEntry(
        String number,
        String writer,
        String title,
        WrittenTime raisedAt,
        String text,
        String answer,
        WrittenTime answeredAt) {

    static LedgerEntry of(Cells cells) {
        return new LedgerEntry(
                cells.must(LedgerColumn.NUMBER),
                cells.must(LedgerColumn.WRITER),
                cells.must(LedgerColumn.TITLE),
                cells.time(LedgerColumn.RAISED_AT),
                cells.must(LedgerColumn.TEXT),
                cells.must(LedgerColumn.ANSWER),
                cells.time(LedgerColumn.ANSWERED_AT));
    }

    /** Everything it says in one unambiguous order, for the fingerprint that tells a changed row from an unchanged one. */
    String content() {
        StringBuilder all = new StringBuilder(128 + text.length() + answer.length());
        for (String part : new String[] {number, writer, title, text, answer}) {
            all.append(part.length()).append(':').append(part);
        }
        for (WrittenTime time : new WrittenTime[] {raisedAt, answeredAt}) {
            all.append(time.at().getEpochSecond()).append(time.dateOnly() ? 'd' : 't');
        }
        return all.toString();
    }
}
