package org.gongjian.matter.redaction;

import org.jspecify.annotations.Nullable;

/** Contact data of somebody behind the matter, opened for as long as a text is looked through. */
public record KnownPerson(
        String name, @Nullable String phone, @Nullable String address) {
    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "somebody";
    }
}
