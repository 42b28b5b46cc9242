package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionEvent.Seats;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.MotionState.Counted;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.Question;
import org.gongjian.motion.Tally;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/** 计票、表决结束: what was counted, and what it comes to under the rule and roll of when it was put and the presence of now. */
final class Counting {
    private static final int SCRUTINEERS = 2;

    private Counting() {}

    static MotionEvent hands(Ballot ballot, MotionCommand.CountHands asked, Edge edge) {
        Voting.requireWay(ballot, VotingWay.SHOW_OF_HANDS);
        Sitting sitting = Voting.inSession(ballot, asked.held());
        if (!asked.votes().saidBy(asked.votes().all())) {
            throw new Refused(MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP, Map.of("field", "votes"));
        }
        SeatsThere there = new SeatsThere(ballot, sitting);
        long voters = there.voters();
        if (asked.votes().all() > voters) {
            throw new Refused(
                    MotionRefusal.MORE_HANDS_THAN_SEATS,
                    Map.of("hands", asked.votes().all(), "present", voters));
        }
        return new MotionEvent.HandsCounted(edge.happened(), asked.votes(), there.seats(), there.written());
    }

    /** Of an election more papers may come back than went out: then the charter says whether it is void (收回票不多于发出票，选举才有效). */
    static MotionEvent papers(Ballot ballot, MotionCommand.CountPapers asked, Edge edge) {
        Voting.requireWay(ballot, VotingWay.PAPER_BALLOT);
        Sitting sitting = Voting.inSession(ballot, asked.held());
        SeatsThere there = new SeatsThere(ballot, sitting);
        long voters = there.voters();
        CountSheet sheet = asked.sheet();
        if (new HashSet<>(sheet.scrutineers()).size() < SCRUTINEERS) {
            throw new Refused(MotionRefusal.COUNT_NEEDS_TWO_SCRUTINEERS, Map.of("field", "scrutineers"));
        }
        boolean addsUp = sheet.issued() <= voters
                && (ballot.put().question() instanceof Question.Election || sheet.returned() <= sheet.issued())
                && sheet.valid() >= 0
                && sheet.spoilt() >= 0
                && (long) sheet.valid() + sheet.spoilt() == sheet.returned()
                && sheet.counts().saidBy(sheet.valid())
                && fits(ballot.put().question(), sheet);
        if (!addsUp) {
            throw new Refused(
                    MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                    Map.of(
                            "present", voters,
                            "issued", sheet.issued(),
                            "returned", sheet.returned(),
                            "valid", sheet.valid(),
                            "spoilt", sheet.spoilt()));
        }
        return new MotionEvent.PaperCounted(edge.happened(), sheet, there.seats());
    }

    private static boolean fits(Question question, CountSheet sheet) {
        return switch (question) {
            case Question.Approval ignored -> sheet.counts() instanceof Counts.Votes;
            case Question.Selection selection -> fit(selection.candidates(), selection.places(), sheet);
            case Question.Election election -> fit(election.candidates(), election.places(), sheet);
            case Question.Appraisal appraisal ->
                sheet.counts() instanceof Counts.Ratings ratings
                        && ratings.ratings().stream()
                                .map(Counts.Rating::subject)
                                .toList()
                                .equals(appraisal.subjects());
        };
    }

    private static boolean fit(List<String> candidates, int places, CountSheet sheet) {
        return sheet.counts() instanceof Counts.Picks picks
                && picks.picks().stream().map(Counts.Pick::candidate).toList().equals(candidates)
                && picks.picks().stream().mapToLong(Counts.Pick::votes).sum() <= (long) sheet.valid() * places;
    }

