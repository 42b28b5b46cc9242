package org.gongjian.query.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.meeting.BodyRules;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question.Election;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * What a motion came to, with what was counted. Nothing of one that was voided, of one whose ballots were too few to be broken down, or of an
 * appraisal, by which nothing is decided.
 */
final class MotionTrialFold {
    private MotionTrialFold() {}

    static List<TrialRow> of(List<Recorded> stream) {
        MotionState state = MotionState.UNKNOWN;
        for (Recorded event : stream) {
            state = state.evolve((MotionEvent) event.fact());
        }
        Recorded last = stream.getLast();
        AreaPath area = last.area();
        return state instanceof MotionState.Decided motion && area != null ? rows(motion, last, area) : List.of();
    }

    private static List<TrialRow> rows(MotionState.Decided motion, Recorded last, AreaPath area) {
        MotionEvent.Put put = motion.ballot().put();
        Outcome outcome = motion.outcome();
        List<TrialRow> rows = new ArrayList<>();
        if (put.question() instanceof Election) {
            rows.add(row(
                    Question.ELECTION_QUORUM,
                    new DecidedInMeeting.Quorum(MeetingRuleKeys.QUORUM_ELECTION, outcome.present(), outcome.entitled()),
                    rows.size(),
                    motion,
                    last,
                    area));
        }
        vote(motion.ballot(), outcome)
                .ifPresent(vote -> rows.add(row(Question.VOTE, vote, rows.size(), motion, last, area)));
        return rows;
    }

    private static TrialRow row(
            Question question, Decided decided, int n, MotionState.Decided motion, Recorded last, AreaPath area) {
        MotionEvent.Put put = motion.ballot().put();
        return new TrialRow(
                last.id(),
                n,
                motion.closedAt(),
                question,
                decided,
                null,
                put.question().text(),
                false,
                put.matter() == null ? null : put.matter().value(),
                area);
    }

    /** Whose opinion came in writing counts with those who were there. */
    private static Optional<DecidedInMeeting.Vote> vote(Ballot ballot, Outcome outcome) {
        Counts counts = outcome.counts();
        boolean nothingCame =
                outcome.result() == Outcome.Result.NO_QUORUM || outcome.result() == Outcome.Result.ELECTION_VOID;
        if (nothingCame || counts == null || counts instanceof Counts.Ratings) {
            return Optional.empty();
        }
        return BodyRules.decidingBy(ballot.put().rule().key())
                .map(by -> new DecidedInMeeting.Vote(
                        by,
                        outcome.entitled(),
                        outcome.present() + ballot.written().size(),
                        (ballot.counted() == null ? 0 : ballot.counted().valid())
                                + ballot.votes().size(),
                        counts,
                        ballot.put().question().places(),
                        chair(ballot, outcome)));
    }

    /** What it decided of a tie; or as whoever speaks last it said by name. */
    private static @Nullable Choice chair(Ballot ballot, Outcome outcome) {
        return outcome.casting() == null && ballot.put().last() != null
                ? ballot.votes().get(ballot.put().last())
                : outcome.casting();
    }
}
