package org.gongjian.query.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.motion.ToldMotion.MEETING;
import static org.gongjian.query.motion.ToldMotion.seat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.at;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.query.meeting.MotionsOfMeeting;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MotionsTest {
    private static final UUID CLOSED = new UUID(0, 90);
    private static final UUID OPEN = new UUID(0, 91);

    private final GivenFacts given = new GivenFacts();
    private final MotionTable table = new MotionTable(given.jdbc(), Generation.live(MotionReadModel.GROUP));

    @BeforeEach
    void put() {
        given.following(new MotionReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        tell(CLOSED, ToldMotion.closed(""));
        tell(OPEN, ToldMotion.open(""));
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_vote_that_was_changed_counts_as_it_is_now() {
        MotionRow.Told told = table.one(OPEN, scope(HERE)).orElseThrow().told();

        assertThat(told.choiceOf(seat(2).key())).isEqualTo(Choice.YES);
        assertThat(told.choiceOf(seat(3).key())).isNull();
        assertThat(told.count("YES")).isEqualTo(2);
        assertThat(told.outcome()).isNull();
    }

    @Test
    void who_wrote_a_vote_down_for_another_is_told_though_the_fact_names_nobody_else() {
        assertThat(table.one(OPEN, scope(HERE)).orElseThrow().told().votes())
                .extracting(MotionRow.Vote::seat, MotionRow.Vote::recordedBy)
                .containsExactlyInAnyOrder(tuple(seat(2).key(), null), tuple(seat(1).key(), ToldMotion.RECORDER));
    }

    /** The hand that it raised counts, and nothing beside it. */
    @Test
    void the_opinion_of_a_seat_that_was_there_when_hands_were_counted_is_told_no_more() {
        UUID id = UUID.randomUUID();
        tell(id, ToldMotion.written());
        tell(
                id,
                List.of(new MotionEvent.HandsCounted(
                        by(Role.CLERK), new Counts.Votes(2, 1, 0), new MotionEvent.Seats(3, 3, 0, null), List.of())));
        given.folded();

        assertThat(table.one(id, scope(HERE)).orElseThrow().told()).satisfies(told -> {
            assertThat(told.votes()).isEmpty();
            assertThat(told.hands()).isEqualTo(new Counts.Votes(2, 1, 0));
        });
    }

    /** The seat left again: hands are counted without it, and its opinion beside them. */
    @Test
    void an_opinion_that_counts_beside_hands_that_are_counted_anew_is_told_again() {
        UUID id = UUID.randomUUID();
        tell(id, ToldMotion.written());
        tell(id, List.of(hands(3, 3, List.of()), hands(2, 2, List.of(seat(3)))));
        given.folded();

        assertThat(table.one(id, scope(HERE)).orElseThrow().told()).satisfies(told -> {
            assertThat(told.votes()).extracting(MotionRow.Vote::seat).containsExactly(seat(3).key());
            assertThat(told.hands()).isEqualTo(new Counts.Votes(2, 0, 0));
        });
    }

    private static MotionEvent hands(int yes, int there, List<SeatId> written) {
        return new MotionEvent.HandsCounted(
                by(Role.CLERK),
                new Counts.Votes(yes, 0, 0),
                new MotionEvent.Seats(3, there, written.size(), null),
                written);
    }

    @Test
    void an_opinion_that_came_in_writing_is_told_as_such_and_hands_are_counted_again() {
        UUID written = new UUID(0, 904);
        tell(written, ToldMotion.written());
        given.folded();
        MotionRow.Told told = table.one(written, scope(HERE)).orElseThrow().told();

        assertThat(told.votes())
                .extracting(MotionRow.Vote::seat, MotionRow.Vote::choice, MotionRow.Vote::written)
                .containsExactly(tuple(seat(3).key(), Choice.NO, true));
        assertThat(told.hands()).isNull();
        assertThat(told.reckoning().recusedLeave()).isFalse();
    }

    @Test
    void what_was_decided_shows_its_arithmetic_and_the_opinion_that_followed() {
        MotionRow row = table.one(CLOSED, scope(HERE)).orElseThrow();

        assertThat(row.status()).isEqualTo(MotionRow.Status.CLOSED);
        assertThat(row.told().outcome()).isNotNull();
        assertThat(row.told().reservedBy(seat(3).key()).orElseThrow().opinion()).startsWith("施工封路");
        assertThat(row.told().voiding()).startsWith("错票");
    }

    @Test
    void what_was_counted_is_shown_at_the_end_and_before_that_to_who_keeps_the_record() {
        UUID counted = new UUID(0, 903);
        tell(counted, ToldMotion.counted());
        given.folded();
        Motions motions = new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer()));
        assertThat(motions.one(counted, as(Role.MEMBER)).orElseThrow().told().hands())
                .isNull();
        assertThat(motions.one(counted, as(Role.CLERK)).orElseThrow().told().hands())
                .isNotNull();

        given.fact(
                "motion",
                counted,
                HERE,
                NOW,
                new MotionEvent.Closed(
                        by(Role.CLERK),
                        new Outcome(Outcome.Result.ADOPTED, 3, 3, 2, 3, 2, new Counts.Votes(2, 1, 0), null, List.of()),
                        null));
        given.folded();
        assertThat(motions.one(counted, as(Role.MEMBER)).orElseThrow().told().hands())
                .isNotNull();
    }

    @Test
    void whoever_watched_over_a_count_reads_it_before_the_end_and_nobody_else_who_only_votes() {
        UUID papers = new UUID(0, 905);
        Scope reader = as(Role.OVERSEER);
        tell(papers, ToldMotion.papers(reader.person(), new Id.PersonId(new UUID(0, 67))));
        UUID ofOthers = new UUID(0, 906);
        tell(ofOthers, ToldMotion.papers(new Id.PersonId(new UUID(0, 66)), new Id.PersonId(new UUID(0, 67))));
        given.folded();
        Motions motions = new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer()));

        assertThat(motions.one(papers, reader).orElseThrow().told().sheet()).isNotNull();
        assertThat(motions.one(ofOthers, reader).orElseThrow().told().sheet()).isNull();
    }

    @Test
    void of_secret_ballots_nothing_but_the_turnout_is_told_until_they_are_counted() {
        UUID secret = new UUID(0, 904);
        tell(secret, ToldMotion.secret(new Question.Approval("票决")));
        given.folded();
        Motions motions = new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer()));
        for (Role role : List.of(Role.MEMBER, Role.CLERK, Role.SECRETARY)) {
            MotionRow row = motions.one(secret, as(role)).orElseThrow();
            assertThat(row.told().secret()).isEqualTo(new MotionRow.Secret(2, false, null, 0));
            assertThat(row.told().votes()).isEmpty();
        }
        assertThat(motions.castIn(Map.of(secret, seat(3).key()), scope(HERE))).containsExactly(secret);
        assertThat(motions.castIn(Map.of(secret, seat(2).key()), scope(HERE))).isEmpty();
        assertThat(motions.castIn(Map.of(secret, seat(3).key()), scope(THERE))).isEmpty();

        given.fact(
                "motion",
                secret,
                HERE,
                NOW,
                new MotionEvent.BallotsCounted(
                        by(Role.CLERK), 2, new Counts.Votes(1, 1, 0), 2, new MotionEvent.Seats(3, 3, 0, null)));
        given.folded();
        assertThat(motions.one(secret, as(Role.MEMBER)).orElseThrow().told().secret())
                .isEqualTo(new MotionRow.Secret(2, true, new Counts.Votes(1, 1, 0), 2));
    }

    private static Scope as(Role role) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, here.person(), here.office(), null);
    }

    @Test
    void who_carries_out_what_was_adopted_is_told_while_that_holds() {
        Motions motions = new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer()));
        assertThat(motions.of(MEETING, scope(HERE)))
                .extracting(MotionsOfMeeting.Line::carriedOutBy)
                .containsExactly(List.of(new UUID(0, 51), new UUID(0, 52)), List.of());
        given.fact("motion", CLOSED, HERE, NOW, new MotionEvent.Voided(by(Role.OVERSEER)));
        given.folded();
        assertThat(motions.of(MEETING, scope(HERE)))
                .allSatisfy(line -> assertThat(line.carriedOutBy()).isEmpty());
    }

    @Test
    void what_was_voided_stays_readable() {
        given.fact("motion", CLOSED, HERE, NOW, new MotionEvent.Voided(by(Role.OVERSEER)));
        given.folded();

        MotionRow row = table.one(CLOSED, scope(HERE)).orElseThrow();
        assertThat(row.status()).isEqualTo(MotionRow.Status.VOIDED);
        assertThat(row.told().votes()).hasSize(2);
        assertThat(row.told().outcome()).isNotNull();
    }

    @Test
    void a_meeting_finds_its_motions_and_nobody_elsewhere_does() {
        assertThat(table.of(List.of(MEETING), scope(HERE)))
                .extracting(MotionRow::id)
                .containsExactly(CLOSED, OPEN);
        assertThat(table.of(List.of(MEETING), scope(STREET))).hasSize(2);
        assertThat(table.of(List.of(MEETING), scope(THERE))).isEmpty();
        assertThat(table.one(OPEN, scope(THERE))).isEmpty();
    }

    /** Story 11.1, step 13: reserved by word of mouth, the reason on paper recorded later. */
    @Test
    void an_opinion_is_there_as_of_its_day_and_its_reason_once_it_was_recorded() {
        UUID id = new UUID(0, 904);
        Instant end = NOW.plus(Duration.ofHours(1));
        Instant later = NOW.plus(Duration.ofDays(2));
        tell(id, ToldMotion.open(""));
        tell(id, List.of(new MotionEvent.OpinionReserved(by(Role.MEMBER), seat(3), null)));
        MotionEvent closed = new MotionEvent.Closed(
                at(end, Role.CLERK),
                new Outcome(Outcome.Result.ADOPTED, 3, 2, 2, 3, 2, new Counts.Votes(2, 0, 0), null, List.of()),
                null);
        given.fact("motion", id, HERE, end, closed);
        given.fact("motion", id, HERE, later, new MotionEvent.OpinionReserved(by(Role.MEMBER), seat(3), "请错峰"));
        given.folded();
        Motions motions = new Motions(given.jdbc(), new Streams(given.jdbc(), given.serializer()));

        MotionRow known = motions.one(id, new Clocks(later, end), scope(HERE)).orElseThrow();
        assertThat(known.status()).isEqualTo(MotionRow.Status.CLOSED);
        assertThat(known.told().reservedBy(seat(3).key()).orElseThrow().opinion())
                .isNull();
        assertThat(motions.one(id, new Clocks(end, later), scope(HERE))
                        .orElseThrow()
                        .told()
                        .reservedBy(seat(3).key())
                        .orElseThrow()
                        .opinion())
                .isEqualTo("请错峰");
        MotionRow before = motions.one(id, new Clocks(NOW, later), scope(HERE)).orElseThrow();
        assertThat(before.status()).isEqualTo(MotionRow.Status.OPEN);
        assertThat(before.told().outcome()).isNull();
        assertThat(motions.one(id, new Clocks(NOW.minusSeconds(1), later), scope(HERE)))
                .isEmpty();
        assertThat(motions.one(id, new Clocks(end, later), scope(THERE))).isEmpty();
    }

    private void tell(UUID id, List<MotionEvent> events) {
        events.forEach(event -> given.fact("motion", id, HERE, NOW, event));
    }
}
