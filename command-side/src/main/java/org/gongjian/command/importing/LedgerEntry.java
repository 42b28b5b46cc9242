package org.gongjian.command.importing;

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
        LedgerTime raisedAt,
        String text,
        String answer,
        LedgerTime answeredAt) {

    /** Everything it says in one unambiguous order, for the fingerprint that tells a changed row from an unchanged one. */
    String content() {
        StringBuilder all = new StringBuilder(128 + text.length() + answer.length());
        for (String part : new String[] {number, writer, title, text, answer}) {
            all.append(part.length()).append(':').append(part);
        }
        for (LedgerTime time : new LedgerTime[] {raisedAt, answeredAt}) {
            all.append(time.at().getEpochSecond()).append(time.dateOnly() ? 'd' : 't');
        }
        return all.toString();
    }
}
