package org.gongjian.query.registry.charters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sources that a charter may be made from, and what holds where nobody put one in force. */
@Component
public class PresetTitles {
    private static final List<String> SOURCES = List.of("000", "001a", "001b", "001c", "002", "003", "004");

    private final List<Preset> presets =
            SOURCES.stream().map(PresetTitles::read).toList();
    private final Preset common = read("common");

    /** One source as it lies in the product. */
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

    /** Every source, in the order of their numbers. */
    public List<Preset> all() {
        return presets;
    }

    /** The product's own defaults. */
    public CharterVersion defaults() {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        common.rules().forEach(rule -> rules.put(rule.key(), rule));
        return new CharterVersion(new Id.CharterId(new UUID(0, 0)), 0, common.name(), LocalDate.EPOCH, rules);
    }

    private static Preset read(String name) {
        try (InputStream in = RuleKeys.class.getResourceAsStream("presets/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no preset " + name);
            }
            return Documents.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Preset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
