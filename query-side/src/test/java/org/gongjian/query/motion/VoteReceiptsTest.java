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
        assertThat(VoteReceipts.replaces(new MotionEvent.VoteCast(by(Role.CLERK), seat(3), Choice.NO), seat(3)))
                .isTrue();
        assertThat(VoteReceipts.replaces(new MotionEvent.VoteCast(by(Role.CLERK), seat(2), Choice.NO), seat(3)))
                .isFalse();
        assertThat(VoteReceipts.replaces(hands(List.of(seat(2))), seat(3))).isTrue();
        assertThat(VoteReceipts.replaces(hands(List.of(seat(3))), seat(3))).isFalse();
        assertThat(VoteReceipts.replaces(hands(null), seat(3)))
                .as("nobody kept it")
                .isFalse();
    }

    private static MotionEvent hands(@Nullable List<SeatId> written) {
        return new MotionEvent.HandsCounted(
                by(Role.CLERK), new Counts.Votes(2, 0, 0), new MotionEvent.Seats(3, 2), written);
    }
}
