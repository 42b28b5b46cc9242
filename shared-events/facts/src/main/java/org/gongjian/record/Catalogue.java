package org.gongjian.record;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All events this release can read and write, by stored name and version. Built from the sealed families; reads no files. */
public final class Catalogue {

    /** Name and version as stored. */
    public record Entry(String name, int version, Class<? extends Fact> type) {}

    private final Map<String, Entry> byName = new TreeMap<>();
    private final Map<Class<?>, Entry> byType = new HashMap<>();

    private Catalogue(List<Class<? extends Fact>> families) {
        Deque<Class<?>> open = new ArrayDeque<>(families);
        while (!open.isEmpty()) {
            Class<?> next = open.poll();
            if (next.isSealed()) {
                open.addAll(Arrays.asList(next.getPermittedSubclasses()));
            } else {
                enter(next.asSubclass(Fact.class));
            }
        }
    }

    /** The catalogue over these sealed families. Throws when a record lacks its name or two share one. */
    @SafeVarargs
    public static Catalogue over(Class<? extends Fact>... families) {
        return new Catalogue(List.of(families));
    }

    private void enter(Class<? extends Fact> type) {
        EventName named = type.getAnnotation(EventName.class);
        if (named == null) {
            throw new IllegalStateException("no @EventName on " + type.getName());
        }
        Entry entry = new Entry(named.value(), named.version(), type);
        Entry before = byName.put(named.value(), entry);
        if (before != null) {
            throw new IllegalStateException(named.value() + " names " + before.type() + " and " + type);
        }
        byType.put(type, entry);
    }

    /** The entry of a stored name, or null when this release does not know it: the caller must then refuse to go on. */
    public @Nullable Entry named(String name) {
        return byName.get(name);
    }

    /** The entry of an event class. Throws when it is not in the catalogue. */
    public Entry of(Class<?> type) {
        Entry entry = byType.get(type);
        if (entry == null) {
            throw new IllegalStateException(type.getName() + " is not in the catalogue");
        }
        return entry;
    }

    /** All entries in the order of their names. */
    public List<Entry> entries() {
        return List.copyOf(byName.values());
    }
}
