package org.gongjian.query.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.motion.ToldMotion.seat;
import static org.gongjian.query.registry.RegistryTold.by;

import java.util.List;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a receipt is held against. */
class VoteReceiptsTest {

    @Test
    void an_opinion_in_writing_holds_until_its_seat_votes_anew_or_was_there_when_hands_were_counted() {
        assertThat(holds(new MotionEvent.VoteCast(by(Role.CLERK), seat(3), Choice.NO)))
                .isFalse();
        assertThat(holds(new MotionEvent.VoteCast(by(Role.CLERK), seat(2), Choice.NO)))
                .isTrue();
        assertThat(holds(hands(List.of(seat(2))))).isFalse();
        assertThat(holds(hands(List.of(seat(3))))).isTrue();
        assertThat(holds(hands(null))).as("nobody kept it").isTrue();
    }

    @Test
    void it_holds_again_where_hands_are_counted_anew_without_its_seat() {
        assertThat(holds(hands(List.of()), hands(List.of(seat(3))))).isTrue();
        assertThat(holds(hands(List.of()), new MotionEvent.WrittenOpinionCounted(by(Role.CLERK), seat(2), Choice.NO)))
                .as("and while they wait to be counted")
                .isTrue();
        assertThat(holds(hands(List.of(seat(3))), hands(List.of()))).isFalse();
    }

    private static boolean holds(MotionEvent... later) {
        return VoteReceipts.holds(seat(3), List.of(later));
    }

    private static MotionEvent hands(@Nullable List<SeatId> written) {
        return new MotionEvent.HandsCounted(
                by(Role.CLERK), new Counts.Votes(2, 0, 0), new MotionEvent.Seats(3, 2, 0, null), written);
    }
}
