package org.gongjian.query.registry.charters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds in an area on a day, rule by rule, composed as decisions compose it. */
@Component
public class Charters {
    private static final Map<String, Integer> ORDER = IntStream.range(0, RuleKeys.ALL.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(RuleKeys.ALL::get, Function.identity()));

    private final ChartersTable table;
    private final PresetTitles presets;

    public Charters(JdbcClient viewJdbc, PresetTitles presets) {
        this.table = new ChartersTable(viewJdbc, Generation.live(ChartersReadModel.GROUP));
        this.presets = presets;
    }

    /**
     * A rule as the page reads it aloud.
     *
     * @param value the number, 是/否 as true/false, or the words
     * @param from the area whose charter states it; null for the product's own default
     */
    public record Line(
            CharterRule rule, String value, @Nullable UUID from) {}

    /**
     * What an area states itself and what holds instead, since an area above fixed it otherwise.
     *
     * @param from the first day on which it is so, among the day asked about and those on which a version begins later
     */
    public record Overruled(LocalDate from, CharterRule stated, Line holds) {}

    /** Versions of the areas on the reader's line, the newest of each first. */
    List<CharterRow> versions(Scope scope) {
        return table.onLine(scope);
    }

    /** Drafts that wait for a second person, of the areas at and below the reader's own. */
    List<DraftRow> drafts(Scope scope) {
        return table.drafts(scope);
    }

    /** What would hold below and in this area on a day if its charter stated this, whatever it states. */
    public Function<AreaPath, CharterVersion> trying(CharterVersion stated, AreaPath area, LocalDate day, Scope scope) {
        List<CharterRow> versions = versions(scope);
        Map<AreaPath, CharterVersion> known = new HashMap<>();
        return one ->
                known.computeIfAbsent(one, here -> resolved(layers(versions, here, day), new Tried(area, stated)));
    }

    /** What would hold in this area itself, rule by rule. */
    public List<Line> wouldHold(List<CharterRow> versions, AreaPath area, LocalDate day, CharterVersion stated) {
        List<CharterRow> layers = layers(versions, area, day);
        List<CharterRow> above = above(layers, area);
        return lines(resolved(layers, new Tried(area, stated)), rule -> {
            UUID from = statedBy(above, rule);
            boolean fixed = rule.firmness() == Firmness.FIXED && from != null;
            return !fixed && stated.rules().containsValue(rule) ? own(area) : from;
        });
    }

    private record Tried(AreaPath area, CharterVersion stated) {
        UUID id() {
            return own(area);
        }
    }

    /** The area itself. */
    static UUID own(AreaPath area) {
        return (area.community() != null ? area.community() : area.street() != null ? area.street() : area.district())
                .value();
    }

    /** The version of this very area in force on a day. */
    static Optional<CharterRow> inForce(List<CharterRow> versions, UUID area, LocalDate day) {
        return versions.stream()
                .filter(one -> one.area().equals(area) && !one.inForceFrom().isAfter(day))
                .max(Comparator.comparing(CharterRow::inForceFrom).thenComparing(CharterRow::version));
    }

    /** What holds in each area on the reader's line on a day, composed as decisions compose it. */
    public Function<AreaPath, CharterVersion> on(LocalDate day, Scope scope) {
        return byDay(scope).apply(day);
    }

    /** The same for any day, the versions read once. */
    public Function<LocalDate, Function<AreaPath, CharterVersion>> byDay(Scope scope) {
        List<CharterRow> versions = versions(scope);
        return day -> on(versions, day);
    }

    private Function<AreaPath, CharterVersion> on(List<CharterRow> versions, LocalDate day) {
        Map<AreaPath, CharterVersion> known = new HashMap<>();
        return area -> known.computeIfAbsent(area, here -> resolved(layers(versions, here, day)));
    }

    /** Every rule that holds in the area on a day, with the area it comes from, in the order in which charters are read. */
    public List<Line> holds(List<CharterRow> versions, AreaPath area, LocalDate day) {
        List<CharterRow> layers = layers(versions, area, day);
        return lines(resolved(layers), rule -> statedBy(layers, rule));
    }

    /** What the area states in vain on this day or on a later one that is known by now. */
    List<Overruled> overruled(List<CharterRow> versions, AreaPath area, LocalDate day) {
        Map<String, Overruled> first = new LinkedHashMap<>();
        for (LocalDate one : days(versions, area, day)) {
            inForce(versions, own(area), one)
                    .ifPresent(row -> overruled(row, holds(versions, area, one), one)
                            .forEach(found -> first.putIfAbsent(found.stated().key(), found)));
        }
        return List.copyOf(first.values());
    }

