package org.gongjian.store;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import tools.jackson.core.JacksonException;

/** A stored fact whose content does not fit its record. Says where, never what stood there. */
public final class UnreadableFact extends SerializationException {
    UnreadableFact(SerializedType type, JacksonException cause) {
        super("%s v%s is not readable at %s: %s"
                .formatted(
                        type.getName(),
                        type.getRevision(),
                        place(cause),
                        cause.getClass().getSimpleName()));
    }

    private static String place(JacksonException cause) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            path.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return path.isEmpty() ? "/" : path.toString();
    }
}
