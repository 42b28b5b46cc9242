package org.gongjian.query.matter.status;

/** Keeps guessing slow: four digits are tried through in no time otherwise. */
@FunctionalInterface
public interface AskLimit {
    /** Throws when the question comes too soon after too many others: about this number, or from this address. */
    void asked(String receiptNo, String address);
}
