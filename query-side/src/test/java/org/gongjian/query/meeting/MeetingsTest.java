package org.gongjian.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.meeting.ToldMeeting.CALLED;
import static org.gongjian.query.meeting.ToldMeeting.HELD;
import static org.gongjian.query.meeting.ToldMeeting.at;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID APRIL = new UUID(0, 81);
    private static final UUID MAY = new UUID(0, 82);

    private final GivenFacts given = new GivenFacts();
    private final MeetingTable table = new MeetingTable(given.jdbc(), Generation.live(MeetingReadModel.GROUP));

    @BeforeEach
    void meet() {
        given.following(new MeetingReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        tell(APRIL, ToldMeeting.held("").events());
        tell(
                MAY,
                List.of(new MeetingEvent.Called(
                        at(CALLED), ToldMeeting.plan("五月联席会", HELD.plusSeconds(86_400 * 30L)))));
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_latest_stands_first_and_the_next_page_goes_on_behind_the_last() {
        List<MeetingRow> first = table.page(null, null, 1, scope(HERE));
        assertThat(first).extracting(MeetingRow::id).containsExactly(MAY);
        assertThat(table.page(null, first.getLast().place(), 1, scope(HERE)))
                .extracting(MeetingRow::id)
                .containsExactly(APRIL);
        assertThat(table.count(null, scope(HERE))).isEqualTo(2);
        assertThat(table.page(MeetingStage.HELD, null, 9, scope(HERE)))
                .extracting(MeetingRow::id)
                .containsExactly(APRIL);
        assertThat(table.count(MeetingStage.CANCELLED, scope(HERE))).isZero();
    }

    @Test
    void a_body_met_last_when_it_was_held_and_meets_next_when_it_is_called() {
        assertThat(table.held(scope(HERE)).values()).singleElement().satisfies(held -> {
            assertThat(held.last()).isEqualTo(HELD);
            assertThat(held.next()).isEqualTo(HELD.plusSeconds(86_400 * 30L));
        });
        assertThat(table.held(scope(THERE))).isEmpty();
    }

    @Test
    void nobody_elsewhere_finds_them() {
        assertThat(table.page(null, null, 9, scope(THERE))).isEmpty();
        assertThat(table.count(null, scope(THERE))).isZero();
        assertThat(table.one(APRIL, scope(THERE))).isEmpty();
        assertThat(table.one(APRIL, scope(STREET))).isPresent();
    }

    @Test
    void a_liaison_finds_those_in_which_his_unit_has_a_seat() {
        assertThat(table.one(APRIL, liaisonOf(ToldMeeting.FACTORY))).isPresent();
        assertThat(table.one(APRIL, liaisonOf(new UUID(0, 999)))).isEmpty();
        assertThat(table.count(null, liaisonOf(new UUID(0, 999)))).isZero();
    }

    @Test
    void whoever_has_a_seat_or_sat_there_for_somebody_finds_it_among_his_own() {
        Id.PersonId seated = new Id.PersonId(new UUID(0, 102));
        Id.PersonId substitute = new Id.PersonId(ToldMeeting.LIAISON);

        assertThat(table.ofPerson(seated, false, null, 9, scope(HERE)))
                .extracting(MeetingRow::id)
                .containsExactly(APRIL);
        assertThat(table.ofPerson(seated, true, null, 9, scope(HERE)))
                .extracting(MeetingRow::id)
                .containsExactly(MAY);
        assertThat(table.ofPerson(substitute, false, null, 9, scope(HERE))).hasSize(1);
        assertThat(table.ofPerson(substitute, true, null, 9, scope(HERE))).isEmpty();
        assertThat(table.ofPerson(new Id.PersonId(new UUID(0, 999)), false, null, 9, scope(HERE)))
                .isEmpty();
        assertThat(table.ofPerson(seated, false, null, 9, scope(THERE))).isEmpty();
        assertThat(table.ofPersonSince(seated, HELD.plusSeconds(1), 9, scope(HERE)))
                .extracting(MeetingRow::id)
                .containsExactly(MAY);
        Meetings meetings = new Meetings(given.jdbc());
        assertThat(meetings.overFor(seated, "", scope(HERE)).next()).isNull();
        assertThat(meetings.calendarOf(seated, CALLED, as(Role.MEMBER)))
                .extracting(MeetingRow::id)
                .containsExactly(APRIL, MAY);
    }

    @Test
    void the_room_shows_who_is_there_who_was_notified_and_what_was_said() {
        MeetingRow.Told told = table.one(APRIL, scope(HERE)).orElseThrow().told();

        assertThat(told.bodies()).singleElement().satisfies(body -> {
            assertThat(body.present()).isEqualTo(2);
            assertThat(body.expected()).isEqualTo(3);
            assertThat(body.needed()).isEqualTo(2);
            assertThat(body.quorate()).isTrue();
        });
        assertThat(told.unserved()).isEmpty();
        assertThat(told.servedAt()).isEqualTo(CALLED);
        assertThat(told.seats())
                .extracting(seat -> seat.notice() == null ? null : seat.notice().way())
                .containsExactly(NoticeWay.PHONE, NoticeWay.PHONE, NoticeWay.PAPER);
        assertThat(told.agenda()).hasSize(2);
        assertThat(told.standing()).singleElement().satisfies(item -> {
            assertThat(item.deciding()).isEqualTo(2);
            assertThat(item.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.speaker())
                            .isEqualTo(ToldMeeting.seat(2).key()));
        });
        assertThat(told.presiding()).isNotNull();
        assertThat(told.endedAt()).isEqualTo(HELD.plusSeconds(5400));
        assertThat(told.story()).hasSize(13);
        assertThat(MeetingPage.verdict(told, ZONE)).isEqualTo(MeetingPage.Verdict.IN_TIME);
    }

    @Test
    void an_absence_excused_later_stands_as_an_excuse_and_both_facts_are_told() {
        given.fact(
                "meeting",
                APRIL,
                HERE,
                NOW,
                new MeetingEvent.AttendanceTaken(at(CALLED), List.of(ToldMeeting.seat(3)), Attendance.EXCUSED));
        given.folded();

        MeetingRow.Told told = table.one(APRIL, scope(HERE)).orElseThrow().told();
        assertThat(told.seat(ToldMeeting.seat(3).key()).orElseThrow().presence())
                .satisfies(presence -> assertThat(presence).isNotNull())
                .extracting(presence -> presence == null ? null : presence.attendance())
                .isEqualTo(Attendance.EXCUSED);
        assertThat(told.story()).hasSize(14);
    }

    @Test
    void a_fact_that_does_not_fit_leaves_the_meeting_as_it_was() {
        MeetingRow before = table.one(APRIL, scope(HERE)).orElseThrow();
        given.fact("meeting", APRIL, HERE, NOW, new MeetingEvent.Cancelled(at(HELD), "散会以后取消不了"));
        given.folded();

        assertThat(table.one(APRIL, scope(HERE))).contains(before);
    }

    @Test
    void an_item_about_a_sensitive_matter_is_for_named_offices_only() {
        MeetingRow row = table.one(APRIL, scope(HERE)).orElseThrow();
        MeetingRow.Item shown =
                Meetings.fit(row, as(Role.MEMBER)).told().agenda().getFirst();

        assertThat(shown.item().title()).isEmpty();
        assertThat(shown.item().matter()).isNull();
        assertThat(shown.notes()).isEmpty();
        assertThat(shown.recusals()).allSatisfy(one -> assertThat(one.reason()).isEmpty());
        assertThat(Meetings.fit(row, as(Role.SECRETARY))).isEqualTo(row);
        assertThat(Meetings.fit(row, liaisonOf(UUID.randomUUID())))
                .as("a unit is named for its own matters only")
                .isEqualTo(Meetings.fit(row, as(Role.MEMBER)));
        assertThat(Meetings.fit(row, as(Role.MEMBER)).told().story())
                .filteredOn(entry -> Integer.valueOf(1).equals(entry.item()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.evidence()).isNull());
        assertThat(CalendarEntry.of(
                        List.of(Meetings.fit(row, as(Role.MEMBER))), scope(HERE).person()))
                .doesNotContain("化粪池");
    }

    @Test
    void notice_is_judged_by_the_seat_that_was_notified_last() {
        assertThat(MeetingPage.verdict(ToldMeeting.called().row(MAY).told(), ZONE))
                .isEqualTo(MeetingPage.Verdict.INCOMPLETE);
        MeetingRow late = ToldMeeting.called()
                .then(new MeetingEvent.NoticeServed(
                        at(CALLED), List.of(ToldMeeting.seat(1), ToldMeeting.seat(2)), NoticeWay.SYSTEM))
                .then(new MeetingEvent.NoticeServed(
                        at(CALLED.plusSeconds(86_400)), List.of(ToldMeeting.seat(3)), NoticeWay.PAPER))
                .row(MAY);
        assertThat(MeetingPage.verdict(late.told(), ZONE)).isEqualTo(MeetingPage.Verdict.TOO_SHORT);
    }

    @Test
    void where_notice_is_counted_from_receipt_who_has_not_acknowledged_it_is_seen() {
        ToldMeeting told = ToldMeeting.countedFromReceipt()
                .then(new MeetingEvent.NoticeServed(at(CALLED), List.of(ToldMeeting.seat(1)), NoticeWay.PHONE))
                .then(new MeetingEvent.NoticeServed(
                        at(CALLED), List.of(ToldMeeting.seat(2), ToldMeeting.seat(3)), NoticeWay.SYSTEM));
        MeetingRow.Told sent = told.row(MAY).told();
        assertThat(sent.unacknowledged())
                .extracting(MeetingRow.Seat::key)
                .containsExactly(ToldMeeting.seat(2).key(), ToldMeeting.seat(3).key());
        assertThat(sent.unacknowledgedBy(new Id.PersonId(new UUID(0, 102)), null))
                .hasSize(1);
        assertThat(sent.unacknowledgedBy(new Id.PersonId(new UUID(0, 101)), null))
                .isEmpty();
        assertThat(sent.unacknowledgedBy(new Id.PersonId(new UUID(0, 999)), new Id.OrganisationId(new UUID(0, 53))))
                .as("of the unit in whose office he acts")
                .hasSize(1);
        assertThat(MeetingPage.verdict(sent, ZONE)).isEqualTo(MeetingPage.Verdict.INCOMPLETE);
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK))
                .as("notice is out: the next item comes from the floor")
                .contains("acknowledge-notice")
                .doesNotContain("place-item");

        told.then(new MeetingEvent.NoticeAcknowledged(
                at(CALLED.plusSeconds(86_400)), List.of(ToldMeeting.seat(2), ToldMeeting.seat(3))));
        MeetingRow.Told received = told.row(MAY).told();
        assertThat(received.servedAt()).isEqualTo(CALLED.plusSeconds(86_400));
        assertThat(MeetingPage.verdict(received, ZONE)).isEqualTo(MeetingPage.Verdict.TOO_SHORT);
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK)).doesNotContain("acknowledge-notice");
    }

    @Test
    void where_items_are_for_some_seats_the_others_are_not_expected() {
        ToldMeeting told = ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(
                        at(CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1), ToldMeeting.seat(3))));
        MeetingRow.Told expected = told.row(MAY).told();
        assertThat(expected.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.expected()).isEqualTo(2));
        assertThat(expected.unserved())
                .extracting(MeetingRow.Seat::key)
                .doesNotContain(ToldMeeting.seat(2).key());
        assertThat(expected.agenda()).singleElement().satisfies(item -> {
            assertThat(item.deciding()).isEqualTo(2);
            assertThat(item.attending()).isEqualTo("1、3");
        });
    }

    @Test
    void whoever_was_called_for_what_was_taken_off_before_is_released_and_still_finds_the_meeting() {
        ToldMeeting told = ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(at(CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1))))
                .then(new MeetingEvent.ItemPlaced(
                        at(CALLED), ToldMeeting.forSeats(2, ToldMeeting.seat(2), ToldMeeting.seat(3))))
                .then(new MeetingEvent.NoticeServed(
                        at(CALLED),
                        List.of(ToldMeeting.seat(1), ToldMeeting.seat(2), ToldMeeting.seat(3)),
                        NoticeWay.SYSTEM))
                .then(new MeetingEvent.ItemTakenOff(at(CALLED), 1, "材料不全"));
        MeetingRow.Told off = told.row(MAY).told();
        assertThat(off.seats().getFirst().released()).isTrue();
        assertThat(off.bodies())
                .singleElement()
                .extracting(MeetingRow.Body::expected)
                .isEqualTo(2);
        assertThat(off.sitters()).contains(new UUID(0, 101));
        assertThat(off.releases(new Id.PersonId(new UUID(0, 101)))).isTrue();
        assertThat(off.releases(new Id.PersonId(new UUID(0, 102)))).isFalse();
        assertThat(off.unacknowledged())
                .as("nothing is left that he would have to acknowledge")
                .extracting(MeetingRow.Seat::key)
                .containsExactly(ToldMeeting.seat(2).key(), ToldMeeting.seat(3).key());
        assertThat(off.heard()).extracting(item -> item.item().number()).containsExactly(2);
    }

    @Test
    void what_was_taken_off_in_the_meeting_leaves_the_roll_and_what_it_had_before_it_as_they_were() {
        MeetingRow.Told off = ToldMeeting.changedInSession().row(MAY).told();
        assertThat(off.seats()).extracting(MeetingRow.Seat::expected).containsExactly(true, true, false);
        assertThat(off.bodies()).singleElement().satisfies(body -> {
            assertThat(body.expected()).isEqualTo(2);
            assertThat(body.needed()).isEqualTo(2);
            assertThat(body.present()).isEqualTo(1);
            assertThat(body.now()).as("for what stands").isEqualTo(new MeetingRow.Now(1, 1, 1));
            assertThat(body.changed()).isTrue();
            assertThat(body.quorate()).isTrue();
        });
        assertThat(off.heard()).extracting(item -> item.item().number()).containsExactly(1, 2);
        assertThat(off.standing()).extracting(item -> item.item().number()).containsExactly(2);
        assertThat(off.agenda().getFirst().takenOff())
                .isEqualTo(new MeetingRow.TakenOff(HELD.plusSeconds(600), "材料不全", true));
    }

    @Test
    void only_steps_that_can_be_taken_are_offered() {
        MeetingRow called = ToldMeeting.called().row(MAY);
        assertThat(MeetingSteps.offered(called, Role.SECRETARY))
                .contains("place-item", "postpone", "open")
                .as("no notice goes out without an agenda, and that of a regular meeting is not waived")
                .doesNotContain("serve-notice", "waive-notice", "close");
        assertThat(MeetingSteps.offered(called, Role.CLERK)).doesNotContain("postpone", "cancel");
        assertThat(MeetingSteps.offered(called, Role.MEMBER)).isEmpty();
        MeetingRow extraordinary = ToldMeeting.countedFromReceipt().row(MAY);
        assertThat(MeetingSteps.offered(extraordinary, Role.SECRETARY)).contains("waive-notice");
        assertThat(MeetingSteps.offered(extraordinary, Role.DEPUTY_SECRETARY)).doesNotContain("waive-notice");
        assertThat(MeetingSteps.offered(extraordinary, Role.DEPUTY_SECRETARY, Authority.COMMITTEE))
                .contains("waive-notice");
        assertThat(MeetingSteps.offered(extraordinary, Role.STREET))
                .as("waiving is the community's")
                .doesNotContain("waive-notice");
        MeetingRow held = table.one(APRIL, scope(HERE)).orElseThrow();
        assertThat(MeetingSteps.offered(held, Role.CLERK))
                .containsExactly("sign-record", "serve-resolutions", "note", "take-attendance");
    }

    @Test
    void the_step_that_comes_next_stands_first() {
        ToldMeeting told = ToldMeeting.called();
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK))
                .as("the notice announces an agenda")
                .startsWith("place-item")
                .doesNotContain("serve-notice");
        assertThat(MeetingSteps.offered(
                        ToldMeeting.called()
                                .then(new MeetingEvent.AttendanceTaken(
                                        at(HELD), List.of(ToldMeeting.seat(1)), Attendance.PRESENT))
                                .row(MAY),
                        Role.CLERK))
                .as("nor when the roll is called")
                .doesNotContain("serve-notice");
        told.then(new MeetingEvent.ItemPlaced(
                at(CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1), ToldMeeting.seat(2), ToldMeeting.seat(3))));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK)).startsWith("serve-notice");
        told.then(new MeetingEvent.NoticeServed(
                at(CALLED), List.of(ToldMeeting.seat(1), ToldMeeting.seat(2), ToldMeeting.seat(3)), NoticeWay.PHONE));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK))
                .startsWith("take-attendance")
                .doesNotContain("serve-notice");
        told.then(new MeetingEvent.AttendanceTaken(at(HELD), List.of(ToldMeeting.seat(1)), Attendance.PRESENT));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK))
                .as("one of three is no quorum")
                .startsWith("take-attendance");
        told.then(new MeetingEvent.AttendanceTaken(at(HELD), List.of(ToldMeeting.seat(2)), Attendance.PRESENT));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK)).startsWith("open");
        told.then(new MeetingEvent.Opened(at(HELD), ToldMeeting.seat(1), null));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK).subList(0, 4))
                .contains("close");
    }

    @Test
    void who_was_told_the_resolutions_and_whose_receipt_is_missing_is_seen() {
        Id.OrganisationId factory = new Id.OrganisationId(ToldMeeting.FACTORY);
        Id.OrganisationId other = new Id.OrganisationId(new UUID(0, 52));
        tell(
                APRIL,
                List.of(
                        new MeetingEvent.RecordSigned(
                                at(HELD.plusSeconds(6000)),
                                List.of(ToldMeeting.seat(1)),
                                true,
                                new Attachment(
                                        new Id.FileId(new UUID(0, 5)),
                                        "记录.pdf",
                                        "application/pdf",
                                        9,
                                        "ab".repeat(32))),
                        new MeetingEvent.ResolutionsServed(
                                at(HELD.plusSeconds(86_400)), List.of(factory, other), NoticeWay.PAPER),
                        new MeetingEvent.ReceiptReturned(at(HELD.plusSeconds(90_000)), List.of(factory))));
        given.folded();

        MeetingRow held = table.one(APRIL, scope(HERE)).orElseThrow();
        MeetingRow.Papers papers = held.told().papers();
        assertThat(papers.signed())
                .satisfies(signed -> assertThat(signed).isNotNull())
                .extracting(signed -> signed != null && signed.onTheSpot())
                .isEqualTo(true);
        assertThat(papers.units()).hasSize(3);
        assertThat(papers.untold()).extracting(MeetingRow.Unit::organisation).containsExactly(new UUID(0, 53));
        assertThat(papers.unanswered())
                .extracting(MeetingRow.Unit::organisation)
                .containsExactly(other.value());
        assertThat(MeetingSteps.offered(held, Role.CLERK))
                .containsExactly("serve-resolutions", "return-receipt", "note", "take-attendance");
    }

    @Test
    void units_that_have_to_carry_out_what_was_resolved_are_told_too_with_or_without_a_seat() {
        MeetingRow held = table.one(APRIL, scope(HERE)).orElseThrow();
        UUID neighbour = new UUID(0, 77);
        MeetingRow all = held.withCarriedOutBy(
                List.of(line(List.of(ToldMeeting.FACTORY, neighbour)), line(List.of(neighbour)), line(List.of())));
        assertThat(all.told().papers().untold())
                .extracting(MeetingRow.Unit::organisation)
                .containsExactly(ToldMeeting.FACTORY, new UUID(0, 52), new UUID(0, 53), neighbour);

        tell(
                APRIL,
                List.of(new MeetingEvent.ResolutionsServed(
                        at(HELD.plusSeconds(86_400)), List.of(new Id.OrganisationId(neighbour)), NoticeWay.PAPER)));
        given.folded();
        assertThat(table.one(APRIL, scope(HERE))
                        .orElseThrow()
                        .withCarriedOutBy(List.of(line(List.of(neighbour))))
                        .told()
                        .papers()
                        .untold())
                .extracting(MeetingRow.Unit::organisation)
                .doesNotContain(neighbour);
        MeetingRow called = ToldMeeting.called().row(MAY);
        assertThat(called.withCarriedOutBy(List.of(line(List.of(neighbour))))).isEqualTo(called);
    }

    private static MotionsOfMeeting.Line line(List<UUID> carriedOutBy) {
        return new MotionsOfMeeting.Line(new UUID(0, 91), 1, "分工方案", "CLOSED", "ADOPTED", carriedOutBy);
    }

    @Test
    void what_is_put_at_a_withheld_item_is_not_there() {
        MotionsOfMeeting motions = (meeting, scope) -> List.of(line(List.of()));
        MeetingRow row = table.one(APRIL, scope(HERE)).orElseThrow();
        assertThat(motions.openedWith(row, as(Role.SECRETARY))).hasSize(1);
        assertThat(motions.openedWith(Meetings.fit(row, as(Role.MEMBER)), as(Role.MEMBER)))
                .isEmpty();
    }

    @Test
    void a_seat_that_is_somebodys_own_is_none_of_the_unit_from_which_he_comes() {
        UUID june = new UUID(0, 83);
        UUID home = new UUID(0, 59);
        tell(june, ToldMeeting.personal(home).events());
        given.folded();
        MeetingRow row = table.one(june, scope(HERE)).orElseThrow();
        assertThat(row.told().papers().units())
                .extracting(MeetingRow.Unit::organisation)
                .doesNotContain(home);
        assertThat(table.one(june, liaisonOf(home))).isEmpty();
        SeatLabels labels = new SeatLabels(Map.of(new UUID(0, 109), "何俊"), Map.of(home, "锦程超市"), false);
        assertThat(labels.of(row.told().seats().getLast())).isEqualTo("何俊");
        assertThat(labels.withSubstitute(row.told().seats().getLast())).isEqualTo("何俊");
    }

    @Test
    void a_body_of_the_street_is_found_by_whoever_has_a_seat_there_and_not_by_his_office() {
        UUID street = new UUID(0, 84);
        ToldMeeting.held("").events().forEach(event -> given.fact("meeting", street, STREET, NOW, event));
        given.folded();
        Meetings meetings = new Meetings(given.jdbc());
        Scope seated = sitting(101, Role.SECRETARY, null);
        MeetingRow.Told told = meetings.one(street, seated).orElseThrow().told();
        assertThat(told.agenda().getFirst().item())
                .as("named for sensitive matters of his own community only")
                .satisfies(item -> {
                    assertThat(item.title()).isEmpty();
                    assertThat(item.matter()).isNull();
                });
        assertThat(meetings.overFor(seated.person(), "", seated).items())
                .extracting(MeetingRow::id)
                .contains(street);
        assertThat(meetings.calendarOf(seated.person(), CALLED, seated))
                .extracting(MeetingRow::id)
                .contains(street);
        assertThat(meetings.page(null, "", seated).items())
                .as("the list is of what the office reaches")
                .extracting(MeetingRow::id)
                .doesNotContain(street);
        assertThat(meetings.one(street, sitting(999, Role.SECRETARY, null))).isEmpty();
        assertThat(meetings.one(street, sitting(999, Role.LIAISON, ToldMeeting.FACTORY)))
                .as("the office of a unit with a seat")
                .isPresent();
        assertThat(meetings.one(street, sitting(101, Role.LIAISON, new UUID(0, 999))))
                .as("an office of another unit reads for that one only")
                .isEmpty();
    }

    @Test
    void a_seat_that_is_somebodys_own_is_his_in_whatever_office_he_acts() {
        UUID here = new UUID(0, 83);
        UUID street = new UUID(0, 84);
        ToldMeeting.personal(new UUID(0, 59)).events().forEach(event -> {
            given.fact("meeting", here, HERE, NOW, event);
            given.fact("meeting", street, STREET, NOW, event);
        });
        given.folded();
        for (Role role : List.of(Role.LIAISON, Role.HANDLER)) {
            Scope own = sitting(109, role, new UUID(0, 999));
            assertThat(table.one(here, own)).as(role.name()).isPresent();
            assertThat(table.one(street, own)).as(role.name()).isPresent();
            assertThat(table.ofPerson(own.person(), false, null, 9, own))
                    .extracting(MeetingRow::id)
                    .containsExactlyInAnyOrder(here, street);
            assertThat(table.count(null, own)).as("the list is of the unit").isZero();
            assertThat(table.one(APRIL, own)).as("without a seat").isEmpty();
        }
        assertThat(table.one(here, sitting(101, Role.LIAISON, new UUID(0, 999))))
                .as("who represents another unit reads for the one in whose office he acts")
                .isEmpty();
        assertThat(table.one(APRIL, scope(HERE)).orElseThrow().told().inPerson())
                .isEmpty();
    }

    @Test
    void a_seat_that_was_notified_though_it_was_never_expected_is_not_told_that_its_item_was_taken_off() {
        MeetingRow.Told told = ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(at(CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1))))
                .then(new MeetingEvent.ItemPlaced(at(CALLED), ToldMeeting.forSeats(2, ToldMeeting.seat(2))))
                .then(new MeetingEvent.NoticeServed(
                        at(CALLED),
                        List.of(ToldMeeting.seat(1), ToldMeeting.seat(2), ToldMeeting.seat(3)),
                        NoticeWay.SYSTEM))
                .then(new MeetingEvent.ItemTakenOff(at(CALLED), 1, "材料不全"))
                .row(MAY)
                .told();
        assertThat(told.seats()).extracting(MeetingRow.Seat::released).containsExactly(true, false, false);
        assertThat(told.releases(new Id.PersonId(new UUID(0, 103)))).isFalse();
    }

    @Test
    void a_body_whose_only_item_was_taken_off_needs_no_quorum_and_holds_up_no_step() {
        ToldMeeting joint = ToldMeeting.jointReleased();
        assertThat(joint.row(MAY).told().bodies())
                .extracting(
                        MeetingRow.Body::name,
                        MeetingRow.Body::expected,
                        MeetingRow.Body::quorate,
                        MeetingRow.Body::released,
                        MeetingRow.Body::changed)
                .containsExactly(tuple("柳荫社区党建联席会", 3, false, false, false), tuple("区域党委", 0, true, true, false));
        joint.then(new MeetingEvent.AttendanceTaken(
                at(HELD), List.of(ToldMeeting.seat(1), ToldMeeting.seat(2)), Attendance.PRESENT));
        assertThat(MeetingSteps.offered(joint.row(MAY), Role.CLERK)).startsWith("open");
    }

    @Test
    void an_item_is_taken_off_while_one_stands_and_noted_on_also_when_it_is_off() {
        assertThat(MeetingSteps.offered(ToldMeeting.called().row(MAY), Role.CLERK))
                .as("nothing stands")
                .doesNotContain("take-item-off");
        ToldMeeting told = ToldMeeting.changedInSession();
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK)).contains("take-item-off");
        told.then(new MeetingEvent.ItemTakenOff(at(HELD.plusSeconds(900)), 2, "另议"));
        assertThat(MeetingSteps.offered(told.row(MAY), Role.CLERK))
                .contains("note")
                .doesNotContain("take-item-off");
        assertThat(MeetingSteps.offered(
                        ToldMeeting.called()
                                .then(new MeetingEvent.ItemPlaced(
                                        at(CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1))))
                                .row(MAY),
                        Role.CLERK))
                .contains("take-item-off");
        assertThat(MeetingSteps.fields("note"))
                .filteredOn(field -> field.name().equals("item"))
                .extracting(StepField::list)
                .containsExactly("heard");
        assertThat(told.row(MAY).told().heard())
                .extracting(item -> item.item().number())
                .containsExactly(1, 2);
    }

    private static Scope sitting(int person, Role role, @Nullable UUID unit) {
        return new Scope(
                HERE,
                role,
                new Id.PersonId(new UUID(0, person)),
                new Id.OfficeId(new UUID(0, 71)),
                unit == null ? null : new Id.OrganisationId(unit));
    }

    private void tell(UUID id, List<MeetingEvent> events) {
        events.forEach(event -> given.fact("meeting", id, HERE, NOW, event));
    }

    private static Scope as(Role role) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, here.person(), here.office(), null);
    }

    private static Scope liaisonOf(UUID organisation) {
        Scope here = scope(HERE);
        return new Scope(here.area(), Role.LIAISON, here.person(), here.office(), new Id.OrganisationId(organisation));
    }
}
