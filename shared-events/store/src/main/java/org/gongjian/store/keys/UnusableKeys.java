package org.gongjian.store.keys;

/** The key file cannot be used; nothing is started over it. */
public final class UnusableKeys extends IllegalStateException {
    public UnusableKeys(String message) {
        super(message);
    }
}