    /** The end; secret ballots are counted with it, and once (ADR 0027). */
    static List<MotionEvent> ended(Ballot ballot, MotionCommand.Close asked, Edge edge) {
        Sitting sitting = asked.held().sitting();
        if (ballot.put().way() != VotingWay.SECRET_BALLOT) {
            return List.of(closed(ballot, ballot.counted(), asked, edge));
        }
        MotionCommand.Box box = asked.box();
        if (box == null || box.cast() != ballot.cast().size() || !box.counts().saidBy(box.cast())) {
            throw new Refused(MotionRefusal.BALLOT_BOX_DISAGREES);
        }
        Seats seats = new SeatsThere(ballot, sitting).seats();
        int shownFrom = edge.charter().whole(MeetingRuleKeys.SECRET_COUNTS_SHOWN_FROM);
        boolean shown = box.cast() >= shownFrom;
        // of a few nobody is asked to decide a tie: being asked would tell it
        MotionCommand.Close end = shown ? asked : new MotionCommand.Close(asked.held(), Choice.NO, box);
        MotionEvent.Closed closed = closed(ballot, new Counted(box.counts(), box.cast(), seats), end, edge);
        return List.of(
                new MotionEvent.BallotsCounted(
                        edge.happened(), box.cast(), shown ? box.counts() : null, shownFrom, seats),
                shown ? closed : notBrokenDown(closed));
    }

    /** Of a few only whether it is adopted and who is chosen: a tie would say how many were for and against. */
    private static MotionEvent.Closed notBrokenDown(MotionEvent.Closed closed) {
        Outcome all = closed.outcome();
        return new MotionEvent.Closed(
                closed.happened(),
                new Outcome(
                        all.result() == Result.TIED ? Result.REJECTED : all.result(),
                        all.entitled(),
                        all.present(),
                        all.quorumNeeded(),
                        all.whole(),
                        all.needed(),
                        null,
                        null,
                        all.chosen()),
                closed.seats());
    }

    private static MotionEvent.Closed closed(
            Ballot ballot, @Nullable Counted counted, MotionCommand.Close asked, Edge edge) {
        Seats seats = new SeatsThere(ballot, asked.held().sitting()).counted(counted);
        VotingRule rule = ballot.put().rule();
        Tally tally = Tally.of(ballot, counted, seats);
        if (tally.waitsForACount(rule)) {
            throw new Refused(MotionRefusal.VOTES_ARE_NOT_COUNTED_YET);
        }
        Outcome outcome = tally.outcome(rule, ballot.put().reckoning());
        return new MotionEvent.Closed(edge.happened(), withTheChair(outcome, ballot, asked), seats);
    }

    private static Outcome withTheChair(Outcome outcome, Ballot ballot, MotionCommand.Close asked) {
        boolean tied = outcome.result() == Result.TIED;
        boolean isAsked = outcome.result() != Result.NO_QUORUM
                && ballot.put().rule().chairDecidesTies()
                && (tied || isSaidBefore(ballot));
        Choice chair = isAsked ? casting(ballot, asked) : null;
        return tied && chair != null ? outcome.decidedBy(chair) : outcome;
    }

    /** In secret the chair says what it would decide before it is counted: asked of a tie only, it would be told of one while others cast. */
    private static boolean isSaidBefore(Ballot ballot) {
        return ballot.put().way() == VotingWay.SECRET_BALLOT && ballot.put().question() instanceof Question.Approval;
    }

    /** 平票由主持人裁决: as it voted by name; where hands, papers or ballots were counted it says so at the end. */
    private static @Nullable Choice casting(Ballot ballot, MotionCommand.Close asked) {
        if (ballot.put().way() == VotingWay.NAMED) {
            return asked.held() instanceof MeetingState.Held held
                    ? ballot.votes().get(held.presiding().chair())
                    : null;
        }
        if (asked.casting() == null) {
            throw new Refused(
                    MotionRefusal.TIE_IS_FOR_THE_CHAIR_TO_DECIDE,
                    Map.of("rule", MeetingRuleKeys.TIE_MEANS, "field", "casting"));
        }
        return asked.casting();
    }
}
