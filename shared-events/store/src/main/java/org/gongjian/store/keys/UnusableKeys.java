package org.gongjian.store.keys;

/** The key file cannot be used; nothing is started over it. */
public final class UnusableKeys extends IllegalStateException {
    UnusableKeys(String message) {
        super(message);
    }
}
