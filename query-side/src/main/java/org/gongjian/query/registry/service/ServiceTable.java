package org.gongjian.query.registry.service;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.person.Deed;
import org.gongjian.person.HowChosen;
import org.gongjian.person.Management;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PopulationClass;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of management and service; no other class names them. */
final class ServiceTable {
    static final String NAME = "member_service";
    static final String DEEDS = "volunteer_deeds";
    static final String CHOICES = "delegate_choices";
    static final String POSTS = "neighbourhood_posts";

    private static final String VOLUNTEER =
            " AND s.volunteer_from <= :day AND (s.volunteer_until IS NULL OR s.volunteer_until >= :day)";

    private final JdbcClient view;
    private final String table;
    private final String deeds;
    private final String choices;
    private final String posts;

    ServiceTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.deeds = generation.of(DEEDS);
        this.choices = generation.of(CHOICES);
        this.posts = generation.of(POSTS);
    }

    /**
     * As it stands in the table.
     *
     * @param row without what the volunteer says of himself
     */
    record Entry(
            ServiceRow row,
            @Nullable Concealed skills,
            @Nullable Concealed wish,
            @Nullable Concealed times) {

        /** With what the volunteer says of himself; nothing of it once he is erased. */
        ServiceRow opened(Opener.Opened keys) {
            ServiceRow.Volunteer closed = row.volunteer();
            return closed == null
                    ? row
                    : row.with(new ServiceRow.Volunteer(
                            closed.team(),
                            text(keys, skills, "skills"),
                            text(keys, wish, "wish"),
                            text(keys, times, "times"),
                            closed.from(),
                            closed.lastDay()));
        }

        private static @Nullable String text(Opener.Opened keys, @Nullable Concealed box, String field) {
            return box == null ? null : keys.open(box, field).orElse(null);
        }
    }

    // ------------------------------------------------------------------ writing

    void managed(UUID person, Management management, LocalDate from, AreaPath area) {
        known(person, area);
        view.sql("UPDATE " + table + " SET management = ?, managed_from = ? WHERE person = ?")
                .params(management.name(), from, person)
                .update();
    }

    void classified(UUID person, List<PopulationClass> classes, AreaPath area) {
        known(person, area);
        view.sql("UPDATE " + table + " SET classes = ? WHERE person = ?")
                .params(classes.stream().map(Enum::name).toArray(String[]::new), person)
                .update();
    }

    /** Enrolled anew without having left, the first day stays. */
    void enrolled(UUID person, long sequence, PersonEvent.VolunteerEnrolled it, AreaPath area) {
        known(person, area);
        view.sql("UPDATE " + table + " SET team = ?, skills = ?::jsonb, wish = ?::jsonb, times = ?::jsonb,"
                        + " volunteer_from = CASE WHEN volunteer_from IS NULL OR volunteer_until < ?::date THEN ?::date"
                        + " ELSE volunteer_from END,"
                        + " volunteer_until = CASE WHEN volunteer_until < ?::date THEN NULL ELSE volunteer_until END"
                        + " WHERE person = ?")
                .params(Arrays.asList(
                        it.team() == null ? null : it.team().value(),
                        written(it.skills()),
                        written(it.wish()),
                        written(it.times()),
                        it.from(),
                        it.from(),
                        it.from(),
                        person))
                .update();
        deed(person, sequence, it.from(), null, null, area);
    }

    private static @Nullable String written(@Nullable Concealed box) {
        return box == null ? null : Documents.written(box);
    }

    void left(UUID person, LocalDate lastDay) {
        view.sql("UPDATE " + table + " SET volunteer_until = ? WHERE person = ?")
                .params(lastDay, person)
                .update();
    }

    void served(UUID person, long sequence, PersonEvent.ServiceRecorded it, AreaPath area) {
        deed(person, sequence, it.on(), it.activity(), it.hours(), area);
    }

    private void deed(
            UUID person,
            long sequence,
            LocalDate on,
            @Nullable String activity,
            @Nullable Integer hours,
            AreaPath area) {
        view.sql("INSERT INTO " + deeds + " (person, sequence, on_day, activity, hours, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, sequence) DO NOTHING")
                .params(Arrays.asList(person, sequence, on, activity, hours))
                .params(level(area))
                .update();
    }

    void chosen(UUID person, PersonEvent.DelegateChosen it, AreaPath area) {
        UUID by = switch (it.how()) {
            case HowChosen.Elected(Id.PartyOrganisationId branch) -> branch.value();
            case HowChosen.RecommendedByUnit(Id.OrganisationId unit) -> unit.value();
            case HowChosen.RecommendedJointly _ -> null;
        };
        UUID[] recommenders = it.how() instanceof HowChosen.RecommendedJointly(List<Id.PersonId> named)
                ? named.stream().map(Id.PersonId::value).toArray(UUID[]::new)
                : new UUID[0];
        view.sql("INSERT INTO " + choices
                        + " (person, congress, from_day, way, chosen_by, recommenders, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, congress, from_day) DO NOTHING")
                .params(Arrays.asList(person, it.community().value(), it.from(), way(it.how()), by, recommenders))
                .params(level(area))
                .update();
    }

    private static String way(HowChosen how) {
        return switch (how) {
            case HowChosen.Elected _ -> "ELECTED";
            case HowChosen.RecommendedByUnit _ -> "RECOMMENDED_BY_UNIT";
            case HowChosen.RecommendedJointly _ -> "RECOMMENDED_JOINTLY";
        };
    }

    /** What somebody said of himself goes with the erasure; what he did is counted on. */
    void erased(UUID person) {
        view.sql("UPDATE " + table + " SET skills = NULL, wish = NULL, times = NULL WHERE person = ?")
                .param(person)
                .update();
    }

    /** Taken again from the same day, it takes the place of what was said before. */
    void took(UUID person, PersonEvent.PostTaken it, AreaPath area) {
        NeighbourhoodPost post = it.post();
        view.sql("INSERT INTO " + posts
                        + " (person, kind, grid, building, from_day, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (person, kind, grid, building, from_day) DO UPDATE SET until_day = NULL")
                .params(Arrays.asList(person, post.kind().name(), post.grid(), building(post), it.from()))
                .params(level(area))
                .update();
    }

    /** The one that is open ends. */
    void leftPost(UUID person, PersonEvent.PostLeft it) {
        NeighbourhoodPost post = it.post();
        view.sql(
                        "UPDATE " + posts
                                + " SET until_day = ? WHERE person = ? AND kind = ? AND grid = ? AND building = ? AND until_day IS NULL")
                .params(it.lastDay(), person, post.kind().name(), post.grid(), building(post))
                .update();
    }

    private static String building(NeighbourhoodPost post) {
        return post.building() == null ? "" : post.building();
    }

    private void known(UUID person, AreaPath area) {
        view.sql("INSERT INTO " + table + " (person, classes, district, street, community) VALUES (?, '{}', ?, ?, ?)"
                        + " ON CONFLICT (person) DO NOTHING")
                .param(person)
                .params(level(area))
                .update();
    }

    // ------------------------------------------------------------------ reading

    Optional<Entry> of(UUID person, Scope scope) {
        return view.sql("SELECT s.* FROM " + table + " s WHERE s.person = :person AND " + scope.condition("s"))
                .params(scope.parameters())
                .param("person", person)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Who is a volunteer on a day, the longest first. */
    List<Entry> volunteers(LocalDate day, @Nullable PlaceAmongVolunteers after, int most, Scope scope) {
        return view.sql("SELECT s.* FROM " + table + " s WHERE " + scope.condition("s") + VOLUNTEER
                        + (after == null ? "" : " AND (s.volunteer_from, s.person) > (:from, :person)")
                        + " ORDER BY s.volunteer_from, s.person LIMIT :most")
                .params(scope.parameters())
                .param("day", day)
                .param("from", after == null ? null : after.from())
                .param("person", after == null ? null : after.person())
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many are volunteers on a day. */
    int count(LocalDate day, Scope scope) {
        return view.sql("SELECT count(*) FROM " + table + " s WHERE " + scope.condition("s") + VOLUNTEER)
                .params(scope.parameters())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** What brings points to these persons. */
    Map<UUID, List<Deed>> deeds(Collection<UUID> persons, Scope scope) {
        Map<UUID, List<Deed>> found = new HashMap<>();
        view.sql("SELECT d.person, d.sequence, d.on_day, d.hours FROM " + deeds
                        + " d WHERE d.person = ANY (:persons) AND " + scope.condition("d")
                        + " ORDER BY d.person, d.sequence")
                .params(scope.parameters())
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                            .add(deed(row));
                });
        return found;
    }

    List<Deed> deeds(UUID person, Scope scope) {
        return view.sql("SELECT d.person, d.sequence, d.on_day, d.hours FROM " + deeds
                        + " d WHERE d.person = :person AND " + scope.condition("d") + " ORDER BY d.sequence")
                .params(scope.parameters())
                .param("person", person)
                .query((row, n) -> deed(row))
                .list();
    }

    private static Deed deed(ResultSet row) throws SQLException {
        Integer hours = row.getObject(4, Integer.class);
        LocalDate on = row.getObject(3, LocalDate.class);
        return hours == null ? new Deed.Enrolled(row.getLong(2), on) : new Deed.Served(row.getLong(2), on, hours);
    }

    /** Days of service, the latest first. */
    List<ServiceRow.Served> services(UUID person, Scope scope) {
        return view.sql("SELECT d.sequence, d.on_day, d.activity, d.hours FROM " + deeds
                        + " d WHERE d.person = :person AND d.hours IS NOT NULL AND " + scope.condition("d")
                        + " ORDER BY d.on_day DESC, d.sequence DESC")
                .params(scope.parameters())
                .param("person", person)
                .query((row, n) -> new ServiceRow.Served(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getInt(4)))
                .list();
    }

    List<ServiceRow.Post> posts(LocalDate day, Scope scope) {
        return view.sql("SELECT n.* FROM " + posts + " n WHERE " + scope.condition("n")
                        + " AND n.from_day <= :day AND (n.until_day IS NULL OR n.until_day >= :day)"
                        + " ORDER BY n.community, n.grid, n.building, n.kind, n.from_day, n.person")
                .params(scope.parameters())
                .param("day", day)
                .query((row, n) -> post(row))
                .list();
    }

    List<ServiceRow.Post> postsOf(UUID person, Scope scope) {
        return view.sql("SELECT n.* FROM " + posts + " n WHERE n.person = :person AND " + scope.condition("n")
                        + " ORDER BY n.from_day DESC, n.kind, n.grid, n.building")
                .params(scope.parameters())
                .param("person", person)
                .query((row, n) -> post(row))
                .list();
    }

    private static ServiceRow.Post post(ResultSet row) throws SQLException {
        String building = row.getString("building");
        return new ServiceRow.Post(
                row.getObject("person", UUID.class),
                new NeighbourhoodPost(
                        NeighbourhoodPost.Kind.valueOf(row.getString("kind")),
                        row.getString("grid"),
                        building.isEmpty() ? null : building),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Columns.area(row));
    }

    List<ServiceRow.Choice> choices(UUID person, Scope scope) {
        return view.sql("SELECT c.* FROM " + choices + " c WHERE c.person = :person AND " + scope.condition("c")
                        + " ORDER BY c.from_day")
                .params(scope.parameters())
                .param("person", person)
                .query((row, n) -> new ServiceRow.Choice(
                        row.getObject("congress", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("way"),
                        row.getObject("chosen_by", UUID.class),
                        List.of((UUID[]) row.getArray("recommenders").getArray())))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row(row), box(row.getString("skills")), box(row.getString("wish")), box(row.getString("times")));
    }

    private static @Nullable Concealed box(@Nullable String json) {
        return json == null ? null : Documents.read(json, Concealed.class);
    }

    private static ServiceRow row(ResultSet row) throws SQLException {
        String management = row.getString("management");
        LocalDate from = row.getObject("volunteer_from", LocalDate.class);
        Array classes = row.getArray("classes");
        return new ServiceRow(
                row.getObject("person", UUID.class),
                management == null ? null : Management.valueOf(management),
                row.getObject("managed_from", LocalDate.class),
                Stream.of((String[]) classes.getArray())
                        .map(PopulationClass::valueOf)
                        .toList(),
                from == null
                        ? null
                        : new ServiceRow.Volunteer(
                                row.getObject("team", UUID.class),
                                null,
                                null,
                                null,
                                from,
                                row.getObject("volunteer_until", LocalDate.class)),
                Columns.area(row));
    }

    private static List<@Nullable Object> level(AreaPath path) {
        Id.AreaId street = path.street();
        Id.AreaId community = path.community();
        return Arrays.asList(
                path.district().value(),
                street == null ? null : street.value(),
                community == null ? null : community.value());
    }
}
