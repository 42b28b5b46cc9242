package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.MotionEvent.Recused;
import org.gongjian.motion.MotionEvent.Seats;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.MotionState.Counted;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/** Which seats decide on a motion at this moment of its meeting (应到), and which of them are there (实到). */
record SeatsThere(Ballot ballot, Sitting sitting) {

    /** The seats to which it was put, without those that recused themselves; who voted before stays (ADR 0026). */
    List<SeatId> deciding() {
        return ballot.put().entitled().stream()
                .filter(seat -> ballot.hasVoted(seat) || !isRecused(seat))
                .toList();
    }

    /** Seats whose opinion in writing counts: who is there says it himself, unless he recused himself after he wrote. */
    List<SeatId> written() {
        return ballot.put().entitled().stream()
                .filter(ballot.written()::contains)
                .filter(seat -> !sitting.isPresent(seat) || isRecused(seat))
                .toList();
    }

    /** How many there can raise a hand or be given a paper: one seat, one vote. */
    long voters() {
        Set<SeatId> written = new HashSet<>(written());
        return deciding().stream()
                .filter(seat -> sitting.isPresent(seat) && !written.contains(seat))
                .count();
    }

    /**
     * Who is expected and who of them is there; whoever voted was there, by name or in secret, even if he left since. Who recused himself is
     * expected, and there, only where the charter leaves him among the entitled.
     */
    Seats seats() {
        List<SeatId> expected = ballot.put().reckoning().recusedLeave()
                ? deciding()
                : ballot.put().entitled();
        Set<SeatId> written = new HashSet<>(written());
        long present = expected.stream()
                .filter(seat -> !written.contains(seat) && (sitting.isPresent(seat) || ballot.votedThere(seat)))
                .count();
        return new Seats(expected.size(), (int) present, written.size(), recused());
    }

    /** Of which seats a count is, at the end. Whose opinion counts beside hands was not kept once: then it is who wrote and is not there now. */
    Seats counted(@Nullable Counted count) {
        if (count == null || count.seats() == null) {
            return seats();
        }
        Seats then = count.seats();
        if (ballot.put().way() != VotingWay.SHOW_OF_HANDS || count.beside() != null) {
            return then;
        }
        long wrote = ballot.written().stream()
                .filter(seat -> !sitting.isPresent(seat))
                .count();
        return new Seats(then.entitled(), then.present(), (int) wrote, then.recused());
    }

    /** Who of those that the item is for recused himself; unknown where it was put to some of the others only, as to full members. */
    private @Nullable Recused recused() {
        AgendaItem item = sitting.agenda().placed(ballot.put().item()).orElse(null);
        Roll roll = sitting.plan().roll(ballot.put().body()).orElse(null);
        if (item == null || roll == null) {
            return null;
        }
        List<SeatId> all =
                roll.seats().stream().map(roll::id).filter(item::isFor).toList();
        Set<SeatId> entitled = new HashSet<>(ballot.put().entitled());
        if (!all.stream().allMatch(seat -> entitled.contains(seat) || isRecused(seat))) {
            return null;
        }
        List<SeatId> recused = all.stream()
                .filter(seat -> isRecused(seat) && !ballot.hasVoted(seat))
                .toList();
        return new Recused(recused.size(), (int)
                recused.stream().filter(sitting::isPresent).count());
    }

    private boolean isRecused(SeatId seat) {
        return sitting.isRecused(ballot.put().item(), seat);
    }
}
