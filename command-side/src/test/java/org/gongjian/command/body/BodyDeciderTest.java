package org.gongjian.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.DISTRICT;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.body.HowSeated;
import org.gongjian.body.SeatHolder;
import org.gongjian.body.SeatKind;
import org.gongjian.body.Unfit;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyDeciderTest {
    private static final Id.OrganisationId SCHOOL = new Id.OrganisationId(Given.uuid(40));
    private static final Id.OrganisationId NOWHERE = new Id.OrganisationId(Given.uuid(49));
    private static final Given SECRETARY = Given.a(Role.SECRETARY)
            .under(Presets.ofTheProduct().defaults())
            .knowing(new Lookups(
                    null,
                    Map.of(),
                    Map.of(SCHOOL, new KnownOrganisation(SCHOOL, "PUBLIC_INSTITUTION", COMMUNITY)),
                    Map.of(),
                    null));
    private final BodyState body = after(BodyState.UNKNOWN, establish(BodyKind.COMMITTEE, 3));

    @Test
    void a_member_is_seated_by_who_proposed_approved_and_appointed_him() {
        BodyCommand seat = new BodyCommand.Seat(
                2,
                SeatKind.PERSONAL,
                Given.person(7),
                SCHOOL,
                "兼职委员",
                day("2026-01-01"),
                day("2028-12-31"),
                "驻区单位协商推荐",
                "县委组织部、县民政局",
                "街道党工委");

        assertThat(BodyDecider.decide(body, seat, SECRETARY.edge()))
                .containsExactly(new BodyEvent.Seated(
                        SECRETARY.happened(),
                        2,
                        new SeatHolder.Personal(Given.person(7), SCHOOL),
                        "兼职委员",
                        day("2026-01-01"),
                        day("2028-12-31"),
                        new HowSeated("驻区单位协商推荐", "县委组织部、县民政局", "街道党工委")));
    }

    @Test
    void without_a_number_the_first_free_seat_is_taken_until_none_is_left() {
        BodyState full = after(body, person(2, 7, "2026-01-01", null));
        full = after(full, person(null, 8, "2026-01-01", null));
        full = after(full, unit(null, SCHOOL, "2026-01-01"));

        assertThat(full.rollOn(day("2026-04-13")))
                .extracting(BodyState.Tenure::holder)
                .containsExactly(
                        new SeatHolder.Personal(Given.person(8), null),
                        new SeatHolder.Personal(Given.person(7), null),
                        new SeatHolder.Organisational(SCHOOL, null));
        refused(BodyRefusal.NO_SEAT_IS_FREE, full, person(null, 9, "2026-01-01", null));
    }

    @Test
    void a_seat_that_is_taken_is_not_taken_twice() {
        BodyState taken = after(body, person(1, 7, "2026-01-01", "2026-12-31"));

        refused(BodyRefusal.SEAT_IS_TAKEN, taken, person(1, 8, "2026-12-31", null));
        assertThat(after(taken, person(1, 8, "2027-01-01", null)).rollOn(day("2027-01-01")))
                .extracting(BodyState.Tenure::holder)
                .containsExactly(new SeatHolder.Personal(Given.person(8), null));
    }

    @Test
    void one_holder_has_one_seat_at_a_time() {
        BodyState taken = after(after(body, person(1, 7, "2026-01-01", "2026-12-31")), unit(2, SCHOOL, "2026-01-01"));

        refused(BodyRefusal.HAS_A_SEAT_ALREADY, taken, person(3, 7, "2026-06-01", null));
        refused(BodyRefusal.HAS_A_SEAT_ALREADY, taken, unit(3, SCHOOL, "2026-06-01"));
        assertThat(after(taken, person(3, 7, "2027-01-01", null))).isInstanceOf(BodyState.Existing.class);
    }

    @Test
    void a_person_with_a_seat_of_his_own_may_also_sit_for_his_unit() {
        BodyState own = after(body, person(1, 7, "2026-01-01", null));

        assertThat(after(own, seat(2, SeatKind.ORGANISATIONAL, Given.person(7), SCHOOL, "2026-01-01", null))
                        .rollOn(day("2026-04-13")))
                .hasSize(2);
    }

    @Test
    void a_seat_is_somebodys() {
        refused(BodyRefusal.SEAT_NEEDS_A_PERSON, body, seat(1, SeatKind.PERSONAL, null, SCHOOL, "2026-01-01", null));
        refused(
                BodyRefusal.SEAT_NEEDS_AN_ORGANISATION,
                body,
                seat(1, SeatKind.ORGANISATIONAL, Given.person(7), null, "2026-01-01", null));
        refused(BodyRefusal.SEATED_ORGANISATION_IS_NOT_THERE, body, unit(1, NOWHERE, "2026-01-01"));
        refused(
                BodyRefusal.SEATED_ORGANISATION_IS_NOT_THERE,
                body,
                seat(1, SeatKind.PERSONAL, Given.person(7), NOWHERE, "2026-01-01", null));
    }

    @Test
    void seats_are_numbered_from_one_to_the_last() {
        refused(BodyRefusal.NO_SUCH_SEAT, body, person(4, 7, "2026-01-01", null));
        refused(BodyRefusal.NO_SUCH_SEAT, body, person(0, 7, "2026-01-01", null));
    }

    @Test
    void a_term_is_not_reversed() {
        refused(BodyRefusal.SEAT_IS_LEFT_BEFORE_IT_IS_TAKEN, body, person(1, 7, "2026-01-02", "2026-01-01"));
    }

    @Test
    void a_seat_is_vacated_by_who_holds_it() {
        BodyState taken = after(body, person(1, 7, "2026-01-01", null));
        BodyCommand vacate = new BodyCommand.Vacate(1, day("2026-03-31"), "调离", false);

        refused(BodyRefusal.SEAT_IS_VACANT_THEN, body, vacate);
        BodyState vacated = after(taken, vacate);
        assertThat(vacated.rollOn(day("2026-03-31"))).hasSize(1);
        assertThat(vacated.rollOn(day("2026-04-01"))).isEmpty();
        refused(BodyRefusal.SEAT_IS_VACANT_THEN, vacated, new BodyCommand.Vacate(1, day("2026-04-01"), "调离", false));
    }

    @Test
    void seats_that_somebody_holds_are_not_taken_away() {
        BodyState taken = after(body, person(3, 7, "2026-01-01", "2026-12-31"));

        refused(BodyRefusal.SEATS_TO_GO_ARE_TAKEN, taken, new BodyCommand.FixSeats(2));
        assertThat(after(taken, new BodyCommand.FixSeats(5))).isInstanceOf(BodyState.Existing.class);
        assertThat(BodyDecider.decide(
                        taken,
                        new BodyCommand.FixSeats(2),
                        SECRETARY.at("2027-01-01T09:00").edge()))
                .hasSize(1);
    }

    @Test
    void a_body_has_seats() {
        refused(BodyRefusal.NUMBER_OF_SEATS_IS_OUT_OF_RANGE, BodyState.UNKNOWN, establish(BodyKind.COMMITTEE, 0));
        refused(BodyRefusal.NUMBER_OF_SEATS_IS_OUT_OF_RANGE, body, new BodyCommand.FixSeats(1000));
    }

    @Test
    void the_chair_goes_round_two_seats_or_more_each_once() {
        refused(BodyRefusal.CHAIR_DOES_NOT_ROTATE, body, order(12, 1));
        refused(BodyRefusal.CHAIR_COMES_TWICE, body, order(12, 1, 2, 1));
        refused(BodyRefusal.NO_SUCH_SEAT, body, order(12, 1, 4));
        refused(BodyRefusal.CHAIR_TURN_IS_OUT_OF_RANGE, body, order(0, 1, 2));
        assertThat(BodyDecider.decide(body, order(12, 2, 1), SECRETARY.edge()))
                .containsExactly(
                        new BodyEvent.ChairOrderFixed(SECRETARY.happened(), List.of(2, 1), day("2026-01-01"), 12));
    }

    /** 001-07 书记由单位党组织书记轮流兼任，一年一任. */
    @Test
    void where_unit_heads_take_turns_as_secretary_a_turn_lasts_as_long_as_the_charter_says() {
        Edge takingTurns = SECRETARY.under(preset("001a")).edge();
        BodyState conference = after(BodyState.UNKNOWN, establish(BodyKind.JOINT_CONFERENCE, 3));

        Refused refused =
                catchThrowableOfType(Refused.class, () -> BodyDecider.decide(body, order(6, 1, 2), takingTurns));
        assertThat(refused.code()).isEqualTo(BodyRefusal.CHAIR_TURN_IS_NOT_THAT_OF_THE_CHARTER);
        assertThat(refused.facts()).containsEntry("months", 12).containsEntry("line", "第33行");
        assertThat(BodyDecider.decide(body, order(12, 1, 2), takingTurns)).hasSize(1);
        assertThat(BodyDecider.decide(conference, order(6, 1, 2), takingTurns)).hasSize(1);
        assertThat(BodyDecider.decide(body, order(6, 1, 2), SECRETARY.edge())).hasSize(1);
    }

    private static CharterVersion preset(String name) {
        Presets presets = Presets.ofTheProduct();
        CharterVersion ours = presets.defaults();
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        presets.complete(Objects.requireNonNull(presets.named(name))).forEach(rule -> rules.put(rule.key(), rule));
        return new CharterVersion(ours.charter(), 1, name, ours.inForceFrom(), rules);
    }

    @Test
    void a_body_fits_its_area() {
        assertFits(BodyKind.WORKING_COMMITTEE, STREET);
        assertFits(BodyKind.COMMITTEE, STREET);
        assertFits(BodyKind.RESIDENTS_COUNCIL, COMMUNITY);
        assertDoesNotFit(BodyKind.WORKING_COMMITTEE, COMMUNITY);
        assertDoesNotFit(BodyKind.PARTY_CONGRESS, STREET);
        assertDoesNotFit(BodyKind.COMMUNITY_ASSEMBLY, STREET);
        assertDoesNotFit(BodyKind.COMMITTEE, DISTRICT);
    }

    private static void assertFits(BodyKind kind, AreaPath area) {
        assertThat(BodyDecider.decide(
                        BodyState.UNKNOWN,
                        establish(kind, 9),
                        SECRETARY.in(area).edge()))
                .containsExactly(new BodyEvent.Established(SECRETARY.happened(), kind, "柳荫社区区域党委", area, 9));
    }

    private static void assertDoesNotFit(BodyKind kind, AreaPath area) {
        assertRefused(
                BodyRefusal.BODY_DOES_NOT_FIT_THE_AREA,
                () -> BodyDecider.decide(
                        BodyState.UNKNOWN,
                        establish(kind, 9),
                        SECRETARY.in(area).edge()));
    }

    @Test
    void nobody_takes_a_seat_in_a_dissolved_body() {
        BodyState gone = after(body, new BodyCommand.Dissolve(day("2026-04-12"), "换届"));

        refused(BodyRefusal.BODY_IS_DISSOLVED, gone, person(1, 7, "2026-01-01", null));
    }

    @Test
    void what_is_not_established_has_no_seats_and_what_is_cannot_be_established() {
        refused(BodyRefusal.NO_SUCH_BODY, BodyState.UNKNOWN, new BodyCommand.Rename("新名"));
        refused(BodyRefusal.BODY_IS_ALREADY_ESTABLISHED, body, establish(BodyKind.COMMITTEE, 3));
        assertThat(((BodyState.Existing) after(body, new BodyCommand.Rename("新名")))
                        .seats()
                        .name())
                .isEqualTo("新名");
    }

    @Test
    void a_body_is_kept_where_it_belongs_and_not_by_its_liaisons() {
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> BodyDecider.decide(
                        body,
                        new BodyCommand.Rename("新名"),
                        SECRETARY.reaching(OTHER_COMMUNITY).edge()));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> BodyDecider.decide(
                        body,
                        new BodyCommand.Rename("新名"),
                        Given.a(Role.LIAISON).edge()));
    }

    // ------------------------------------------------------------------ what the charter says of members

    /** practice.md 7.1: 监督委员会 3–5 人. */
    @Test
    void as_many_oversee_as_the_charter_says() {
        for (int seats : List.of(2, 6)) {
            Refused refused = catchThrowableOfType(
                    Refused.class,
                    () -> BodyDecider.decide(
                            BodyState.UNKNOWN, establish(BodyKind.OVERSIGHT_COMMITTEE, seats), SECRETARY.edge()));
            assertThat(refused.code()).isEqualTo(BodyRefusal.OVERSEERS_ARE_NOT_AS_MANY_AS_THE_CHARTER_SAYS);
            assertThat(refused.facts())
                    .containsEntry("from", 3)
                    .containsEntry("to", 5)
                    .containsEntry(
                            "rule",
                            seats == 2 ? MeetingRuleKeys.OVERSIGHT_MEMBERS_FROM : MeetingRuleKeys.OVERSIGHT_MEMBERS_TO);
        }
        BodyState oversight = after(BodyState.UNKNOWN, establish(BodyKind.OVERSIGHT_COMMITTEE, 5));
        refused(BodyRefusal.OVERSEERS_ARE_NOT_AS_MANY_AS_THE_CHARTER_SAYS, oversight, new BodyCommand.FixSeats(6));
        assertThat(after(oversight, new BodyCommand.FixSeats(3))).isInstanceOf(BodyState.Existing.class);
    }

    @Test
    void nobody_is_seated_beside_as_many_overseers_as_a_later_charter_allows() {
        BodyState oversight = after(BodyState.UNKNOWN, establish(BodyKind.OVERSIGHT_COMMITTEE, 5));
        for (int n = 1; n <= 4; n++) {
            oversight = after(oversight, person(n, n + 6, "2026-01-01", null));
        }
        BodyState four = oversight;
        Edge later = SECRETARY
                .under(saying(MeetingRuleKeys.OVERSIGHT_MEMBERS_TO, new RuleValue.Whole(4)))
                .edge();

        assertRefused(
                BodyRefusal.OVERSEERS_ARE_NOT_AS_MANY_AS_THE_CHARTER_SAYS,
                () -> BodyDecider.decide(four, person(5, 11, "2026-02-01", null), later));
        after(four, person(5, 11, "2026-02-01", null));
    }

    /** 001-05, 001-19, 001-46. */
    @Test
    void of_a_member_of_the_committee_it_is_said_who_approved_elected_or_appointed_him() {
        BodyCommand unsaid = new BodyCommand.Seat(
                1, SeatKind.PERSONAL, Given.person(7), SCHOOL, "兼职委员", day("2026-01-01"), null, "协商推荐", null, null);
        Edge county = SECRETARY.under(preset("001a")).edge();

        Refused refused = catchThrowableOfType(Refused.class, () -> BodyDecider.decide(body, unsaid, county));
        assertThat(refused.code()).isEqualTo(BodyRefusal.MEMBER_IS_NOT_APPROVED);
        assertThat(refused.facts()).containsEntry("word", "COUNTY").containsEntry("line", "第27行");
        BodyState council = after(BodyState.UNKNOWN, establish(BodyKind.RESIDENTS_COUNCIL, 3));
        assertThat(BodyDecider.decide(council, unsaid, county)).hasSize(1);
        assertThat(BodyDecider.decide(body, unit(1, SCHOOL, "2026-01-01"), county))
                .hasSize(1);
    }

    /** 004-17: 不称职由原单位重新推荐. */
    @Test
    void where_the_charter_says_so_the_unit_of_an_unfit_member_names_the_next() {
        Given under = SECRETARY.under(preset("004"));
        BodyState taken = after(body, seat(1, SeatKind.PERSONAL, Given.person(7), SCHOOL, "2026-01-01", null));
        BodyState left = follows(taken, unfit(1), under.edge());

        assertThat(BodyDecider.decide(taken, unfit(1), under.edge()))
                .containsExactly(new BodyEvent.Vacated(
                        SECRETARY.happened(), 1, day("2026-03-31"), "长期不参加会议", Unfit.RENAMED_BY_UNIT));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> BodyDecider.decide(left, person(1, 8, "2026-04-01", null), under.edge()));
        assertThat(refused.code()).isEqualTo(BodyRefusal.SEAT_IS_FOR_ITS_UNIT_TO_NAME);
        assertThat(refused.facts()).containsEntry("line", "第48行");
        BodyState named = follows(
                left, seat(1, SeatKind.PERSONAL, Given.person(8), SCHOOL, "2026-04-01", "2026-05-31"), under.edge());
        assertThat(BodyDecider.decide(named, person(1, 9, "2026-06-01", null), under.edge()))
                .as("it has named one")
                .hasSize(1);
        assertThat(BodyDecider.decide(left, person(1, 8, "2026-04-01", null), withEvidence(under.edge())))
                .as("a letter says that it names nobody")
                .hasSize(1);
        assertThat(BodyDecider.decide(left, person(2, 8, "2026-04-01", null), under.edge()))
                .as("another seat")
                .hasSize(1);
    }

    @Test
    void a_member_of_no_unit_is_adjusted_there() {
        BodyState taken = after(body, person(1, 7, "2026-01-01", null));
        assertThat(follows(taken, unfit(1), SECRETARY.under(preset("004")).edge()))
                .isInstanceOfSatisfying(
                        BodyState.Existing.class,
                        existing -> assertThat(existing.seats().renaming()).isEmpty());
    }

    /** 001-37: 罢免职务. */
    @Test
    void where_the_charter_removes_an_unfit_member_the_decision_is_seen() {
        BodyState taken = after(body, person(1, 7, "2026-01-01", null));
        Edge edge = SECRETARY.under(preset("001b")).edge();

        Refused refused = catchThrowableOfType(Refused.class, () -> BodyDecider.decide(taken, unfit(1), edge));
        assertThat(refused.code()).isEqualTo(BodyRefusal.REMOVAL_NEEDS_EVIDENCE);
        assertThat(refused.facts()).containsEntry("line", "第141行");
        assertThat(BodyDecider.decide(taken, unfit(1), withEvidence(edge)))
                .singleElement()
                .isInstanceOfSatisfying(
                        BodyEvent.Vacated.class,
                        vacated -> assertThat(vacated.unfit()).isEqualTo(Unfit.REMOVED));
        assertThat(BodyDecider.decide(taken, new BodyCommand.Vacate(1, day("2026-03-31"), "调离", false), edge))
                .as("who leaves for another reason is not removed")
                .hasSize(1);
    }

    /** 001-54: 及时调整. */
    @Test
    void where_the_charter_adjusts_the_seat_is_vacant_at_once() {
        BodyState taken = after(body, person(1, 7, "2026-01-01", null));
        assertThat(BodyDecider.decide(
                        taken, unfit(1), SECRETARY.under(preset("001c")).edge()))
                .containsExactly(
                        new BodyEvent.Vacated(SECRETARY.happened(), 1, day("2026-03-31"), "长期不参加会议", Unfit.ADJUSTED));
    }

    /** 004: 区域党委; 001a: 大党委. */
    @Test
    void a_committee_that_nobody_names_bears_the_name_of_the_charter() {
        BodyCommand unnamed = new BodyCommand.Establish(BodyKind.COMMITTEE, null, 7);
        Map.of("004", "区域党委", "001a", "大党委", "002", "综合党委")
                .forEach((preset, name) -> assertThat(BodyDecider.decide(
                                BodyState.UNKNOWN,
                                unnamed,
                                SECRETARY.under(preset(preset)).edge()))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                BodyEvent.Established.class,
                                established -> assertThat(established.name()).isEqualTo(name)));
        refused(
                BodyRefusal.BODY_NEEDS_A_NAME,
                BodyState.UNKNOWN,
                new BodyCommand.Establish(BodyKind.JOINT_CONFERENCE, null, 7));
    }

    private static BodyCommand unfit(int seat) {
        return new BodyCommand.Vacate(seat, day("2026-03-31"), "长期不参加会议", true);
    }

    private static BodyState follows(BodyState state, BodyCommand command, Edge edge) {
        BodyState next = state;
        for (BodyEvent event : BodyDecider.decide(state, command, edge)) {
            next = next.evolve(event);
        }
        return next;
    }

    private static Edge withEvidence(Edge edge) {
        Happened by = edge.happened();
        return new Edge(
                new Happened(
                        by.at(),
                        by.dateOnly(),
                        by.actedBy(),
                        by.inCapacityOf(),
                        by.recordedBy(),
                        by.via(),
                        new Evidence("存档 12 号", List.of())),
                edge.recordedAt(),
                edge.area(),
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                edge.number(),
                edge.lookups());
    }

    private static CharterVersion saying(String key, RuleValue value) {
        CharterVersion of = Presets.ofTheProduct().defaults();
        TreeMap<String, CharterRule> rules = new TreeMap<>(of.rules());
        rules.put(
                key, new CharterRule(key, value, RuleUnit.COUNT, Firmness.DEFAULT, "测试", null, "自定", Provenance.OURS));
        return new CharterVersion(of.charter(), 2, of.name(), of.inForceFrom(), rules);
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        BodyState amiss = body.evolve(new BodyEvent.Vacated(SECRETARY.happened(), 1, day("2026-01-01"), "调离", null));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, new BodyCommand.Rename("新名"));
    }

    private static BodyCommand establish(BodyKind kind, int seats) {
        return new BodyCommand.Establish(kind, "柳荫社区区域党委", seats);
    }

    private static BodyCommand person(@Nullable Integer seat, int person, String from, @Nullable String lastDay) {
        return seat(seat, SeatKind.PERSONAL, Given.person(person), null, from, lastDay);
    }

    private static BodyCommand unit(@Nullable Integer seat, Id.OrganisationId unit, String from) {
        return seat(seat, SeatKind.ORGANISATIONAL, null, unit, from, null);
    }

    private static BodyCommand seat(
            @Nullable Integer seat,
            SeatKind kind,
            Id.@Nullable PersonId person,
            Id.@Nullable OrganisationId organisation,
            String from,
            @Nullable String lastDay) {
        return new BodyCommand.Seat(
                seat,
                kind,
                person,
                organisation,
                null,
                day(from),
                lastDay == null ? null : day(lastDay),
                null,
                null,
                kind == SeatKind.PERSONAL ? "选举" : null);
    }

    private static BodyCommand order(int months, Integer... seats) {
        return new BodyCommand.FixChairOrder(List.of(seats), day("2026-01-01"), months);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void refused(RefusalCode code, BodyState state, BodyCommand command) {
        assertRefused(code, () -> BodyDecider.decide(state, command, SECRETARY.edge()));
    }

    private static BodyState after(BodyState state, BodyCommand command) {
        BodyState next = state;
        for (BodyEvent event : BodyDecider.decide(state, command, SECRETARY.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
