package org.gongjian.query.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.motion.ToldMotion.MEETING;
import static org.gongjian.query.motion.ToldMotion.seat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.by;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Question;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.meeting.MeetingsTold;
import org.gongjian.query.meeting.PapersOfMeeting;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.PersonsForTests;
import org.gongjian.record.Acting;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.server.ResponseStatusException;

/** Of the conference of 24 April: a unit's representative whose liaison sat for him, and others. */
class OwnSeatsTest {
    private static final UUID NAMED = new UUID(0, 90);
    private static final UUID SECRET = new UUID(0, 91);
    private static final int FIRST = 101;
    private static final int SECOND = 102;
    private static final int THIRD = 103;
    private static final int LIAISON = 7;

    private final GivenFacts given = new GivenFacts();
    private final OwnSeats own = new OwnSeats(
            new Meetings(given.jdbc()),
            new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer())),
            PersonsForTests.official(given),
            new StaticListableBeanFactory().getBeanProvider(PapersOfMeeting.class));

    @BeforeEach
    void put() {
        Streams streams = new Streams(given.jdbc(), given.serializer());
        given.following(
                new MeetingReadModel(given.jdbc(), streams),
                new MotionReadModel(given.jdbc(), streams),
                new NamesReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void what_one_said_stands_with_the_meeting_and_the_opinion_that_one_reserved() {
        meet(MeetingsTold.held());
        tell(NAMED, ToldMotion.closed(""));

        OwnSeats.Page first = own.page("", acting(FIRST));
        assertThat(first.asked()).isEmpty();
        assertThat(first.toCome()).isEmpty();
        assertThat(first.over()).singleElement().satisfies(meeting -> {
            assertThat(meeting.seats()).hasSize(1);
            assertThat(meeting.motions()).singleElement().satisfies(motion -> {
                assertThat(motion.choice()).isEqualTo(Choice.YES);
                assertThat(motion.recordedBy()).isEqualTo(ToldMotion.RECORDER);
                assertThat(motion.reserved()).isNull();
            });
        });
        assertThat(own.page("", acting(THIRD)).over().getFirst().motions())
                .singleElement()
                .satisfies(motion -> {
                    assertThat(motion.choice()).isNull();
                    assertThat(motion.reserved())
                            .isNotNull()
                            .extracting(MotionRow.Reserved::opinion)
                            .asString()
                            .startsWith("施工封路");
                });
    }

    @Test
    void what_somebody_wrote_down_for_his_own_seat_is_his_own_vote() {
        meet(sitting());
        tell(NAMED, ToldMotion.open(""));
        given.fact("motion", NAMED, HERE, NOW, new MotionEvent.VoteCast(spokenBy(THIRD), seat(3), Choice.NO));
        given.folded();

        assertThat(recorders(THIRD)).containsExactly((UUID) null);
        assertThat(recorders(LIAISON)).as("given in person").containsExactly((UUID) null);
        assertThat(recorders(FIRST)).containsExactly(ToldMotion.RECORDER);
    }

    private List<UUID> recorders(int person) {
        return own.page("", acting(person)).toCome().getFirst().motions().stream()
                .map(OwnSeats.OwnMotion::recordedBy)
                .toList();
    }

    private static Happened spokenBy(int person) {
        Happened spoken = ToldMotion.spoken();
        Id.PersonId hand = new Id.PersonId(new UUID(0, person));
        return new Happened(
                spoken.at(), spoken.dateOnly(), hand, spoken.inCapacityOf(), hand, spoken.via(), spoken.evidence());
    }

    @Test
    void who_sat_for_another_has_the_vote_and_the_other_only_the_meeting() {
        meet(MeetingsTold.held());
        tell(NAMED, ToldMotion.closed(""));

        assertThat(own.page("", acting(LIAISON)).over().getFirst().motions()).hasSize(1);
        assertThat(own.page("", acting(SECOND)).over()).singleElement().satisfies(meeting -> {
            assertThat(meeting.seats()).hasSize(1);
            assertThat(meeting.motions()).isEmpty();
        });
        assertThat(own.page("", acting(999)).over()).isEmpty();
    }

    @Test
    void what_waits_for_ones_vote_is_asked_and_reminded_of_until_it_is_given() {
        meet(sitting());
        tell(NAMED, ToldMotion.open(""));
        tell(SECRET, ToldMotion.secret(new Question.Approval("票决")));

        assertThat(asked(FIRST)).as("voted, and cast").isEmpty();
        assertThat(asked(LIAISON)).as("voted, and did not cast").containsExactly(SECRET);
        assertThat(asked(THIRD)).as("did not vote, and cast").containsExactly(NAMED);
        assertThat(own.of(acting(FIRST))).isEmpty();
        assertThat(own.of(acting(THIRD))).singleElement().satisfies(reminder -> {
            assertThat(reminder.path()).isEqualTo("/meetings/mine");
            assertThat(reminder.count()).isEqualTo(1);
        });

        given.fact("motion", NAMED, HERE, NOW, new MotionEvent.VoteCast(by(Role.MEMBER), seat(3), Choice.ABSTAIN));
        given.folded();
        assertThat(own.of(acting(THIRD))).isEmpty();
        assertThat(own.page("", acting(THIRD)).toCome().getFirst().motions())
                .extracting(OwnSeats.OwnMotion::choice, OwnSeats.OwnMotion::cast)
                .containsExactly(tuple(Choice.ABSTAIN, false), tuple(null, true));
    }

    @Test
    void a_notice_that_was_served_to_ones_seat_is_reminded_of_until_it_is_acknowledged() {
        meet(MeetingsTold.notified());
        assertThat(own.page("", acting(FIRST)).notices())
                .as("by telephone it has it at once")
                .isEmpty();
        assertThat(own.page("", acting(SECOND)).notices())
                .extracting(MeetingRow::id)
                .containsExactly(MEETING);
        assertThat(own.of(acting(SECOND))).singleElement().satisfies(reminder -> {
            assertThat(reminder.key()).isEqualTo("meeting.notice.reminder");
            assertThat(reminder.path()).isEqualTo("/meetings/mine");
            assertThat(reminder.count()).isEqualTo(1);
        });
        assertThat(own.of(acting(999))).as("without a seat").isEmpty();

        meet(List.of(MeetingsTold.acknowledged()));
        assertThat(own.of(acting(SECOND))).isEmpty();
        assertThat(own.page("", acting(SECOND)).notices()).isEmpty();
        assertThat(own.of(acting(THIRD))).hasSize(1);
    }

    @Test
    void the_office_of_a_unit_is_reminded_for_the_seat_of_its_unit_and_who_only_reads_is_not() {
        meet(MeetingsTold.notified());
        Id.OrganisationId unit = new Id.OrganisationId(new UUID(0, 52));
        assertThat(own.of(acting(999, Role.LIAISON, unit))).hasSize(1);
        assertThat(own.of(acting(999, Role.LIAISON, new Id.OrganisationId(new UUID(0, 999)))))
                .isEmpty();
        for (Role reads : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(own.of(acting(SECOND, reads, null))).as(reads.name()).isEmpty();
        }
    }

    @Test
    void a_seat_in_a_body_of_the_street_asks_and_shows_the_same_in_an_office_in_a_community() {
        sitting().forEach(event -> given.fact("meeting", MEETING, STREET, NOW, event));
        ToldMotion.open("").forEach(event -> given.fact("motion", NAMED, STREET, NOW, event));
        ToldMotion.counted().forEach(event -> given.fact("motion", SECRET, STREET, NOW, event));
        given.folded();
        Acting clerk = acting(THIRD, Role.CLERK, null);

        OwnSeats.Page page = own.page("", clerk);
        assertThat(page.asked()).extracting(one -> one.motion().id()).containsExactly(NAMED);
        assertThat(own.of(clerk)).hasSize(1);
        assertThat(page.toCome().getFirst().motions())
                .filteredOn(one -> one.motion().id().equals(SECRET))
                .singleElement()
                .satisfies(counted -> assertThat(counted.motion().told().hands())
                        .as("he keeps no record there, and sees no count before its end")
                        .isNull());
        MotionReading reading = new MotionReading(
                new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer())), new Meetings(given.jdbc()));
        MotionReading.Found found = reading.found(NAMED, Scope.of(clerk), clerk.person());
        assertThat(found.seat()).isEqualTo(seat(3).key());
        assertThat(found.scope().role()).isEqualTo(Role.MEMBER);
        assertThat(found.opens()).isFalse();
        assertThat(found.motion().told().matter())
                .as("the page tells what adopting means for it")
                .isNotNull();
        assertThat(found.told().told().matter()).as("he could not open it").isNull();
        assertThat(Stream.concat(page.asked().stream(), page.toCome().getFirst().motions().stream())
                        .map(one -> one.motion().told().matter()))
                .hasSize(3)
                .containsOnlyNulls();
        Acting stranger = acting(999, Role.CLERK, null);
        assertThat(own.page("", stranger).toCome()).isEmpty();
        assertThatThrownBy(() -> reading.found(NAMED, Scope.of(stranger), stranger.person()))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void in_reach_of_the_office_a_motion_names_its_matter() {
        meet(sitting());
        tell(NAMED, ToldMotion.open(""));
        Acting clerk = acting(THIRD, Role.CLERK, null);
        assertThat(own.page("", clerk).asked())
                .extracting(one -> one.motion().told().matter())
                .doesNotContainNull()
                .hasSize(1);
        MotionReading reading = new MotionReading(
                new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer())), new Meetings(given.jdbc()));
        assertThat(reading.found(NAMED, Scope.of(clerk), clerk.person())
                        .told()
                        .told()
                        .matter())
                .isNotNull();
    }

    @Test
    void whoever_is_still_to_take_over_an_office_says_nothing_for_a_seat() {
        meet(MeetingsTold.notified());
        for (Acting.Standing standing : Acting.Standing.values()) {
            Acting second = acting(SECOND);
            Acting acting = new Acting(
                    second.person(),
                    second.office(),
                    second.role(),
                    second.scope(),
                    null,
                    second.login(),
                    standing,
                    Set.of());
            assertThat(own.of(acting)).as(standing.name()).hasSize(standing == Acting.Standing.SUCCESSOR ? 0 : 1);
            assertThat(own.page("", acting).notices()).hasSize(standing == Acting.Standing.SUCCESSOR ? 0 : 1);
        }
    }

    @Test
    void hands_are_counted_in_the_room() {
        meet(sitting());
        tell(NAMED, ToldMotion.counted());

        assertThat(asked(THIRD)).isEmpty();
        assertThat(own.page("", acting(THIRD)).toCome().getFirst().motions()).hasSize(1);
    }

    private static List<MeetingEvent> sitting() {
        List<MeetingEvent> held = MeetingsTold.held();
        return held.subList(0, held.size() - 1);
    }

    private List<UUID> asked(int person) {
        return own.page("", acting(person)).asked().stream()
                .map(one -> one.motion().id())
                .toList();
    }

    private static Acting acting(int person) {
        return acting(person, Role.MEMBER, null);
    }

    private static Acting acting(int person, Role role, Id.@Nullable OrganisationId unit) {
        return new Acting(
                new Id.PersonId(new UUID(0, person)), new Id.OfficeId(new UUID(0, 71)), role, HERE, unit, "x");
    }

    private void meet(List<MeetingEvent> events) {
        events.forEach(event -> given.fact("meeting", MEETING, HERE, NOW, event));
        given.folded();
    }

    private void tell(UUID id, List<MotionEvent> events) {
        events.forEach(event -> given.fact("motion", id, HERE, NOW, event));
        given.folded();
    }
}
