package org.gongjian.command.platform.registry.areas;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What was known of areas, charters and calendars at one version of the registry: answers without asking the database. */
final class AreaPages implements AreaFacts {
    private final long version;
    private final Map<Id.AreaId, Areas.Entry> areas;
    private final Map<Id.AreaId, List<CharterVersion>> charters;
    private final Map<Id.CalendarId, WorkingCalendar> calendars;
    private final CharterVersion defaults;
    private final WorkingCalendar published;
    /** Layers that were resolved before; as few as there are versions. */
    private final Map<List<Layer>, CharterVersion> resolved = new ConcurrentHashMap<>();

    AreaPages(
            long version,
            Map<Id.AreaId, Areas.Entry> areas,
            Map<Id.AreaId, List<CharterVersion>> charters,
            Map<Id.CalendarId, WorkingCalendar> calendars,
            CharterVersion defaults,
            WorkingCalendar published) {
        this.version = version;
        this.areas = areas;
        this.charters = charters;
        this.calendars = calendars;
        this.defaults = defaults;
        this.published = published;
    }

    private record Layer(Id.CharterId charter, int version) {}

    long version() {
        return version;
    }

    private <T> Optional<T> nearest(AreaPath path, Function<Areas.Entry, @Nullable T> of) {
        return Paths.upwards(path).stream()
                .map(areas::get)
                .filter(entry -> entry != null && of.apply(entry) != null)
                .map(of)
                .findFirst();
    }

    @Override
    public List<AreaPath> communitiesNamed(String name) {
        return areas.values().stream()
                .filter(entry ->
                        entry.path().community() != null && entry.name().equals(name))
                .map(Areas.Entry::path)
                .toList();
    }

    @Override
    public @Nullable AreaPath path(Id.AreaId area) {
        Areas.Entry entry = areas.get(area);
        return entry == null ? null : entry.path();
    }

    @Override
    public ZoneId zone(AreaPath area) {
        return nearest(area, Areas.Entry::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public CharterVersion charter(AreaPath area, LocalDate day) {
        List<CharterVersion> layers = new ArrayList<>();
        layers.add(defaults);
        for (Id.AreaId level : Paths.upwards(area).reversed()) {
            CharterVersion.inForce(charters.getOrDefault(level, List.of()), day).ifPresent(layers::add);
        }
        List<Layer> key = layers.stream()
                .map(layer -> new Layer(layer.charter(), layer.version()))
                .toList();
        return resolved.computeIfAbsent(key, _ -> CharterVersion.resolved(layers));
    }

    @Override
    public Set<LocalDate> charterBegins(AreaPath area, LocalDate after) {
        return Paths.upwards(area).stream()
                .flatMap(level -> charters.getOrDefault(level, List.of()).stream())
                .map(CharterVersion::inForceFrom)
                .filter(begins -> begins.isAfter(after))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Id.CharterId> ownCharter(Id.AreaId area) {
        return Optional.ofNullable(charters.get(area))
                .map(versions -> versions.getFirst().charter());
    }

    Map<String, CharterRule> ownRules(Id.AreaId area) {
        List<CharterVersion> versions = charters.getOrDefault(area, List.of());
        return versions.isEmpty() ? Map.of() : versions.getLast().rules();
    }

    @Override
    public WorkingCalendar calendar(AreaPath area) {
        return nearest(area, Areas.Entry::calendar).map(calendars::get).orElse(published);
    }

    boolean knowsCalendar(Id.CalendarId calendar) {
        return calendars.containsKey(calendar);
    }

    @Override
    public Map<String, String> categories(AreaPath area, LocalDate day) {
        Map<String, String> all = new HashMap<>();
        Paths.upwards(area).reversed().forEach(level -> {
            Areas.Entry entry = areas.get(level);
            if (entry != null) {
                entry.categories().forEach((code, category) -> {
                    if (category.isThereOn(day)) {
                        all.put(code, category.timeLimitClass());
                    }
                });
            }
        });
        return all;
    }

    @Override
    public Set<String> grids(AreaPath area) {
        Areas.Entry entry = area.community() == null ? null : areas.get(area.community());
        return entry == null ? Set.of() : entry.grids();
    }

    @Override
    public String numberPattern(AreaPath area, NumberSeries series) {
        return nearest(area, entry -> entry.patterns().get(series)).orElseGet(() -> plain(series, area));
    }

    /** Communities founded before a series came up have not chosen how it is written. */
    private static String plain(NumberSeries series, AreaPath area) {
        return switch (series) {
            case ASSIGNMENT -> "交〔{yyyy}〕{n}号";
            case SUPERVISION -> "督〔{yyyy}〕{n}号";
            case DECLINE -> "告〔{yyyy}〕{n}号";
            case HAND_OVER -> "岗交〔{yyyy}〕{n}号";
            case AGREEMENT -> "共协〔{yyyy}〕{n}号";
            case YEAR_DUTIES -> "责〔{yyyy}〕{n}号";
            case MUTUAL_SERVICE -> "承〔{yyyy}〕{n}号";
            case REPORT_IN -> "报到〔{yyyy}〕{n}号";
            case JOINT_MINUTES -> "联纪〔{yyyy}〕{n}号";
            case MINUTES -> "纪〔{yyyy}〕{n}号";
            case RECEIPT, CASE, ANSWER, REFERRAL, ARCHIVE ->
                throw new IllegalStateException("no pattern of " + series + " for " + area);
        };
    }
}
