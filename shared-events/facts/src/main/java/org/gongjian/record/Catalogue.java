package org.gongjian.record;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All events this release can read and write, by stored name and version. Built from the sealed families; reads no files. Versions that are
 * written no more are read through upcasters.
 */
public final class Catalogue {

    /** Name and version as stored. */
    public record Entry(String name, int version, Class<? extends Fact> type) {}

    private final Map<String, Entry> byName = new TreeMap<>();
    private final Map<Class<?>, Entry> byType = new HashMap<>();
    private final Map<String, SortedMap<Integer, Upcaster>> upcasters = new HashMap<>();

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

    /** The same, which also reads what was written in these shapes. Throws when one leads nowhere. */
    public Catalogue reading(List<Upcaster> former) {
        Catalogue all = new Catalogue(
                byName.values().stream().<Class<? extends Fact>>map(Entry::type).toList());
        former.forEach(one -> all.upcasters
                .computeIfAbsent(one.name(), none -> new TreeMap<>())
                .put(one.from(), one));
        all.upcasters.forEach((name, versions) -> {
            Entry entry = byName.get(name);
            int next = versions.firstKey();
            if (entry == null
                    || versions.lastKey() != entry.version() - 1
                    || versions.size() != entry.version() - next) {
                throw new IllegalStateException("the upcasters of " + name + " do not lead to its version");
            }
        });
        return all;
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

    /** Whether this release reads a version of this name: the one it writes, or one before it. */
    public boolean reads(String name, int version) {
        Entry entry = byName.get(name);
        return entry != null
                && (version == entry.version()
                        || upcasters
                                .getOrDefault(name, Collections.emptySortedMap())
                                .containsKey(version));
    }

    /** The JSON of a fact as it would be written today, from a version that {@link #reads}. */
    public Map<String, Object> upcast(String name, int version, Map<String, Object> fact) {
        Map<String, Object> now = fact;
        for (Upcaster next : upcasters
                .getOrDefault(name, Collections.emptySortedMap())
                .tailMap(version)
                .values()) {
            now = next.change().apply(now);
        }
        return now;
    }

    /** Every version that is read, in the order of the names. */
    public List<Entry> readable() {
        return byName.values().stream()
                .flatMap(entry -> Stream.concat(
                        upcasters.getOrDefault(entry.name(), Collections.emptySortedMap()).keySet().stream()
                                .map(version -> new Entry(entry.name(), version, entry.type())),
                        Stream.of(entry)))
                .toList();
    }

    /** What this release writes, in the order of the names. */
    public List<Entry> entries() {
        return List.copyOf(byName.values());
    }
}
