package org.gongjian.query.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.calendars.WorkingCalendars;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions of a year, taken again: under the rules of their day, and under those of a version that is tried. */
@Component
class Trials {
    /** So many of a question are listed at once. */
    static final int PAGE = 50;

    private final TrialTable table;
    private final Charters charters;
    private final WorkingCalendars calendars;
    private final Directory directory;
    private final Clock clock;

    Trials(JdbcClient viewJdbc, Charters charters, WorkingCalendars calendars, Directory directory, Clock clock) {
        this.table = new TrialTable(viewJdbc, Generation.live(TrialReadModel.GROUP));
        this.charters = charters;
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A decision that comes out otherwise.
     *
     * @param id of what the question is about
     * @param summary of a matter the public one; none for an administrator, who reads no own words of a matter, a meeting or a motion
     * @param rules those of its rules that differ, as they would hold where it was decided
     */
    public record Difference(
            UUID id,
            @Nullable String number,
            @Nullable String summary,
            AreaPath area,
            LocalDate day,
            Answer before,
            Answer tried,
            List<CharterRule> rules) {

        /** By what it is known; null where it has no number and its words are not shown. */
        public @Nullable String named() {
            String named = Stream.of(number, summary).filter(Objects::nonNull).collect(Collectors.joining(" "));
            return named.isEmpty() ? null : named;
        }
    }

    /**
     * What became of a question.
     *
     * @param examined decisions of the year that a changed rule touches
     * @param otherwise how many come out otherwise
     * @param moved how many come out the same on another date
     * @param shown those on this page
     * @param next behind which one the next page begins; null on the last
     */
    public record Finding(
            Question question,
            int examined,
            int otherwise,
            int moved,
            List<Difference> shown,
            @Nullable String next) {}

    /**
     * @param changed rules that say something else than what holds now
     * @param untouched those among them that no decision can be taken again under, by the reason
     * @param covers rules that a trial takes decisions again under
     * @param leaves all others, by the reason
     */
    public record Result(
            LocalDate from,
            LocalDate to,
            List<String> changed,
            Map<Untouched, List<String>> untouched,
            List<Finding> findings,
            List<String> covers,
            Map<Untouched, List<String>> leaves) {

        /** How many decisions come out otherwise. */
        public int otherwise() {
            return findings.stream().mapToInt(Finding::otherwise).sum();
        }
    }

    /** The year up to and with this day, at and below the area whose charter would say this: all counted, some of them listed. */
    Result of(AreaPath area, CharterVersion stated, LocalDate today, Scope scope, Turn turn) {
        Scope here = scope.narrowedTo(area);
        Function<AreaPath, CharterVersion> tried = charters.trying(stated, area, today, scope);
        Function<LocalDate, Function<AreaPath, CharterVersion>> then = memo(charters.byDay(scope));
        List<String> changed = changed(then.apply(today).apply(area), tried.apply(area));
        List<Directory.Area> areas = directory.areas(scope);
        List<WorkingCalendars.Days> known = calendars.days(scope);
        Function<AreaPath, Place> places = memo(path -> place(path, areas, known));
        Run run = new Run(then, tried, places, clock.instant(), turn, scope.role() != Role.ADMINISTRATOR);
        LocalDate from = today.minusYears(1).plusDays(1);
        ZoneId zone = places.apply(area).zone();
        table.each(
                from.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                here,
                run::take);
        Set<String> covered = Arrays.stream(Question.values())
                .flatMap(question -> question.rules().stream())
                .collect(Collectors.toSet());
        return new Result(
                from,
                today,
                changed,
                byReason(changed.stream().filter(key -> !covered.contains(key)).toList()),
                run.findings(),
                RuleKeys.ALL.stream().filter(covered::contains).toList(),
                byReason(RuleKeys.ALL.stream()
                        .filter(key -> !covered.contains(key))
                        .toList()));
    }

    private static List<String> changed(CharterVersion now, CharterVersion tried) {
        return RuleKeys.ALL.stream()
                .filter(key -> !now.rule(key).value().equals(tried.rule(key).value()))
                .toList();
    }

    private static Map<Untouched, List<String>> byReason(Collection<String> rules) {
        return rules.stream().collect(Collectors.groupingBy(Untouched::because, TreeMap::new, Collectors.toList()));
    }

    private static <K, V> Function<K, V> memo(Function<K, V> function) {
        Map<K, V> known = new HashMap<>();
        return key -> Objects.requireNonNull(known.computeIfAbsent(key, function));
    }

    private record Place(ZoneId zone, WorkDays days) {}

    /** The zone and calendar of an area: its own, or those of the nearest above in sight; else the calendar adopted last. */
    private static Place place(AreaPath area, List<Directory.Area> areas, List<WorkingCalendars.Days> known) {
        List<Directory.Area> above = areas.stream()
                .filter(one -> contains(one.path(), area))
                .sorted(Comparator.comparing((Directory.Area one) -> depth(one.path()))
                        .reversed())
                .toList();
        ZoneId zone =
                above.isEmpty() ? ZoneId.of("Asia/Shanghai") : above.getFirst().zone();
        UUID chosen = above.stream()
                .map(Directory.Area::calendar)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        WorkDays days = known.stream()
                .filter(one -> chosen == null || one.calendar().equals(chosen))
                .max(Comparator.comparing(WorkingCalendars.Days::adoptedAt))
                .map(one -> new WorkDays(one.holidays(), one.workdays()))
                .orElse(new WorkDays(Set.of(), Set.of()));
        return new Place(zone, days);
    }

    private static boolean contains(AreaPath wide, AreaPath one) {
        return wide.district().equals(one.district())
                && (wide.street() == null || wide.street().equals(one.street()))
                && (wide.community() == null || wide.community().equals(one.community()));
    }

    private static int depth(AreaPath path) {
        return path.community() != null ? 2 : path.street() != null ? 1 : 0;
    }

    /** One going through the decisions. */
    private static final class Run {
        private final Function<LocalDate, Function<AreaPath, CharterVersion>> then;
        private final Function<AreaPath, CharterVersion> tried;
        private final Function<AreaPath, Place> places;
        private final Instant now;
        private final Turn turn;
        private final boolean reads;
        private final Map<Question, Tally> tallies = new EnumMap<>(Question.class);

        private Run(
                Function<LocalDate, Function<AreaPath, CharterVersion>> then,
                Function<AreaPath, CharterVersion> tried,
                Function<AreaPath, Place> places,
                Instant now,
                Turn turn,
                boolean reads) {
            this.then = then;
            this.tried = tried;
            this.places = places;
            this.now = now;
            this.turn = turn;
            this.reads = reads;
        }

        void take(TrialRow row) {
            Place place = places.apply(row.area());
            LocalDate day = LocalDate.ofInstant(row.at(), place.zone());
            CharterVersion before = then.apply(day).apply(row.area());
            CharterVersion after = tried.apply(row.area());
            List<CharterRule> differing = row.decided().rules().stream()
                    .map(after::rule)
                    .filter(rule -> !before.rule(rule.key()).value().equals(rule.value()))
                    .toList();
            if (differing.isEmpty()) {
                return;
            }
            Answer was = row.decided().on(new Ground(before, place.days(), place.zone(), now));
            Answer is = row.decided().on(new Ground(after, place.days(), place.zone(), now));
            Turn.Place at = Turn.Place.of(row);
            tallies.computeIfAbsent(row.question(), none -> new Tally())
                    .add(
                            new Difference(
                                    row.about(),
                                    row.number(),
                                    reads ? row.summary() : null,
                                    row.area(),
                                    day,
                                    was,
                                    is,
                                    differing),
                            at,
                            turn.lists(row.question(), at));
        }

        List<Finding> findings() {
            return tallies.entrySet().stream()
                    .map(one -> one.getValue().of(one.getKey()))
                    .toList();
        }
    }

    private static final class Tally {
        private int examined;
        private int moved;
        private int otherwise;
        private final List<Difference> shown = new ArrayList<>();
        private Turn.@Nullable Place last;
        private boolean more;

        void add(Difference one, Turn.Place at, boolean listed) {
            examined++;
            if (one.tried().isOtherThan(one.before())) {
                otherwise++;
                if (listed && shown.size() < PAGE) {
                    shown.add(one);
                    last = at;
                } else if (listed) {
                    more = true;
                }
            } else if (!Objects.equals(one.before().on(), one.tried().on())) {
                moved++;
            }
        }

        Finding of(Question question) {
            return new Finding(
                    question,
                    examined,
                    otherwise,
                    moved,
                    List.copyOf(shown),
                    more && last != null ? last.written() : null);
        }
    }
}
