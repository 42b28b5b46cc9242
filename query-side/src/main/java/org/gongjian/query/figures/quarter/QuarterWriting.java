package org.gongjian.query.figures.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.community.AreaEvent;
import org.gongjian.query.figures.counting.Counted;
import org.gongjian.query.figures.counting.Counting;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.dictionary.Countable;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the tables of {@code quarter_figures}. */
final class QuarterWriting {
    private static final String COLUMNS =
            "matter, figure, n, since, district, street, community, kind, category, at, until,"
                    + " detail, met, sensitive, known_from";

    private final JdbcClient view;
    private final Generation generation;

    QuarterWriting(JdbcClient view, Generation generation) {
        this.view = view;
        this.generation = generation;
    }

    /** Notes how far each matter is folded. Those whose fact was not folded before; of one matter one fact at a time. */
    List<Recorded> unknown(List<Recorded> facts) {
        Set<UUID> noted = view.sql("INSERT INTO " + generation.of("quarter_figures_matter")
                        + " AS m (matter, version, district, street, community)"
                        + " SELECT * FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::uuid[])"
                        + " ON CONFLICT (matter) DO UPDATE SET version = excluded.version WHERE m.version < excluded.version"
                        + " RETURNING matter")
                .param(each(facts, Recorded::id))
                .param(facts.stream().map(fact -> (int) fact.sequence()).toArray(Integer[]::new))
                .param(each(facts, fact -> levels(area(fact)).get(0)))
                .param(each(facts, fact -> levels(area(fact)).get(1)))
                .param(each(facts, fact -> levels(area(fact)).get(2)))
                .query(UUID.class)
                .set();
        return facts.stream().filter(fact -> noted.contains(fact.id())).toList();
    }

    private static @Nullable UUID[] each(List<Recorded> facts, Function<Recorded, @Nullable UUID> value) {
        return facts.stream().map(value).toArray(UUID[]::new);
    }

    /** What is so of a matter as far as is known. */
    record Row(Counted counted, String kind, @Nullable String category) {}

