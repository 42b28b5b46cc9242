package org.gongjian.command.platform.registry.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.record.Id;
import org.gongjian.store.FactJson;
import org.jspecify.annotations.Nullable;

/** The charters that come with the product: what each source says, and the product's defaults for what it is silent about. */
public final class Presets {
    private static final List<String> SOURCES = List.of("000", "001a", "001b", "001c", "002", "003", "004");
    private static final Id.CharterId OURS = new Id.CharterId(new UUID(0, 0));

    private final List<CharterRule> common;
    private final Map<String, Preset> presets = new LinkedHashMap<>();

    private Presets() {
        common = read("common").rules();
        SOURCES.forEach(source -> presets.put(source, read(source)));
    }

    /** Reads all of them. */
    public static Presets ofTheProduct() {
        return new Presets();
    }

    /**
     * One source.
     *
     * @param preset its short name: 004
     * @param rules only what the source itself says
     */
    public record Preset(
            String preset,
            String name,
            String document,
            @Nullable String number,
            List<CharterRule> rules) {
        public Preset {
            rules = List.copyOf(rules);
        }
    }

    /** All sources, in the order of their numbers. */
    public List<Preset> all() {
        return List.copyOf(presets.values());
    }

    /** One source, or null when there is none of that name. */
    public @Nullable Preset named(String preset) {
        return presets.get(preset);
    }

    /** Every rule of a charter made from this source: what it says, and the defaults where it is silent. */
    public List<CharterRule> complete(Preset preset) {
        return over(preset.rules());
    }

    /** The rules given, over the defaults; in the order in which a charter is read aloud. */
    public List<CharterRule> over(List<CharterRule> stated) {
        Map<String, CharterRule> rules = byKey(common);
        rules.putAll(byKey(stated));
        return new ArrayList<>(rules.values());
    }

    /** What holds where nobody put a charter in force. */
    public CharterVersion defaults() {
        return new CharterVersion(OURS, 0, CharterRule.OF_THE_PRODUCT, LocalDate.EPOCH, new TreeMap<>(byKey(common)));
    }

    private static Map<String, CharterRule> byKey(List<CharterRule> rules) {
        Map<String, CharterRule> map = new LinkedHashMap<>();
        rules.forEach(rule -> map.put(rule.key(), rule));
        return map;
    }

    private static Preset read(String name) {
        try (InputStream in = RuleKeys.class.getResourceAsStream("presets/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no preset " + name);
            }
            return FactJson.mapper().readValue(in, Preset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
