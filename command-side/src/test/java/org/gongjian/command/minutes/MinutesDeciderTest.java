package org.gongjian.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.minutes.GivenMinutes.CHECKED;
import static org.gongjian.command.minutes.GivenMinutes.DRAFTED;
import static org.gongjian.command.minutes.GivenMinutes.MEETING;
import static org.gongjian.command.minutes.GivenMinutes.PUBLISHED;
import static org.gongjian.command.minutes.GivenMinutes.SIGNED;
import static org.gongjian.command.minutes.GivenMinutes.WORDING;
import static org.gongjian.command.minutes.GivenMinutes.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.junit.jupiter.api.Test;

class MinutesDeciderTest {
    private static final Passage NAME = new Passage(Passage.Part.SUMMARY, Passage.Kind.PERSON_NAME, 0, 3);

    @Test
    void minutes_are_drafted_and_the_charter_says_by_when_they_are_signed() {
        MinutesEvent.Drafted drafted = (MinutesEvent.Drafted)
                GivenMinutes.none().decide(Role.CLERK, 1, DRAFTED, draft(GivenMinutes.none().told));
        assertThat(drafted.meeting()).isEqualTo(MEETING);
        assertThat(drafted.issueBy()).as("five working days after 周五").isEqualTo(LocalDate.parse("2026-05-01"));
    }