    private static List<Overruled> overruled(CharterRow own, List<Line> holding, LocalDate day) {
        SortedMap<String, CharterRule> stated = own.asVersion().rules();
        return holding.stream()
                .filter(line -> isFixedAbove(line, own.area()))
                .flatMap(line -> Stream.ofNullable(stated.get(line.rule().key()))
                        .filter(rule -> !rule.value().equals(line.rule().value()))
                        .map(rule -> new Overruled(day, rule, line)))
                .toList();
    }

    /** What the areas above will fix later, though they do not today: from when, by rule. */
    Map<String, Overruled> fixedLater(List<CharterRow> versions, AreaPath area, LocalDate day, CharterVersion stated) {
        Map<String, Overruled> later = new HashMap<>();
        for (LocalDate one : days(versions, area, day)) {
            wouldHold(versions, area, one, stated).stream()
                    .filter(line -> isFixedAbove(line, own(area)))
                    .forEach(line -> later.putIfAbsent(line.rule().key(), new Overruled(one, line.rule(), line)));
        }
        later.values().removeIf(one -> one.from().equals(day));
        return later;
    }

    /** Whether an area above says so for all below it. */
    static boolean isFixedAbove(Line line, UUID area) {
        return line.rule().firmness() == Firmness.FIXED && line.from() != null && !area.equals(line.from());
    }

    /** This day, and each later one on which something may change that holds in the area. */
    private static SortedSet<LocalDate> days(List<CharterRow> versions, AreaPath area, LocalDate day) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(day));
        versions.stream()
                .filter(row -> row.area().equals(own(area)) || isAbove(row.area(), area))
                .map(CharterRow::inForceFrom)
                .filter(begins -> begins.isAfter(day))
                .forEach(days::add);
        return days;
    }

    private static List<Line> lines(CharterVersion version, Function<CharterRule, @Nullable UUID> from) {
        return version.rules().values().stream()
                .filter(rule -> ORDER.containsKey(rule.key()))
                .sorted(Comparator.comparing(rule -> ORDER.get(rule.key())))
                .map(rule -> new Line(rule, said(rule.value()), from.apply(rule)))
                .toList();
    }

    private static List<CharterRow> layers(List<CharterRow> versions, AreaPath area, LocalDate day) {
        return Stream.of(area.district(), area.street(), area.community())
                .flatMap(level -> Stream.ofNullable(level).map(Id.AreaId::value))
                .flatMap(level -> inForce(versions, level, day).stream())
                .toList();
    }

    private CharterVersion resolved(List<CharterRow> layers) {
        List<CharterVersion> fromAbove = new ArrayList<>();
        fromAbove.add(presets.defaults());
        layers.forEach(layer -> fromAbove.add(layer.asVersion()));
        return CharterVersion.resolved(fromAbove);
    }

    /** With what is tried in the place of the area's own, between what stands above and below it. */
    private CharterVersion resolved(List<CharterRow> layers, Tried tried) {
        List<CharterVersion> fromAbove = new ArrayList<>();
        fromAbove.add(presets.defaults());
        List<CharterRow> above = above(layers, tried.area());
        above.forEach(layer -> fromAbove.add(layer.asVersion()));
        fromAbove.add(tried.stated());
        layers.stream()
                .filter(layer -> !layer.area().equals(tried.id()) && !above.contains(layer))
                .forEach(layer -> fromAbove.add(layer.asVersion()));
        return CharterVersion.resolved(fromAbove);
    }

    private static List<CharterRow> above(List<CharterRow> layers, AreaPath area) {
        return layers.stream().filter(layer -> isAbove(layer.area(), area)).toList();
    }

    private static boolean isAbove(UUID layer, AreaPath area) {
        boolean district = layer.equals(area.district().value());
        boolean street = area.street() != null && layer.equals(area.street().value());
        return (district || street) && !layer.equals(own(area));
    }

    /** The lowest that says so; of a fixed rule the highest, since what it says below does not matter. */
    private static @Nullable UUID statedBy(List<CharterRow> layers, CharterRule rule) {
        List<CharterRow> inOrder = rule.firmness() == Firmness.FIXED ? layers : layers.reversed();
        return inOrder.stream()
                .filter(layer -> layer.rules().contains(rule))
                .map(CharterRow::area)
                .findFirst()
                .orElse(null);
    }

    private static String said(RuleValue value) {
        return switch (value) {
            case RuleValue.Whole whole -> String.valueOf(whole.value());
            case RuleValue.Flag flag -> String.valueOf(flag.value());
            case RuleValue.Text text -> text.value();
            case RuleValue.Words words -> String.join("、", words.values());
        };
    }
}
