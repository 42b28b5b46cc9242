package org.gongjian.store;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** The store holds a fact that this release cannot read. It must not be passed over, so whoever reads it stops. */
public final class UnknownStoredName extends SerializationException {
    UnknownStoredName(String name, @Nullable String version) {
        super("this release does not know the stored name " + name + " v" + version);
    }
}