    static Set<Row> rows(Counting.Result result) {
        return result.counted().stream()
                .map(counted -> new Row(counted, String.valueOf(result.kind()), result.category()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Ends what is no longer so and enters what is so from now on. */
    void replace(Rows at, Recorded event, Counting.Result result) {
        Set<Row> now = rows(result);
        if (event.sequence() > 0) {
            mark(event, result.sensitive());
            for (Row before : known(event)) {
                if (!now.remove(before)) {
                    end(event, before);
                }
            }
        }
        enter(
                at,
                now.stream()
                        .map(row -> new Entered(event, row, result.sensitive()))
                        .toList());
    }

    private List<Row> known(Recorded event) {
        return view.sql("SELECT figure, n, at, until, detail, met, kind, category FROM "
                        + generation.of("quarter_figures") + " WHERE matter = ? AND known_until IS NULL")
                .param(event.id())
                .query((row, i) -> new Row(
                        new Counted(
                                Countable.valueOf(row.getString("figure")),
                                row.getInt("n"),
                                instant(row, "at"),
                                row.getObject("until") == null ? null : instant(row, "until"),
                                row.getString("detail"),
                                (Boolean) row.getObject("met")),
                        row.getString("kind"),
                        row.getString("category")))
                .list();
    }

    /** What is known today decides who may see a matter, also in what was known then. Most facts leave it as it is. */
    private void mark(Recorded event, boolean sensitive) {
        view.sql("UPDATE " + generation.of("quarter_figures")
                        + " SET sensitive = :now WHERE matter = :matter AND sensitive <> :now")
                .param("now", sensitive)
                .param("matter", event.id())
                .update();
    }

    private void end(Recorded event, Row row) {
        view.sql("UPDATE " + generation.of("quarter_figures")
                        + " SET known_until = ? WHERE matter = ? AND figure = ? AND n = ? AND known_until IS NULL")
                .params(
                        utc(event.recordedAt()),
                        event.id(),
                        row.counted().figure().name(),
                        row.counted().n())
                .update();
    }

    /** What a fact says of its matter. */
    record Entered(Recorded from, Row row, boolean sensitive) {}

    void enter(Rows at, List<Entered> entered) {
        at.write(
                "INSERT INTO " + generation.of("quarter_figures") + " (" + COLUMNS + ")"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entered.stream().map(QuarterWriting::values).toList());
    }

    private static List<@Nullable Object> values(Entered entered) {
        Recorded from = entered.from();
        Row row = entered.row();
        Counted counted = row.counted();
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(from.id(), counted.figure().name(), counted.n(), (int) from.sequence()));
        values.addAll(levels(area(from)));
        values.addAll(Arrays.asList(
                row.kind(),
                row.category(),
                utc(counted.at()),
                counted.until() == null ? null : utc(counted.until()),
                counted.detail(),
                counted.met(),
                entered.sensitive(),
                utc(from.recordedAt())));
        return values;
    }

    /** As a rebuild fills it. */
    String target() {
        return generation.of("quarter_figures") + " (" + COLUMNS + ", known_until)";
    }

    /** A row as a rebuild copies it, and the fact that made us know it. */
    CopyRow line(Row row, Recorded from, boolean sensitive, @Nullable Instant until) {
        return new CopyRow().addAll(values(new Entered(from, row, sensitive))).add(until == null ? null : utc(until));
    }

    String matterTarget() {
        return generation.of("quarter_figures_matter") + " (matter, version, district, street, community)";
    }

    CopyRow matterLine(Recorded first, long version) {
        return new CopyRow().add(first.id()).add((int) version).addAll(levels(area(first)));
    }

    private static List<@Nullable UUID> levels(AreaPath area) {
        return Arrays.asList(area.district().value(), Columns.value(area.street()), Columns.value(area.community()));
    }

    void area(Recorded event, AreaEvent.Registered told) {
        AreaPath path = told.path();
        view.sql("INSERT INTO " + generation.of(RuleBook.AREA)
                        + " (area, district, street, community, zone, calendar, position) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (area) DO NOTHING")
                .param(event.id())
                .param(path.district().value())
                .param(Columns.value(path.street()))
                .param(Columns.value(path.community()))
                .param(told.zone().getId())
                .param(told.calendar() == null ? null : told.calendar().value())
                .param(event.position())
                .update();
    }

    void calendarChosen(Recorded event, Id.CalendarId calendar) {
        view.sql("UPDATE " + generation.of(RuleBook.AREA)
                        + " SET calendar = ?, position = ? WHERE area = ? AND position < ?")
                .params(calendar.value(), event.position(), event.id(), event.position())
                .update();
    }

    void calendar(Recorded event, CalendarEvent.Adopted adopted) {
        view.sql(
                        "INSERT INTO " + generation.of(RuleBook.CALENDAR)
                                + " AS c (calendar, position, holidays, workdays) VALUES (?, ?, ?::date[], ?::date[])"
                                + " ON CONFLICT (calendar) DO UPDATE SET position = excluded.position,"
                                + " holidays = excluded.holidays, workdays = excluded.workdays WHERE c.position < excluded.position")
                .params(event.id(), event.position(), days(adopted.holidays()), days(adopted.workdays()))
                .update();
    }

    /** A version of a charter, as far as figures ask for its rules. */
    void charter(CharterEvent.PutInForce inForce) {
        view.sql("INSERT INTO " + generation.of(RuleBook.CHARTER)
                        + " (area, version, document) VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING")
                .params(inForce.area().value(), inForce.version(), Documents.written(asked(inForce)))
                .update();
    }

    static CharterVersion asked(CharterEvent.PutInForce inForce) {
        CharterVersion all = inForce.asVersion();
        TreeMap<String, CharterRule> asked = new TreeMap<>(all.rules());
        asked.keySet().retainAll(Rules.KEYS);
        return new CharterVersion(all.charter(), all.version(), all.name(), all.inForceFrom(), asked);
    }

    /** Of every area. */
    Rules rules() {
        return new RuleBook(view, generation).all();
    }

    private static String days(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static AreaPath area(Recorded event) {
        AreaPath area = event.area();
        if (area == null) {
            throw new IllegalStateException("a matter belongs to an area");
        }
        return area;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
