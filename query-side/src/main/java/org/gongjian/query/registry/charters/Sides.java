package org.gongjian.query.registry.charters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be held against each other of one area: what holds, every version, the draft, every source. */
@Component
public class Sides {
    /** What holds in the area on the day. */
    public static final String NOW = "now";
    /** The draft that waits. */
    public static final String DRAFT = "draft";

    private static final String SOURCE = "source-";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Charters charters;
    private final PresetTitles presets;

    Sides(Charters charters, PresetTitles presets) {
        this.charters = charters;
        this.presets = presets;
    }

    /**
     * One side.
     *
     * @param code as in the address: {@code now}, {@code draft}, {@code v2}, {@code source-004}
     * @param name of the charter or source
     * @param stated what it states itself; what stands above completes it
     */
    public record Side(
            String code,
            String name,
            @Nullable String preset,
            @Nullable LocalDate from,
            CharterVersion stated) {}

    /** What is known of the charters in reach, read once. */
    public record Known(List<CharterRow> versions, List<DraftRow> drafts) {
        /** The draft of this area. */
        public @Nullable DraftRow draft(UUID area) {
            return drafts.stream()
                    .filter(one -> one.area().equals(area))
                    .findFirst()
                    .orElse(null);
        }

        List<CharterRow> of(UUID area) {
            return versions.stream().filter(one -> one.area().equals(area)).toList();
        }

        /** What the version put in force last states. */
        CharterVersion newest(UUID area) {
            return of(area).stream().findFirst().map(CharterRow::asVersion).orElse(version("", List.of()));
        }
    }

    /** Everything in reach. */
    public Known known(Scope scope) {
        return new Known(charters.versions(scope), charters.drafts(scope));
    }

    /** All sides of an area, the draft first. */
    public List<Side> all(AreaPath area, Known known, LocalDate day) {
        UUID own = Charters.own(area);
        List<Side> sides = new ArrayList<>();
        DraftRow draft = known.draft(own);
        if (draft != null) {
            sides.add(new Side(DRAFT, draft.name(), draft.preset(), null, version(draft.name(), draft.rules())));
        }
        Optional<CharterRow> inForce = Charters.inForce(known.versions(), own, day);
        sides.add(new Side(
                NOW,
                inForce.map(CharterRow::name).orElse(""),
                inForce.map(CharterRow::preset).orElse(null),
                inForce.map(CharterRow::inForceFrom).orElse(null),
                inForce.map(CharterRow::asVersion).orElse(version("", List.of()))));
        known.of(own)
                .forEach(row -> sides.add(
                        new Side("v" + row.version(), row.name(), row.preset(), row.inForceFrom(), row.asVersion())));
        presets.all()
                .forEach(one -> sides.add(new Side(
                        SOURCE + one.preset(),
                        one.preset() + " " + one.name(),
                        one.preset(),
                        null,
                        version(one.name(), complete(one)))));
        return sides;
    }

    /** The side that an address names. */
    public Optional<Side> named(String code, List<Side> sides) {
        return sides.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private List<CharterRule> complete(PresetTitles.Preset preset) {
        TreeMap<String, CharterRule> rules = new TreeMap<>(presets.defaults().rules());
        preset.rules().forEach(rule -> rules.put(rule.key(), rule));
        return List.copyOf(rules.values());
    }

    /** What a source says and the defaults where it is silent; nothing for none. */
    List<CharterRule> ofSource(@Nullable String preset) {
        return Stream.ofNullable(preset)
                .flatMap(name ->
                        presets.all().stream().filter(one -> one.preset().equals(name)))
                .flatMap(one -> complete(one).stream())
                .toList();
    }

    /** Rules as a version carries them, which nobody put in force. */
    public static CharterVersion version(String name, List<CharterRule> rules) {
        TreeMap<String, CharterRule> byKey = new TreeMap<>();
        rules.forEach(rule -> byKey.put(rule.key(), rule));
        return new CharterVersion(new Id.CharterId(NOBODY), 0, name, LocalDate.EPOCH, byKey);
    }
}
