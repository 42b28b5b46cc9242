package org.gongjian.query.figures.headline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.DISTRICT;
import static org.gongjian.query.registry.RegistryTold.FAR;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.HowSeated;
import org.gongjian.body.SeatHolder;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.Membership;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.RegistryTold;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 500;

    private @Nullable GivenFacts given;

    @AfterEach
    void close() {
        if (given != null) {
            given.close();
        }
    }

    @Test
    void every_count_of_any_day_is_what_a_plain_count_over_the_events_gives() {
        long seed = 20260630;
        List<PlainCount.Told> story = new Story(new Random(seed), 40, 120).tell();
        given = new GivenFacts();
        story.forEach(told -> given.fact(type(told.fact()), told.id(), told.area(), RegistryTold.NOW, told.fact()));
        given.following(model(given));
        given.folded();
        HeadlineTable table = table(given);

        Random days = new Random(seed + 1);
        for (int n = 0; n < 25; n++) {
            LocalDate day = BEGIN.plusDays(days.nextInt(DAYS + 20));
            for (AreaPath area : List.of(DISTRICT, STREET, HERE, THERE, FAR)) {
                assertThat(table.counts(day, scope(area)))
                        .as("seed %d, %s, %s", seed, day, area)
                        .isEqualTo(PlainCount.of(story, day, scope(area)));
            }
        }
    }

    @Test
    void what_is_behind_a_count_is_as_many_in_pages_and_nothing_of_another_area() {
        List<PlainCount.Told> story = new Story(new Random(7), 200, 60).tell();
        given = new GivenFacts();
        story.forEach(told -> given.fact(type(told.fact()), told.id(), told.area(), RegistryTold.NOW, told.fact()));
        given.following(model(given));
        given.folded();
        HeadlineTable table = table(given);
        LocalDate day = BEGIN.plusDays(400);
        Scope scope = scope(STREET);
        Map<Headline, Long> counts = table.counts(day, scope);

        for (Headline figure : Headline.values()) {
            List<HeadlineRow> rows = paged(table, figure, day, scope);
            long counted = figure.how() == Headline.How.ACTIVITIES_OF_THE_YEAR
                    ? rows.stream()
                            .map(row -> List.of(row.area(), row.from(), row.label()))
                            .distinct()
                            .count()
                    : figure.how() == Headline.How.HELD
                            ? rows.size()
                            : rows.stream().map(HeadlineRow::subject).distinct().count();
            assertThat(counted).as(figure.key()).isEqualTo(counts.get(figure));
            assertThat(table.behind(figure, day, null, 10, scope(FAR))).isEmpty();
        }
        assertThat(counts.values())
                .as("the story tells of everything")
                .allSatisfy(n -> assertThat(n).isPositive());
    }

    private static List<HeadlineRow> paged(HeadlineTable table, Headline figure, LocalDate day, Scope scope) {
        List<HeadlineRow> all = new ArrayList<>();
        HeadlineTable.After after = null;
        while (true) {
            List<HeadlineRow> page = table.behind(figure, day, after, 7, scope);
            all.addAll(page);
            if (page.size() < 7) {
                return all;
            }
            after = new HeadlineTable.After(
                    page.getLast().owner(), page.getLast().part());
        }
    }

    @Test
    void a_district_of_two_thousand_units_and_a_hundred_thousand_members_is_counted_in_time() throws SQLException {
        given = new GivenFacts();
        given.following(model(given));
        given.jdbc()
                .sql(
                        "INSERT INTO view.headline_counts_g1 (held, owner, part, subject, from_day, to_day, unit, label, district,"
                                + " street, community) SELECT CASE WHEN n % 5 = 0 THEN 'MEMBER_ELSEWHERE' ELSE 'MEMBER_HERE' END, id, 0, id,"
                                + " DATE '2015-01-01' + (n % 4000), NULL, NULL, 'FULL', :district, :street, :community"
                                + " FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 100000) n) m")
                .param("district", DISTRICT.district().value())
                .param("street", STREET.street().value())
                .param("community", HERE.community().value())
                .update();
        given.jdbc()
                .sql(
                        "INSERT INTO view.headline_counts_g1 (held, owner, part, subject, from_day, to_day, unit, label, district,"
                                + " street, community) SELECT k, id, p, id, DATE '2015-01-01' + (n % 4000), NULL, NULL,"
                                + " CASE WHEN k = 'PARTNER_UNIT' THEN 'PRIVATE_ENTERPRISE' END, :district, :street, :community"
                                + " FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 2000) n) u,"
                                + " (VALUES ('PARTNER_UNIT', 0), ('TWO_NEW_UNIT', 1)) AS kinds (k, p)")
                .param("district", DISTRICT.district().value())
                .param("street", STREET.street().value())
                .param("community", HERE.community().value())
                .update();
        given.jdbc()
                .sql(
                        "INSERT INTO view.headline_counts_g1 (held, owner, part, subject, from_day, to_day, unit, label, district,"
                                + " street, community) SELECT 'PARTY_ORGANISATION', gen_random_uuid(), 0, owner, from_day, NULL, owner, 'BRANCH/',"
                                + " district, street, community FROM view.headline_counts_g1 WHERE held = 'PARTNER_UNIT'")
                .update();
        given.jdbc()
                .sql(
                        "INSERT INTO view.headline_counts_g1 (held, owner, part, subject, from_day, to_day, unit, label, district,"
                                + " street, community) SELECT 'IN_SERVICE', gen_random_uuid(), 0, owner, from_day, NULL, NULL, NULL,"
                                + " district, street, community FROM view.headline_counts_g1 WHERE held = 'MEMBER_ELSEWHERE'")
                .update();
        given.jdbc().sql("ANALYZE view.headline_counts_g1").update();
        HeadlineTable table = table(given);
        LocalDate day = LocalDate.of(2022, 7, 1);
        table.counts(day, scope(DISTRICT));
        Duration quickest = Duration.ofDays(1);
        for (int n = 0; n < 7; n++) {
            long from = System.nanoTime();
            assertThat(table.counts(day, scope(DISTRICT)).get(Headline.MEMBERS_KEPT_HERE))
                    .isPositive();
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
        }
        // other work may slow down one of them; the bound is the requirement's, for a machine of its own
        assertThat(quickest).isLessThan(Duration.ofMillis(200));
    }

    private static HeadlineReadModel model(GivenFacts given) {
        return new HeadlineReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer()));
    }

    private static HeadlineTable table(GivenFacts given) {
        return new HeadlineTable(given.jdbc(), Generation.live(HeadlineReadModel.GROUP));
    }

    private static String type(Fact fact) {
        return switch (fact) {
            case AreaEvent _ -> "area";
            case OrganisationEvent _ -> "organisation";
            case PartyOrganisationEvent _ -> "party_organisation";
            case BodyEvent _ -> "body";
            case OfficeEvent _ -> "office";
            case PersonEvent _ -> "person";
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }

    /** A random history of one street with two communities; each stream in the order of its business days, as deciders keep it. */
    private static final class Story {
        private final Random random;
        private final int units;
        private final int persons;
        private final List<PlainCount.Told> told = new ArrayList<>();
        private long ids = 1000;

        Story(Random random, int units, int persons) {
            this.random = random;
            this.units = units;
            this.persons = persons;
        }

        List<PlainCount.Told> tell() {
            area(AreaKind.DISTRICT, DISTRICT);
            area(AreaKind.STREET, STREET);
            area(AreaKind.COMMUNITY, HERE);
            area(AreaKind.COMMUNITY, THERE);
            List<UUID> members = new ArrayList<>();
            for (int n = 0; n < persons; n++) {
                members.add(person());
            }
            for (int n = 0; n < units; n++) {
                unit(members);
            }
            for (AreaPath community : List.of(HERE, THERE)) {
                committee(community, members);
            }
            return told;
        }

        private void area(AreaKind kind, AreaPath path) {
            Id.AreaId own = path.community() != null
                    ? path.community()
                    : path.street() != null ? path.street() : path.district();
            tell(own.value(), path, new AreaEvent.Registered(on(BEGIN), kind, path, "区域", HeadlineFold.CHINA, null));
        }

        private UUID person() {
            UUID id = id();
            AreaPath area = community();
            LocalDate day = day(BEGIN);
            if (random.nextInt(10) > 0) {
                tell(id, area, member(random.nextBoolean(), day));
                if (random.nextInt(3) == 0) {
                    day = day(day.plusDays(1));
                    tell(id, area, member(random.nextBoolean(), day));
                }
                if (random.nextInt(5) == 0) {
                    tell(id, area, new PersonEvent.MembershipEnded(on(day), day(day)));
                }
            }
            if (random.nextInt(2) == 0) {
                LocalDate from = day(BEGIN);
                tell(id, area, new PersonEvent.VolunteerEnrolled(on(from), null, null, null, null, from));
                LocalDate served = day(from);
                tell(id, area, new PersonEvent.ServiceRecorded(on(served), "活动" + random.nextInt(3), served, 2));
                if (random.nextInt(3) == 0) {
                    LocalDate last = day(served);
                    tell(id, area, new PersonEvent.VolunteerLeft(on(last), last));
                    if (random.nextBoolean()) {
                        LocalDate again = day(last.plusDays(1));
                        tell(id, area, new PersonEvent.VolunteerEnrolled(on(again), null, null, null, null, again));
                    }
                }
            }
            return id;
        }

        private static PersonEvent member(boolean elsewhere, LocalDate from) {
            return new PersonEvent.MembershipRecorded(on(from), Membership.FULL, null, elsewhere, from);
        }

        private void unit(List<UUID> members) {
            UUID id = id();
            AreaPath area = community();
            LocalDate day = day(BEGIN);
            tell(
                    id,
                    area,
                    new OrganisationEvent.Registered(
                            on(day),
                            OrganisationKind.values()[random.nextInt(OrganisationKind.values().length)],
                            "单位",
                            null,
                            area,
                            random.nextInt(3) > 0,
                            true));
            if (random.nextInt(3) == 0) {
                day = day(day);
                tell(id, area, new OrganisationEvent.PartChanged(on(day), random.nextBoolean(), true));
            }
            if (random.nextInt(4) == 0) {
                day = day(day);
                AreaPath other = area.equals(HERE) ? THERE : HERE;
                tell(id, area, new OrganisationEvent.Moved(on(day), other));
                area = other;
                if (random.nextBoolean()) {
                    day = day(day);
                    tell(id, area, new OrganisationEvent.PartChanged(on(day), random.nextBoolean(), true));
                }
            }
            if (random.nextInt(5) == 0) {
                tell(id, area, new OrganisationEvent.Dissolved(on(day(day)), "注销"));
            }
            party(id, members);
            liaison(id, members);
        }

        private void party(UUID unit, List<UUID> members) {
            UUID id = id();
            AreaPath area = community();
            LocalDate founded = day(BEGIN);
            PartyOrganisationKind[] kinds = PartyOrganisationKind.values();
            PartyOrganisationFunction[] functions = PartyOrganisationFunction.values();
            int function = random.nextInt(functions.length + 1);
            tell(
                    id,
                    area,
                    new PartyOrganisationEvent.Registered(
                            on(founded),
                            kinds[random.nextInt(kinds.length)],
                            function == functions.length ? null : functions[function],
                            "党组织",
                            null,
                            area,
                            random.nextBoolean() ? founded.minusDays(random.nextInt(300)) : null,
                            random.nextBoolean() ? new Id.OrganisationId(unit) : null));
            LocalDate day = day(founded);
            tell(
                    id,
                    area,
                    new PartyOrganisationEvent.GridsServed(
                            on(day), random.nextInt(3) == 0 ? List.of() : List.of("G1")));
            if (random.nextInt(3) == 0) {
                day = day(day);
                tell(
                        id,
                        area,
                        new PartyOrganisationEvent.GridsServed(
                                on(day), random.nextBoolean() ? List.of() : List.of("G2")));
            }
            for (int times = random.nextInt(3); times > 0; times--) {
                day = day(day);
                tell(id, area, reported(day, members));
                if (random.nextInt(4) > 0) {
                    day = day(day);
                    tell(id, area, new PartyOrganisationEvent.ReportReceived(on(day), "1", "同意", day, List.of(), null));
                }
            }
            if (random.nextInt(6) == 0) {
                tell(id, area, new PartyOrganisationEvent.Dissolved(on(day(day)), "撤销"));
            }
        }

        private PartyOrganisationEvent reported(LocalDate day, List<UUID> members) {
            List<UnitReport.InService> list = new ArrayList<>();
            for (UUID member : members) {
                if (random.nextInt(12) == 0) {
                    list.add(new UnitReport.InService(new Id.PersonId(member), null, null, null, null, null));
                }
            }
            return new PartyOrganisationEvent.ReportedIn(
                    on(day),
                    new UnitReport(
                            UnitReport.Kind.FIRST,
                            day,
                            null,
                            null,
                            null,
                            50,
                            list,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }

        private void liaison(UUID unit, List<UUID> members) {
            UUID id = id();
            AreaPath area = community();
            tell(
                    id,
                    area,
                    new OfficeEvent.Established(
                            on(BEGIN),
                            random.nextInt(4) == 0 ? Role.HANDLER : Role.LIAISON,
                            "联络员",
                            area,
                            new Id.OrganisationId(unit),
                            null));
            Id.PersonId holder = new Id.PersonId(members.get(random.nextInt(members.size())));
            LocalDate from = day(BEGIN);
            tell(
                    id,
                    area,
                    new OfficeEvent.Appointed(
                            on(from), holder, "何俊", from, random.nextBoolean() ? null : day(from), "单位"));
            if (random.nextInt(4) == 0) {
                LocalDate last = day(from);
                tell(id, area, new OfficeEvent.Relieved(on(last), holder, last, "调离"));
            }
        }

        private void committee(AreaPath area, List<UUID> members) {
            UUID id = id();
            tell(id, area, new BodyEvent.Established(on(BEGIN), BodyKind.COMMITTEE, "大党委", area, 9));
            for (int seat = 1; seat <= 9; seat++) {
                LocalDate from = day(BEGIN);
                tell(
                        id,
                        area,
                        new BodyEvent.Seated(
                                on(from),
                                seat,
                                new SeatHolder.Organisational(
                                        new Id.OrganisationId(id()),
                                        new Id.PersonId(members.get(random.nextInt(members.size())))),
                                "兼职委员",
                                from,
                                random.nextBoolean() ? null : day(from),
                                new HowSeated(null, null, null)));
                if (random.nextInt(3) == 0) {
                    LocalDate last = day(from);
                    tell(id, area, new BodyEvent.Vacated(on(last), seat, last, "调离", null));
                }
            }
            UUID conference = id();
            tell(conference, area, new BodyEvent.Established(on(BEGIN), BodyKind.JOINT_CONFERENCE, "联席会", area, 3));
        }

        private void tell(UUID id, AreaPath area, Fact fact) {
            told.add(new PlainCount.Told(id, area, fact));
        }

        private UUID id() {
            return new UUID(0, ids++);
        }

        private AreaPath community() {
            return random.nextBoolean() ? HERE : THERE;
        }

        /** Some day from this one on. */
        private LocalDate day(LocalDate from) {
            long left = Math.max(1, DAYS - (from.toEpochDay() - BEGIN.toEpochDay()));
            return from.plusDays(random.nextInt((int) left) / 2);
        }

        private static Happened on(LocalDate day) {
            return RegistryTold.at(day.atTime(9, 0).atZone(HeadlineFold.CHINA).toInstant(), Role.CLERK);
        }
    }
}