    @Test
    void minutes_are_drafted_of_a_meeting_that_was_held() {
        GivenMinutes given = GivenMinutes.none();
        MinutesCommand.Told called = MinutesCommand.Told.of(GivenMinutes.called(BodyKind.JOINT_CONFERENCE), List.of());
        assertRefused(
                MinutesRefusal.MINUTES_NEED_A_MEETING_HELD, () -> given.decide(Role.CLERK, 1, DRAFTED, draft(called)));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> given.decide(Role.CLERK, 1, "2026-04-24T15:00", draft(given.told)));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_DRAFTED_ALREADY,
                () -> GivenMinutes.drafted().decide(Role.CLERK, 1, CHECKED, draft(given.told)));
        assertRefused(
                MinutesRefusal.NO_SUCH_MINUTES,
                () -> given.decide(Role.DEPUTY_SECRETARY, 2, CHECKED, new MinutesCommand.Check()));
    }

    @Test
    void a_paragraph_belongs_to_an_item_and_of_a_sensitive_one_minutes_say_nothing() {
        GivenMinutes given = GivenMinutes.none();
        Stream.of(
                        List.of(new Wording.Paragraph(3, "没有这一项")),
                        List.of(new Wording.Paragraph(2, "救助了一户")),
                        List.of(new Wording.Paragraph(1, "一"), new Wording.Paragraph(1, "二")))
                .forEach(paragraphs -> assertRefused(
                        MinutesRefusal.MINUTES_TELL_OF_ANOTHER_ITEM,
                        () -> given.decide(
                                Role.CLERK,
                                1,
                                DRAFTED,
                                new MinutesCommand.Draft(MEETING, new Wording(null, null, paragraphs), given.told))));
    }

    @Test
    void what_was_taken_off_in_the_meeting_can_be_written_about() {
        MinutesCommand.Told told = MinutesCommand.Told.of(
                GivenMinutes.heldWithItemsTakenOff(BodyKind.JOINT_CONFERENCE), List.of(GivenMinutes.decided()));
        assertThat(GivenMinutes.none().decide(Role.CLERK, 1, DRAFTED, draft(told)))
                .isInstanceOf(MinutesEvent.Drafted.class);
    }

    @Test
    void nobody_is_shown_whenever_words_are_written_signed_or_made_public() {
        GivenMinutes none = GivenMinutes.none();
        shown(none, Role.CLERK, 1, DRAFTED, draft(none.told));
        shown(GivenMinutes.drafted(), Role.CLERK, 1, CHECKED, new MinutesCommand.Edit(WORDING, none.told));
        shown(GivenMinutes.drafted(), Role.SECRETARY, 3, CHECKED, new MinutesCommand.GiveBack("王秀珍不能写"));
        GivenMinutes checked = GivenMinutes.checked();
        shown(checked, Role.SECRETARY, 3, SIGNED, checked.issue());
        shown(GivenMinutes.issued(), Role.CLERK, 1, PUBLISHED, everywhere());
        shown(GivenMinutes.issued(), Role.CLERK, 1, PUBLISHED, correct(none.told));
    }

    private static void shown(GivenMinutes given, Role role, int person, String at, MinutesCommand command) {
        assertRefused(
                MinutesRefusal.MINUTES_SHOW_PERSONAL_DATA,
                () -> given.decide(GivenMinutes.edge(role, person, at, NAME), command));
    }

    private static MinutesCommand everywhere() {
        return new MinutesCommand.Publish(List.of(PublicPlace.values()));
    }

    private static MinutesCommand correct(MinutesCommand.Told told) {
        return new MinutesCommand.Correct(WORDING, "列席单位写漏", told);
    }

    @Test
    void another_person_than_drafted_or_changed_them_checks_them() {
        GivenMinutes drafted = GivenMinutes.drafted();
        assertRefused(
                MinutesRefusal.MINUTES_ARE_CHECKED_BY_ANOTHER,
                () -> drafted.decide(Role.SECRETARY, 1, CHECKED, new MinutesCommand.Check()));
        GivenMinutes edited =
                GivenMinutes.drafted().does(Role.SECRETARY, 3, CHECKED, new MinutesCommand.Edit(WORDING, drafted.told));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_CHECKED_BY_ANOTHER,
                () -> edited.decide(Role.SECRETARY, 3, SIGNED, new MinutesCommand.GiveBack("再改")));
        assertThat(edited.decide(Role.DEPUTY_SECRETARY, 2, SIGNED, new MinutesCommand.Check()))
                .isInstanceOf(MinutesEvent.CheckedForSecrecy.class);
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> drafted.decide(Role.CLERK, 2, CHECKED, new MinutesCommand.Check()));
    }

    @Test
    void checking_and_signing_are_done_in_person() {
        Edge own = GivenMinutes.edge(Role.SECRETARY, 3, SIGNED);
        Edge other = new Edge(
                new Happened(
                        own.happened().at(),
                        false,
                        Given.person(4),
                        new Capacity.Private(),
                        own.happened().recordedBy(),
                        Via.PAPER,
                        new Evidence("签字件", List.of())),
                own.recordedAt(),
                own.area(),
                own.acting(),
                own.charter(),
                own.calendar(),
                own.zone(),
                own.number(),
                own.lookups());
        assertRefused(
                MinutesRefusal.MINUTES_ARE_CHECKED_AND_SIGNED_IN_PERSON,
                () -> GivenMinutes.drafted().decide(other, new MinutesCommand.Check()));
        GivenMinutes checked = GivenMinutes.checked();
        assertRefused(
                MinutesRefusal.MINUTES_ARE_CHECKED_AND_SIGNED_IN_PERSON, () -> checked.decide(other, checked.issue()));
    }

    @Test
    void what_is_changed_after_the_check_is_checked_again() {
        GivenMinutes given = GivenMinutes.checked();
        given.does(Role.CLERK, 1, SIGNED, new MinutesCommand.Edit(WORDING, given.told));
        assertThat(given.state).isInstanceOf(MinutesState.Drafted.class);
        assertRefused(
                MinutesRefusal.MINUTES_ARE_NOT_AT_THIS_STAGE,
                () -> given.decide(Role.SECRETARY, 3, SIGNED, given.issue()));
    }

    @Test
    void what_was_given_back_is_edited_before_it_is_checked() {
        GivenMinutes given =
                GivenMinutes.drafted().does(Role.DEPUTY_SECRETARY, 2, CHECKED, new MinutesCommand.GiveBack("写得太细"));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_NOT_AT_THIS_STAGE,
                () -> given.decide(Role.DEPUTY_SECRETARY, 2, SIGNED, new MinutesCommand.Check()));
        given.does(Role.CLERK, 1, SIGNED, new MinutesCommand.Edit(WORDING, given.told));
        assertThat(given.decide(Role.DEPUTY_SECRETARY, 2, SIGNED, new MinutesCommand.Check()))
                .isInstanceOf(MinutesEvent.CheckedForSecrecy.class);
    }

    @Test
    void the_secretary_signs_and_the_facts_are_frozen() {
        GivenMinutes given = GivenMinutes.checked();
        MinutesEvent.Issued issued = (MinutesEvent.Issued) given.decide(Role.SECRETARY, 3, SIGNED, given.issue());

        assertThat(issued.version()).isEqualTo(1);
        assertThat(issued.number()).isEqualTo("柳联纪〔2026〕2号");
        assertThat(issued.publishBy()).as("three working days").isEqualTo(LocalDate.parse("2026-04-30"));
        assertThat(issued.publishAt()).containsExactly(PublicPlace.PARTY_AFFAIRS_BOARD, PublicPlace.UNITS);
        assertThat(issued.sheet().seats(seat -> seat.attendance() == Attendance.PRESENT))
                .hasSize(10);
        assertThat(issued.sheet().seats(seat -> seat.attendance() == Attendance.EXCUSED))
                .hasSize(2);
        assertThat(issued.sheet().items()).hasSize(2);
        assertThat(issued.sheet().items().getFirst().recused()).containsExactly(GivenMinutes.seat(9));
        assertThat(issued.sheet().items().getFirst().votes()).singleElement().satisfies(vote -> {
            assertThat(vote.outcome().needed()).isEqualTo(7);
            assertThat(vote.reserved())
                    .singleElement()
                    .satisfies(one -> assertThat(one.opinion()).isEqualTo("请错峰施工"));
        });
        assertThat(issued.sheet().items().getLast().title())
                .as("of a sensitive matter")
                .isNull();
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE, () -> given.decide(Role.DEPUTY_SECRETARY, 2, SIGNED, given.issue()));
    }

    @Test
    void minutes_signed_late_are_signed_all_the_same() {
        GivenMinutes given = GivenMinutes.checked();
        assertThat(given.decide(Role.SECRETARY, 3, "2026-06-30T09:00", given.issue()))
                .isInstanceOf(MinutesEvent.Issued.class);
    }

    @Test
    void minutes_wait_for_every_vote() {
        GivenMinutes given = GivenMinutes.checked();
        given.told = GivenMinutes.told(GivenMinutes.open());
        assertRefused(
                MinutesRefusal.A_VOTE_OF_THE_MEETING_IS_OPEN,
                () -> given.decide(Role.SECRETARY, 3, SIGNED, given.issue()));
    }

    @Test
    void a_vote_whose_record_is_amiss_is_told_without_an_outcome() {
        GivenMinutes given = GivenMinutes.checked();
        given.told = GivenMinutes.told(GivenMinutes.amiss());
        MinutesEvent.Issued issued = (MinutesEvent.Issued) given.decide(Role.SECRETARY, 3, SIGNED, given.issue());
        assertThat(issued.sheet().items().getFirst().votes()).isEmpty();
        assertThat(issued.sheet().items().getFirst().disputed()).containsExactly("居委会实施，三纺承担管材费");
    }

    @Test
    void a_number_is_drawn_of_the_series_of_the_body_and_a_correction_keeps_it() {
        GivenMinutes given = GivenMinutes.checked();
        Edge edge = GivenMinutes.edge(Role.SECRETARY, 3, SIGNED);
        assertThat(MinutesDecider.numberDue((MinutesState.Known) given.state, given.told, edge))
                .get()
                .satisfies(due -> {
                    assertThat(due.series()).isEqualTo(NumberSeries.JOINT_MINUTES);
                    assertThat(due.day()).isEqualTo(LocalDate.parse("2026-04-27"));
                });
        assertThat(MinutesDecider.numberDue(
                        (MinutesState.Known) given.state,
                        MinutesCommand.Told.of(GivenMinutes.held(BodyKind.COMMITTEE), List.of()),
                        edge))
                .get()
                .extracting(due -> due.series())
                .isEqualTo(NumberSeries.MINUTES);
        assertThat(MinutesDecider.numberDue((MinutesState.Known) GivenMinutes.issued().state, given.told, edge))
                .isEmpty();
    }

    @Test
    void nothing_is_public_before_it_is_signed_and_at_each_place_once() {
        assertRefused(
                MinutesRefusal.MINUTES_ARE_NOT_AT_THIS_STAGE,
                () -> GivenMinutes.checked().decide(Role.CLERK, 1, PUBLISHED, everywhere()));
        GivenMinutes given = GivenMinutes.issued();
        given.does(Role.CLERK, 1, PUBLISHED, new MinutesCommand.Publish(List.of(PublicPlace.UNITS)));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_PUBLIC_THERE_ALREADY,
                () -> given.decide(Role.CLERK, 1, PUBLISHED, new MinutesCommand.Publish(List.of(PublicPlace.UNITS))));
        assertThat(given.decide(Role.CLERK, 1, PUBLISHED, everywhere()))
                .isInstanceOfSatisfying(
                        MinutesEvent.Published.class,
                        published -> assertThat(published.places())
                                .containsExactly(PublicPlace.PARTY_AFFAIRS_BOARD, PublicPlace.PUBLIC_COLUMN));
    }

    @Test
    void a_correction_is_another_version_and_the_first_stays() {
        GivenMinutes given = GivenMinutes.issued();
        given.does(Role.CLERK, 1, PUBLISHED, new MinutesCommand.Publish(List.of(PublicPlace.UNITS)));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_NOT_AT_THIS_STAGE,
                () -> given.decide(Role.CLERK, 1, PUBLISHED, new MinutesCommand.Edit(WORDING, given.told)));
        given.does(Role.SECRETARY, 3, PUBLISHED, correct(given.told));
        assertRefused(
                MinutesRefusal.MINUTES_ARE_CHECKED_BY_ANOTHER,
                () -> given.decide(Role.SECRETARY, 3, PUBLISHED, new MinutesCommand.Check()));
        given.does(Role.DEPUTY_SECRETARY, 2, PUBLISHED, new MinutesCommand.Check());
        given.does(Role.SECRETARY, 3, PUBLISHED, given.issue());

        assertThat(given.state).isInstanceOfSatisfying(MinutesState.Issued.class, issued -> {
            assertThat(issued.file().versions()).hasSize(2);
            assertThat(issued.file().versions().getFirst().places()).containsExactly(PublicPlace.UNITS);
            assertThat(issued.file().versions().getLast().places()).isEmpty();
            assertThat(issued.file().versions().getLast().correcting()).isEqualTo("列席单位写漏");
        });
    }

    @Test
    void nothing_happens_before_that_on_which_it_builds() {
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> GivenMinutes.drafted()
                        .decide(Role.DEPUTY_SECRETARY, 2, "2026-04-27T08:00", new MinutesCommand.Check()));
    }

    @Test
    void a_record_that_is_amiss_takes_nothing() {
        GivenMinutes given = GivenMinutes.issued();
        given.state = given.state.evolve(new MinutesEvent.CheckedForSecrecy(GivenMinutes.at(SIGNED)));
        assertRefused(GeneralRefusal.RECORD_IS_AMISS, () -> given.decide(Role.CLERK, 1, PUBLISHED, everywhere()));
    }
}
