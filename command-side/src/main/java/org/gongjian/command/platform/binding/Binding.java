package org.gongjian.command.platform.binding;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a tree into a record, component by component. Everything that is not {@code @Nullable} must be given; every faulty field is
 * named, not only the first. Nothing that was typed appears in an error.
 */
public final class Binding {
    private final Supplier<ZoneId> zone;
    private final Conceal conceal;
    private final KeptFiles files;
    private final boolean strict;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param zone asked for where a day or an hour without its offset was typed
     * @param strict unknown names are faults (JSON); a form may carry buttons and the like
     */
    public Binding(Supplier<ZoneId> zone, Conceal conceal, KeptFiles files, boolean strict) {
        this.zone = zone;
        this.conceal = conceal;
        this.files = files;
        this.strict = strict;
    }

    /** The record, or every fault at once. */
    public <T> T read(ObjectNode tree, Class<T> type) {
        T read = readPart(tree, type);
        requireFaultless();
        if (read == null) {
            throw new IllegalStateException("no fault and no " + type.getSimpleName());
        }
        return read;
    }

    /** The record, or null with the faults kept for {@link #requireFaultless()}; to read several parts and name all faults. */
    public <T> @Nullable T readPart(ObjectNode tree, Class<T> type) {
        return readPart("", tree, type);
    }

    /**
     * The same for a part of the form.
     *
     * @param path in front of its names, with the dot
     */
    public <T> @Nullable T readPart(String path, ObjectNode tree, Class<T> type) {
        return type.cast(new Reading(this).record(path, tree, type));
    }

    /** Throws when any part read so far had a fault. */
    public void requireFaultless() {
        if (!errors.isEmpty()) {
            throw new FaultyInput(errors);
        }
    }

    /** A fault found outside. */
    public void fault(String field, FieldError.Code code) {
        errors.add(new FieldError(field, code));
    }

    @Nullable
    Object fault(String field, FieldError.Code code, Map<String, Object> facts) {
        errors.add(new FieldError(field, code, facts));
        return null;
    }

    ZoneId zone() {
        return zone.get();
    }

    Conceal conceal() {
        return conceal;
    }

    KeptFiles files() {
        return files;
    }

    boolean isStrict() {
        return strict;
    }

    int faults() {
        return errors.size();
    }

    static boolean isMissing(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || node.isMissingNode()
                || (node.isString() && node.stringValue().isBlank());
    }
}
