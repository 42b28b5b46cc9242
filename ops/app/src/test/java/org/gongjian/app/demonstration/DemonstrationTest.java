package org.gongjian.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.demonstration.matters.Awkward;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.office.HeldOffices;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingState;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingWay;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Role;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemonstrationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] WORDS = {"--role", "command", "--demo-date", "2026-06-30"};

    private static TestDatabase database;
    private static KeyFile keys;
    private static ProductUnderTest product;
    private static JdbcClient jdbc;
    private static Told matters;

    @BeforeAll
    static void start() throws InterruptedException {
        database = ProductUnderTest.database();
        keys = KeyFile.random();
        product = new ProductUnderTest(database, keys, WORDS);
        jdbc = JdbcClient.create(database.superuser());
        assertThat(product.bean(Demonstration.class).isToldWithin(PATIENCE)).isTrue();
        matters = Told.in(product, jdbc);
    }

    @AfterAll
    static void stop() {
        product.close();
        database.close();
    }

    @Test
    void every_kind_of_office_has_somebody_who_can_log_in_and_holds_it_today() {
        var persons = product.bean(KnownPersons.class).list();
        assertThat(persons.stream()
                        .map(person -> Role.valueOf(person.officeCode()))
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Role.class));
        for (var person : persons) {
            var who = product.bean(Accounts.class).check(person.login(), PasswordRules.DEMONSTRATION, false);
            assertThat(product.bean(HeldOffices.class).of(who.person()))
                    .as(person.login())
                    .anySatisfy(held -> {
                        assertThat(held.role().name()).isEqualTo(person.officeCode());
                        assertThat(held.title()).isEqualTo(person.office());
                        assertThat(held.actsAs()).isEqualTo(person.name());
                    });
        }
    }

    @Test
    void three_communities_live_under_three_charters() {
        assertThat(jdbc.sql("select name from work.charter_version order by name")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("柳荫-1", "机床-1", "锦湖-1", "锦湖-2");
    }

    @Test
    void units_reported_in_a_delegate_was_elected_volunteers_served_and_members_were_counted_twice() {
        assertThat(Map.of(
                        "party_organisation.ReportedIn", facts("party_organisation.ReportedIn"),
                        "party_organisation.ReportReceived", facts("party_organisation.ReportReceived"),
                        "person.DelegateChosen", facts("person.DelegateChosen"),
                        "person.ServiceRecorded", facts("person.ServiceRecorded"),
                        "census.Opened", facts("census.Opened"),
                        "census.Closed", facts("census.Closed"),
                        "census.GridCounted", facts("census.GridCounted")))
                .isEqualTo(Map.of(
                        "party_organisation.ReportedIn", 2L,
                        "party_organisation.ReportReceived", 1L,
                        "person.DelegateChosen", 1L,
                        "person.ServiceRecorded", 3L,
                        "census.Opened", 2L,
                        "census.Closed", 1L,
                        "census.GridCounted", 4L));
    }

    private long facts(String name) {
        return jdbc.sql("select count(*) from store.event where payloadtype = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void matters_stand_in_every_stage_as_often_as_the_plan_says() {
        assertThat(matters.but(MatterKind.COMMITMENT)
                        .countBy(one -> one.state().stage().code()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        StageCode.RECEIVED, 9L,
                        StageCode.RETURNED, 3L,
                        StageCode.ON_AGENDA, 11L,
                        StageCode.IN_HAND, 58L,
                        StageCode.REFERRED, 6L,
                        StageCode.REPORTED, 4L,
                        StageCode.ANSWERED, 26L,
                        StageCode.PROMISED, 12L,
                        StageCode.CLOSED, 195L));
        assertThat(matters.countBy(one -> one.state().file().kind()))
                .isEqualTo(Map.of(MatterKind.ISSUE, 300L, MatterKind.PROPOSAL, 24L, MatterKind.COMMITMENT, 76L));
        assertThat(matters.but(MatterKind.COMMITMENT)
                        .countBy(one ->
                                Objects.requireNonNull(one.area().community()).value()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        matters.community(Place.LIUYIN), 127L,
                        matters.community(Place.JICHUANG), 105L,
                        matters.community(Place.JINHU), 92L));
    }

    @Test
    void commitments_stand_in_every_stage_in_every_community() {
        Told commitments = matters.only(MatterKind.COMMITMENT);
        assertThat(commitments.countBy(one -> one.state().stage().code()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        StageCode.UNCLAIMED, 10L,
                        StageCode.IN_FORCE, 23L,
                        StageCode.DUE, 12L,
                        StageCode.PERFORMED, 2L,
                        StageCode.MISSED, 3L,
                        StageCode.CLOSED, 26L));
        assertThat(commitments.closed())
                .isEqualTo(
                        Map.of(ClosedReason.PERFORMED, 23L, ClosedReason.NOT_PERFORMED, 1L, ClosedReason.SETTLED, 2L));
        assertThat(commitments.countBy(
                        one -> Objects.requireNonNull(one.area().community()).value()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        matters.community(Place.LIUYIN), 27L,
                        matters.community(Place.JICHUANG), 18L,
                        matters.community(Place.JINHU), 31L));
    }

    @Test
    void matters_are_closed_for_the_reasons_planned() {
        Map<ClosedReason, Long> closed = matters.closed();
        assertThat(closed)
                .containsEntry(ClosedReason.ANSWERED_ON_THE_SPOT, 84L)
                .containsEntry(ClosedReason.MERGED, 14L)
                .containsEntry(ClosedReason.DECLINED, 8L)
                .containsEntry(ClosedReason.TRANSFERRED, 3L)
                .containsEntry(ClosedReason.WITHDRAWN, 4L)
                .containsEntry(ClosedReason.CONCLUDED, 1L);
    }

    @Test
    void what_is_overdue_supervised_or_waits_for_a_decision_is_as_planned_and_marked_by_the_system() {
        assertThat(matters.overdue(LocalDate.parse("2026-06-30"))).as("逾期").isEqualTo(7);
        assertThat(matters.inHand(one -> one.file().marks().supervised()))
                .as("督办")
                .isEqualTo(3);
        assertThat(matters.handled(one -> one.suspended() != null)).as("暂停").isEqualTo(2);
        assertThat(matters.handled(one -> one.returnAsked() != null)).as("退办待批").isEqualTo(2);
        assertThat(matters.handled(one -> one.extensionAsked() != null))
                .as("延期待批")
                .isEqualTo(2);
    }

    @Test
    void something_is_published_in_each_community_one_draft_waits_and_one_entry_was_taken_down() {
        Map<UUID, Long> published = matters.all().stream()
                .filter(one -> one.state().file().published() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.area().community()).value(), Collectors.counting()));
        assertThat(published)
                .isEqualTo(Map.of(
                        matters.community(Place.LIUYIN), 8L,
                        matters.community(Place.JICHUANG), 7L,
                        matters.community(Place.JINHU), 8L));
        assertThat(matters.all())
                .filteredOn(one -> one.state().file().publication().waiting() != null)
                .hasSize(1);
    }

    @Test
    void nothing_that_was_told_is_amiss() {
        assertThat(matters.all())
                .allSatisfy(one -> assertThat(one.state().anomalies()).isEmpty());
    }

    @Test
    void every_awkward_case_is_found_by_its_name_and_stands_where_it_should() {
        assertThat(Awkward.all()).hasSize(18);
        for (Awkward one : Awkward.all()) {
            assertThat(Awkward.titled(one.title())).contains(one);
            assertThat(matters.of(one).stage().code()).as(one.title()).isEqualTo(one.leftIn());
        }
    }

    @Test
    void bodies_have_their_seats_a_vacancy_a_term_that_ends_soon_and_a_chair_that_goes_round() {
        LocalDate today = LocalDate.parse("2026-06-30");
        assertThat(body("柳荫社区党建联席会").rollOn(today)).hasSize(13);
        assertThat(seats("机床社区第三届党员代表大会")).isEqualTo(49);
        assertThat(seats("机床社区成员代表大会")).isEqualTo(61);

        BodyState rotating = body("锦湖社区大党委");
        assertThat(rotating.rollOn(today.minusDays(15))).hasSize(9);
        assertThat(rotating.rollOn(today)).as("a vacancy").hasSize(8);
        assertThat(rotating.rollOn(today.plusDays(30))).as("a term that ended").hasSize(7);
        assertThat(rotating.chairOn(today).orElseThrow().post()).isEqualTo("轮值书记");
        assertThat(rotating.chairOn(LocalDate.parse("2027-01-05")).orElseThrow().seat())
                .isEqualTo(3);
    }

    @Test
    void every_body_met_for_two_quarters_as_its_charter_says_but_one_that_is_late() {
        LocalDate today = LocalDate.parse("2026-06-30");
        MeetingsTold told = MeetingsTold.in(product, jdbc);
        assertThat(told.heldBetween(today.minusMonths(6), today.minusMonths(3)))
                .isEqualTo(Map.of(
                        "澄塘街道大工委", 1L,
                        "柳荫社区区域党委", 3L,
                        "柳荫社区党建联席会", 1L,
                        "柳荫社区监督委员会", 1L,
                        "机床社区大党委", 1L,
                        "机床社区监督委员会", 1L,
                        "锦湖社区大党委", 1L,
                        "锦湖社区“两新”联席会", 1L));
        assertThat(told.heldBetween(today.minusMonths(3), today))
                .as("and an urgent one of 柳荫")
                .isEqualTo(Map.of(
                        "澄塘街道大工委", 1L,
                        "柳荫社区区域党委", 4L,
                        "柳荫社区党建联席会", 1L,
                        "柳荫社区监督委员会", 1L,
                        "机床社区第三届党员代表大会", 1L,
                        "机床社区监督委员会", 1L,
                        "锦湖社区大党委", 1L,
                        "锦湖社区“两新”联席会", 1L));
        Map<String, Integer> otherMonths = Map.of("柳荫社区区域党委", 1, "机床社区第三届党员代表大会", 6);
        assertThat(told.lastHeld().entrySet())
                .filteredOn(held -> held.getValue()
                        .plusMonths(otherMonths.getOrDefault(held.getKey(), 3))
                        .isBefore(today))
                .extracting(Map.Entry::getKey)
                .containsExactly("机床社区大党委");
    }

    @Test
    void meetings_were_adjourned_postponed_urgent_and_one_is_to_come_with_seats_that_nobody_notified() {
        MeetingsTold told = MeetingsTold.in(product, jdbc);
        assertThat(told.meetings()).noneMatch(MeetingState.Anomaly.class::isInstance);
        assertThat(told.meetings(MeetingState.Adjourned.class::isInstance)).isEqualTo(1);
        assertThat(facts("meeting.Postponed")).isEqualTo(1);
        assertThat(told.meetings(one -> one.sitting().waiver() != null)).isEqualTo(1);
        assertThat(told.meetings(
                        one -> one.sitting().agenda().standing().stream().anyMatch(AgendaItem::fromTheFloor)))
                .as("an item from the floor")
                .isEqualTo(1);
        assertThat(told.meetings(one -> one instanceof MeetingState.Called
                        && !one.sitting().unserved().isEmpty()
                        && one.sitting().agenda().count() == 3))
                .isEqualTo(1);
        assertThat(facts("meeting.Recused")).isEqualTo(3);
    }

    @Test
    void it_was_voted_in_every_way_with_a_tie_an_opinion_and_a_vote_voided_by_two() {
        MeetingsTold told = MeetingsTold.in(product, jdbc);
        assertThat(told.motions())
                .noneMatch(MotionState.Anomaly.class::isInstance)
                .noneMatch(MotionState.Voting.class::isInstance);
        assertThat(told.decided().stream()
                        .collect(Collectors.groupingBy(one -> one.ballot().put().way(), Collectors.counting())))
                .containsEntry(VotingWay.NAMED, 1L)
                .containsEntry(VotingWay.PAPER_BALLOT, 2L)
                .containsEntry(VotingWay.SECRET_BALLOT, 2L)
                .hasEntrySatisfying(
                        VotingWay.SHOW_OF_HANDS, hands -> assertThat(hands).isGreaterThan(10));
        assertThat(told.decided())
                .filteredOn(one -> one.ballot().put().way() == VotingWay.SECRET_BALLOT)
                .extracting(one -> one.outcome().counts())
                .contains(new Counts.Votes(4, 0, 1))
                .doesNotContainNull();
        assertThat(told.decided())
                .filteredOn(one -> one.outcome().result() == Outcome.Result.TIED)
                .hasSize(2);
        assertThat(told.decided())
                .filteredOn(one -> !one.ballot().reserved().isEmpty())
                .hasSize(2);
        assertThat(told.voided()).hasSize(1);
    }

    @Test
    void numbers_of_minutes_ascend_with_the_days_of_their_meetings() {
        Map<String, List<String>> series = jdbc
                .sql("select payload ->> 'number' from (select convert_from(payload, 'UTF8')::jsonb as payload"
                        + " from store.event where payloadtype = 'minutes.Issued') issued"
                        + " where payload ->> 'version' = '1' order by payload #>> '{sheet,closedAt}'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(number -> number.substring(0, number.indexOf('〕') + 1)));
        assertThat(series).containsKeys("柳联纪〔2026〕", "柳纪〔2026〕");
        assertThat(series.get("柳联纪〔2026〕")).hasSizeGreaterThan(1);
        series.forEach((of, numbers) -> assertThat(numbers)
                .as(of)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(n -> of + n + "号")
                        .toList()));
    }

    @Test
    void nothing_that_fell_due_was_given_up() {
        assertThat(facts("minutes.Issued")).as("it was told").isPositive();
        assertThat(jdbc.sql("select kind || ' ' || coalesce(code, '') from work.automation_outcome"
                                + " where outcome not in ('ACCEPTED', 'REFUSED')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void two_matters_were_assigned_as_a_meeting_resolved() {
        assertThat(List.of("resolved/liuyin/0", "resolved/liuyin/1"))
                .allSatisfy(key -> assertThat(
                                matters.received("matter/" + key).stage().code())
                        .isEqualTo(StageCode.IN_HAND));
    }

    @Test
    void nothing_that_was_told_of_meetings_was_refused() {
        assertThat(jdbc.sql("select command || ' ' || code from work.audit where outcome = 'REFUSED' and target in"
                                + " (select aggregateidentifier from store.event where type in ('meeting',"
                                + " 'motion', 'minutes'))")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select kind || ' ' || code from work.automation_outcome where outcome <> 'ACCEPTED'"
                                + " and kind in ('RESOLUTION_VOTED', 'ASSIGNMENT_AS_RESOLVED')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void a_hundred_and_eighty_six_opinions_became_twenty_three_needs_and_six_projects() {
        YearPlanState state = YearPlanState.UNKNOWN;
        YearLists published = null;
        for (YearPlanEvent fact : lists(Place.JINHU)) {
            state = state.evolve(fact);
            if (fact instanceof YearPlanEvent.Published) {
                published = ((YearPlanState.Open) state).lists();
            }
        }
        assertThat(published).isNotNull();
        List<Entry> needs = of(published, EntryList.NEED);
        assertThat(needs).hasSize(23).allMatch(need -> !need.sources().isEmpty());
        assertThat(needs.stream().mapToInt(need -> need.sources().opinions()).sum())
                .isEqualTo(186);
        assertThat(of(published, EntryList.PROJECT))
                .hasSize(6)
                .extracting(Entry::title)
                .contains("敬老助残·常敲门");
        assertThat(((YearPlanState.Open) state).lists().changed())
                .as("changed during the year")
                .isTrue();
        assertThat(lists(Place.LIUYIN).stream().filter(YearPlanEvent.Published.class::isInstance))
                .hasSize(2);
        assertThat(lists(Place.JICHUANG)).noneMatch(YearPlanEvent.Published.class::isInstance);
        assertThat(jdbc.sql("select count(*) from store.event where payloadtype = 'visit.Made'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private static List<Entry> of(YearLists lists, EntryList list) {
        return lists.entries().stream()
                .map(YearLists.Listed::entry)
                .filter(entry -> entry.list() == list)
                .toList();
    }

    private static List<YearPlanEvent> lists(Place place) {
        String plan = jdbc.sql("select year_plan from work.year_plan where community = ? and year = 2026")
                .param(matters.community(place))
                .query(String.class)
                .single();
        return product.bean(Streams.class).open(plan).orElseThrow().facts(YearPlanEvent.class);
    }

    private static int seats(String name) {
        return ((BodyState.Existing) body(name)).seats().number();
    }

    private static BodyState body(String name) {
        BodyState state = BodyState.UNKNOWN;
        for (BodyEvent event : product.bean(Streams.class)
                .open(aggregate("body", name))
                .orElseThrow()
                .facts(BodyEvent.class)) {
            state = state.evolve(event);
        }
        return state;
    }

    private static String aggregate(String type, String name) {
        return jdbc.sql("select aggregateidentifier from store.event where type = ? and sequencenumber = 0"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'name' = ?")
                .params(type, name)
                .query(String.class)
                .single();
    }

    @Test
    void grids_and_branches_meet_one_to_one_several_to_one_and_one_to_several() {
        Map<String, Long> branchesOfGrid = jdbc
                .sql("select grid from store.event e, jsonb_array_elements_text(convert_from(e.payload,"
                        + " 'UTF8')::jsonb -> 'grids') grid where e.payloadtype = 'party_organisation.GridsServed'"
                        + " and exists (select 1 from store.event r where r.aggregateidentifier ="
                        + " e.aggregateidentifier and r.sequencenumber = 0 and convert_from(r.payload,"
                        + " 'UTF8')::jsonb -> 'area' ->> 'community' = ?)")
                .param(aggregate("area", "柳荫社区"))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(grid -> grid, Collectors.counting()));

        assertThat(branchesOfGrid)
                .containsEntry("G4", 2L)
                .containsEntry("G2", 1L)
                .containsKeys("G1", "G3", "G5");
    }

    @Test
    void what_is_told_once_is_not_told_again_even_when_it_was_forgotten_that_it_was_told() throws InterruptedException {
        long before = told();
        long promised = facts("matter.Promised");
        long claimed = facts("matter.Claimed");
        jdbc.sql("delete from work.demonstration_chapter").update();
        try (ProductUnderTest again = new ProductUnderTest(database, keys, WORDS)) {
            assertThat(again.bean(Demonstration.class).isRunning()).isTrue();
            assertThat(again.bean(Demonstration.class).isToldWithin(PATIENCE)).isTrue();
        }
        assertThat(told()).isEqualTo(before);
        assertThat(facts("matter.Promised")).as("by rules, too").isEqualTo(promised);
        assertThat(facts("matter.Claimed")).as("by rules, too").isEqualTo(claimed);
        assertThat(jdbc.sql("select count(*) from work.demonstration_chapter")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_store_with_anything_in_it_is_left_alone() {
        try (TestDatabase other = ProductUnderTest.database()) {
            KeyFile otherKeys = KeyFile.random();
            JdbcClient there = JdbcClient.create(other.superuser());
            new ProductUnderTest(other, otherKeys, WORDS).close();
            there.sql("truncate work.demonstration, work.demonstration_chapter").update();
            there.sql("delete from work.account").update();
            try (ProductUnderTest second = new ProductUnderTest(other, otherKeys, WORDS)) {
                assertThat(second.bean(KnownPersons.class).list()).isEmpty();
            }
        }
    }

    @Test
    void no_name_of_a_person_stands_in_clear_but_the_names_of_those_who_hold_offices() {
        Set<String> residents = Set.of("孙桂芝", "李卫东", "马建设");
        String all = String.join(
                "\n",
                jdbc.sql("select convert_from(payload, 'UTF8') from store.event")
                        .query(String.class)
                        .list());
        residents.forEach(name -> assertThat(all).doesNotContain(name));
        assertThat(all).contains("张国平");
        assertThat(Arrays.stream(all.split("1380000")).count()).isEqualTo(1);
    }

    /** What was told: a rule adds its own facts whenever their day has come. */
    private static long told() {
        return jdbc.sql("select count(*) from store.event where convert_from(payload, 'UTF8')::jsonb"
                        + " #>> '{happened,inCapacityOf,rule}' is null")
                .query(Long.class)
                .single();
    }
}
