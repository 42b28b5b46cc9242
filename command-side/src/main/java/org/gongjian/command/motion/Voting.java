package org.gongjian.command.motion;

import java.util.Map;
import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;

/** 投票: one vote per seat, by whoever sits there, until the motion is closed. */
final class Voting {
    private Voting() {}

    static MotionEvent own(Ballot ballot, MotionCommand.Vote asked, Edge edge) {
        requireWay(ballot, VotingWay.NAMED);
        requireInPerson(edge);
        Sitting sitting = inSession(ballot, asked.held());
        return said(ballot, seatOf(edge.acting().person(), ballot, sitting), asked.choice(), sitting, edge);
    }

    static MotionEvent recorded(Ballot ballot, MotionCommand.RecordVote asked, Edge edge) {
        requireWay(ballot, VotingWay.NAMED);
        if (edge.happened().evidence() == null) {
            throw new Refused(MotionRefusal.RECORDED_VOTE_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        SeatId seat = SeatId.read(asked.seat()).orElseThrow(() -> new Refused(MotionRefusal.SEAT_DOES_NOT_DECIDE));
        return said(ballot, seat, asked.choice(), inSession(ballot, asked.held()), edge);
    }

    /** 缺席者的书面意见 (practice 7.1): a vote where the charter counts it and the seat is not there to say it; a paper shows what it says. */
    static MotionEvent written(Ballot ballot, MotionCommand.CountWrittenOpinion asked, Edge edge) {
        if (!ballot.put().reckoning().writtenCount()) {
            throw new Refused(
                    MotionRefusal.WRITTEN_OPINIONS_DO_NOT_COUNT, Map.of("rule", MeetingRuleKeys.ABSENT_OPINIONS_COUNT));
        }
        if (ballot.put().way() != VotingWay.SHOW_OF_HANDS) {
            requireWay(ballot, VotingWay.NAMED);
        }
        if (edge.happened().evidence() == null) {
            throw new Refused(MotionRefusal.RECORDED_VOTE_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        Sitting sitting = inSession(ballot, asked.held());
        SeatId seat = SeatId.read(asked.seat())
                .filter(new SeatsThere(ballot, sitting).deciding()::contains)
                .orElseThrow(() -> new Refused(MotionRefusal.SEAT_DOES_NOT_DECIDE));
        if (sitting.isPresent(seat) || ballot.votedThere(seat)) {
            throw new Refused(MotionRefusal.SEAT_SAYS_IT_ITSELF, Map.of("seat", seat.number()));
        }
        if (ballot.counts(seat) && ballot.votes().get(seat) == asked.choice()) {
            throw new Refused(MotionRefusal.VOTE_IS_THE_SAME);
        }
        return new MotionEvent.WrittenOpinionCounted(edge.happened(), seat, asked.choice());
    }

    /** 无记名投票: the fact says which seat cast its ballot, without words or papers beside; what it says raises counters and stands nowhere. */
    static MotionEvent secret(Ballot ballot, MotionCommand.CastBallot asked, Edge edge) {
        requireWay(ballot, VotingWay.SECRET_BALLOT);
        requireInPerson(edge);
        Sitting sitting = inSession(ballot, asked.held());
        SeatId seat = seatOf(edge.acting().person(), ballot, sitting);
        requireDecides(ballot, seat, sitting, edge);
        if (ballot.cast().contains(seat)) {
            throw new Refused(MotionRefusal.BALLOT_IS_CAST_ALREADY);
        }
        if (asked.paper().marks(ballot.put().question()).isEmpty()) {
            throw new Refused(MotionRefusal.BALLOT_DOES_NOT_FIT_THE_QUESTION, Map.of("field", "ballot"));
        }
        Happened by = edge.happened();
        return new MotionEvent.BallotCast(
                new Happened(by.at(), by.dateOnly(), by.actedBy(), by.inCapacityOf(), by.recordedBy(), by.via(), null),
                seat);
    }

    private static void requireInPerson(Edge edge) {
        if (edge.happened().recordedForAnother()) {
            throw new Refused(MotionRefusal.VOTE_IS_CAST_IN_PERSON, Map.of("field", "happened.actedBy"));
        }
    }

    /** Votes are given and counted while the meeting sits and the item stands on its agenda. */
    static Sitting inSession(Ballot ballot, MeetingState.Known held) {
        if (!(held instanceof MeetingState.InSession(Sitting sitting, MeetingState.Presiding ignored))
                || sitting.item(ballot.put().item()).isEmpty()) {
            throw new Refused(MotionRefusal.MEETING_IS_NOT_IN_SESSION);
        }
        return sitting;
    }

    private static MotionEvent said(Ballot ballot, SeatId seat, Choice choice, Sitting sitting, Edge edge) {
        requireDecides(ballot, seat, sitting, edge);
        requireTurn(ballot, seat, sitting);
        Choice before = ballot.votes().get(seat);
        if (before == choice) {
            throw new Refused(MotionRefusal.VOTE_IS_THE_SAME);
        }
        return before == null
                ? new MotionEvent.VoteCast(edge.happened(), seat, choice)
                : new MotionEvent.VoteChanged(edge.happened(), seat, before, choice);
    }

    private static void requireDecides(Ballot ballot, SeatId seat, Sitting sitting, Edge edge) {
        if (!new SeatsThere(ballot, sitting).deciding().contains(seat)) {
            throw isLeftOut(ballot, seat, sitting, edge)
                    ? new Refused(
                            MotionRefusal.ONLY_FULL_MEMBERS_DECIDE,
                            Map.of("seat", seat.number(), "rule", MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY))
                    : new Refused(MotionRefusal.SEAT_DOES_NOT_DECIDE);
        }
        if (!sitting.isPresent(seat)) {
            throw new Refused(MotionRefusal.SEAT_IS_NOT_THERE, Map.of("seat", seat.number()));
        }
    }

    /** A seat of the congress to which it was not put though it did not recuse itself: a probationary member's. */
    private static boolean isLeftOut(Ballot ballot, SeatId seat, Sitting sitting, Edge edge) {
        return !ballot.put().entitled().contains(seat)
                && !sitting.isRecused(ballot.put().item(), seat)
                && edge.charter().flag(MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY)
                && !edge.charter().flag(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM)
                && sitting.plan()
                        .roll(seat.body())
                        .filter(roll -> roll.kind() == BodyKind.PARTY_CONGRESS
                                && roll.seat(seat.number()).isPresent())
                        .isPresent();
    }

    static void requireWay(Ballot ballot, VotingWay way) {
        if (ballot.put().way() != way) {
            throw new Refused(
                    MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                    Map.of("way", ballot.put().way()));
        }
    }

    /** Where the charter wants it, the chair speaks when all others who are there have. */
    private static void requireTurn(Ballot ballot, SeatId seat, Sitting sitting) {
        if (!seat.equals(ballot.put().last())) {
            return;
        }
        long waiting = new SeatsThere(ballot, sitting)
                .deciding().stream()
                        .filter(other -> !other.equals(seat) && sitting.isPresent(other))
                        .filter(other -> !ballot.votes().containsKey(other))
                        .count();
        if (waiting > 0) {
            throw new Refused(
                    MotionRefusal.CHAIR_VOTES_LAST, Map.of("count", waiting, "rule", MeetingRuleKeys.CHAIR_VOTES_LAST));
        }
    }

    /** Whether somebody has a seat in the meeting, or sits there for another. */
    static boolean isSeated(Id.PersonId person, MeetingState.Known held) {
        Sitting sitting = held.sitting();
        return sitting.plan().rolls().stream()
                .anyMatch(roll -> roll.seats().stream()
                        .anyMatch(seat -> person.equals(seat.holder().sitting())
                                || person.equals(seat.sitter(sitting.presences().get(roll.id(seat))))));
    }

    /** The seat in which somebody sits now: his own, unless another sits there for him, or one in which he sits for another. */
    private static SeatId seatOf(Id.PersonId person, Ballot ballot, Sitting sitting) {
        Roll roll = sitting.plan().roll(ballot.put().body()).orElseThrow();
        Optional<SeatId> sits = roll.seats().stream()
                .filter(seat -> person.equals(seat.sitter(sitting.presences().get(roll.id(seat)))))
                .map(roll::id)
                .findFirst();
        if (sits.isEmpty()) {
            boolean own = roll.seats().stream()
                    .anyMatch(seat -> person.equals(seat.holder().sitting()));
            throw new Refused(own ? MotionRefusal.ANOTHER_SITS_FOR_YOU : MotionRefusal.YOU_HAVE_NO_SEAT);
        }
        return sits.get();
    }
}
