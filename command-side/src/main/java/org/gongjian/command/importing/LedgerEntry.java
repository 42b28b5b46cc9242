package org.gongjian.command.importing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
    byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + 3 * (text.length() + answer.length()));
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String part : new String[] {number, writer, title, text, answer}) {
                byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            for (LedgerTime time : new LedgerTime[] {raisedAt, answeredAt}) {
                out.writeLong(time.at().getEpochSecond());
                out.writeBoolean(time.dateOnly());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
