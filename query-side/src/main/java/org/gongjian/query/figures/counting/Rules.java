package org.gongjian.query.figures.counting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * By what is counted in an area: its zone, its working calendar and its charter, resolved over district, street and community as
 * decisions resolve them.
 *
 * @param charters all versions, by area
 * @param calendars by id; the one adopted last under no id for areas that chose none
 */
public record Rules(Map<UUID, Area> areas, Map<UUID, List<CharterVersion>> charters, Calendars calendars) {
    /** The rules of the charter that figures ask for. */
    public static final List<String> KEYS = List.of(RuleKeys.LATE_RECORD_DAYS, RuleKeys.BASICALLY_SATISFIED_COUNTS);

    /** Only what was written before its area was registered is counted so. */
    private static final ZoneId WITHOUT_AREA = ZoneId.of("Asia/Shanghai");

    private static final CharterVersion DEFAULTS = defaults();

    /** What is known of an area. */
    public record Area(AreaPath path, ZoneId zone, @Nullable UUID calendar) {}

    /** Working days of each calendar, and of the one adopted last. */
    public record Calendars(Map<UUID, WorkedDays> byId, WorkedDays last) {}

    /** With what the facts of one area are counted. */
    public record Measure(ZoneId zone, WorkedDays days, Rules rules, AreaPath area) {
        /** Whether what was entered on that day is a late record (补录). */
        boolean late(LocalDate business, LocalDate entered) {
            int after = rules.charter(area, business).whole(RuleKeys.LATE_RECORD_DAYS);
            return days.moreThan(after, business, entered);
        }
    }

    /** The area that is asked about: the reader's own, or one in it; null when there is no such area. */
    public @Nullable AreaPath asked(AreaPath own, @Nullable UUID area) {
        Area known = area == null ? null : areas.get(area);
        return area == null ? own : known == null ? null : known.path();
    }

    /** With what the facts of this area are counted. */
    public Measure measure(AreaPath area) {
        return new Measure(zone(area), days(area), this, area);
    }

    /** The zone of this area. */
    public ZoneId zone(AreaPath area) {
        for (UUID level : upwards(area)) {
            Area known = areas.get(level);
            if (known != null) {
                return known.zone();
            }
        }
        return WITHOUT_AREA;
    }

    /** Whether 基本满意 counts as satisfied there on that day. */
    public boolean basicallyCounts(AreaPath area, LocalDate day) {
        return charter(area, day).flag(RuleKeys.BASICALLY_SATISFIED_COUNTS);
    }

    private WorkedDays days(AreaPath area) {
        for (UUID level : upwards(area)) {
            Area known = areas.get(level);
            UUID chosen = known == null ? null : known.calendar();
            WorkedDays days = chosen == null ? null : calendars.byId().get(chosen);
            if (days != null) {
                return days;
            }
        }
        return calendars.last();
    }

    private CharterVersion charter(AreaPath area, LocalDate day) {
        List<CharterVersion> fromAbove = new ArrayList<>();
        fromAbove.add(DEFAULTS);
        for (UUID level : upwards(area).reversed()) {
            CharterVersion.inForce(charters.getOrDefault(level, List.of()), day).ifPresent(fromAbove::add);
        }
        return CharterVersion.resolved(fromAbove);
    }

    /** The areas whose rules hold in it: itself first. */
    public static List<UUID> upwards(AreaPath area) {
        List<UUID> levels = new ArrayList<>();
        if (area.community() instanceof Id.AreaId community) {
            levels.add(community.value());
        }
        if (area.street() instanceof Id.AreaId street) {
            levels.add(street.value());
        }
        levels.add(area.district().value());
        return levels;
    }

    /** The product's defaults as they come with it. */
    record Common(
            String preset,
            String name,
            String document,
            @Nullable String number,
            List<CharterRule> rules) {}

    private static CharterVersion defaults() {
        try (InputStream in = Objects.requireNonNull(RuleKeys.class.getResourceAsStream("presets/common.json"))) {
            Common common = Documents.read(
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), Common.class);
            TreeMap<String, CharterRule> rules = new TreeMap<>();
            common.rules().stream()
                    .filter(rule -> KEYS.contains(rule.key()))
                    .forEach(rule -> rules.put(rule.key(), rule));
            return new CharterVersion(new Id.CharterId(new UUID(0, 0)), 0, common.name(), LocalDate.EPOCH, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
