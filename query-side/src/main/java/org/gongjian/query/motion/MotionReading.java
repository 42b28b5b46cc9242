package org.gongjian.query.motion;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A motion with its meeting, as far as somebody may open both. */
@Component
class MotionReading {
    private final Motions motions;
    private final Meetings meetings;

    MotionReading(Motions motions, Meetings meetings) {
        this.motions = motions;
        this.meetings = meetings;
    }

    /**
     * What was found.
     *
     * @param seat key of that in which the reader sits now and that decides; null where none is
     * @param scope as far as he reads there, by his office or by his seat
     * @param opens whether he may open the matter: his office reaches it
     */
    record Found(
            MotionRow motion, MeetingRow meeting, @Nullable String seat, Scope scope, boolean opens) {
        /** As it is told as data: with the matter only where he may open it. */
        MotionRow told() {
            return opens ? motion : motion.withoutMatter();
        }
    }

    /** What is withheld from others is there for whoever sits in a seat that decides on it. */
    Found found(UUID id, Scope scope, Id.PersonId reader) {
        return found(id, Clocks.NOW, scope, reader);
    }

    /** The motion as it was; the meeting as it is, for from it follows who may open it. */
    Found found(UUID id, Clocks clocks, Scope scope, Id.PersonId reader) {
        return motions.one(id, clocks, scope)
                .map(motion -> found(motion, meetings.one(motion.meeting(), scope), scope, true, reader))
                .orElseGet(() -> foundBySeat(id, clocks, scope, reader));
    }

    /** Where his office does not reach, his seat in its meeting may. */
    private Found foundBySeat(UUID id, Clocks clocks, Scope scope, Id.PersonId reader) {
        MeetingRow meeting = motions.meetingOf(id, scope)
                .flatMap(held -> meetings.one(held, scope))
                .orElseThrow(MotionReading::missing);
        Scope seated = scope.seatedIn(meeting.area());
        return motions.one(id, clocks, seated)
                .map(motion -> found(motion, Optional.of(meeting), seated, false, reader))
                .orElseThrow(MotionReading::missing);
    }

    private static Found found(
            MotionRow motion, Optional<MeetingRow> held, Scope scope, boolean opens, Id.PersonId reader) {
        MeetingRow meeting = held.orElseThrow(MotionReading::missing);
        String seat = seatOf(motion, meeting, reader);
        if (meeting.told().isWithheld(motion.told().item()) && seat == null) {
            throw missing();
        }
        return new Found(motion.beside(meeting), meeting, seat, scope, opens);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Key of the seat in which somebody sits and that decides; null where none is. */
    static @Nullable String seatOf(MotionRow motion, MeetingRow meeting, Id.PersonId person) {
        return meeting.told().seatsOf(motion.told().body()).stream()
                .filter(seat -> person.equals(seat.seat().sitter(seat.presence())))
                .map(MeetingRow.Seat::key)
                .filter(motion.told().entitled()::contains)
                .filter(seat -> !staysWithoutVote(seat, motion, meeting))
                .findFirst()
                .orElse(null);
    }

    /** A seat that recused itself and is among the entitled all the same, as the charter says, has nothing to say. */
    private static boolean staysWithoutVote(String seat, MotionRow motion, MeetingRow meeting) {
        return !motion.told().reckoning().recusedLeave()
                && motion.told().choiceOf(seat) == null
                && meeting.told().isRecused(motion.told().item(), seat);
    }
}
