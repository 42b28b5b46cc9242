package org.gongjian.postgres;

/** The file of passwords cannot be read as it stands. */
public final class UnusablePasswords extends IllegalStateException {
    UnusablePasswords(String why) {
        super(why);
    }
}
