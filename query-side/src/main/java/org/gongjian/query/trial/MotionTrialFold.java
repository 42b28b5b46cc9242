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
import org.gongjian.motion.Tally;
import org.gongjian.motion.VotingRule;
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
        MotionEvent.Closed closed = null;
        for (Recorded event : stream) {
            state = state.evolve((MotionEvent) event.fact());
            if (event.fact() instanceof MotionEvent.Closed end && state instanceof MotionState.Decided) {
                closed = end;
            }
        }
        Recorded last = stream.getLast();
        AreaPath area = last.area();
        return state instanceof MotionState.Decided motion && closed != null && area != null
                ? rows(motion, closed, last, area)
                : List.of();
    }

    private static List<TrialRow> rows(
            MotionState.Decided motion, MotionEvent.Closed closed, Recorded last, AreaPath area) {
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
        vote(motion.ballot(), closed)
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

    /** Nothing where nobody counted, few secret ballots are not told, or something else than a decision was asked for. */
    private static Optional<DecidedInMeeting.Vote> vote(Ballot ballot, MotionEvent.Closed closed) {
        Tally tally = Tally.of(ballot, ballot.counted(), seats(ballot, closed));
        if (tally.counts() == null || tally.counts() instanceof Counts.Ratings) {
            return Optional.empty();
        }
        VotingRule rule = ballot.put().rule();
        return BodyRules.decidingBy(rule.key())
                .map(by -> new DecidedInMeeting.Vote(by, rule.quorum(), tally, chair(ballot, closed.outcome())));
    }

    /** Of motions closed before it was kept, whoever wrote counts with those who were there, and who recused himself is not known. */
    private static MotionEvent.Seats seats(Ballot ballot, MotionEvent.Closed closed) {
        Outcome outcome = closed.outcome();
        return closed.seats() != null
                ? closed.seats()
                : new MotionEvent.Seats(
                        outcome.entitled(), outcome.present(), ballot.written().size(), null);
    }

    /** What it decided of a tie; or as whoever speaks last it said by name. */
    private static @Nullable Choice chair(Ballot ballot, Outcome outcome) {
        return outcome.casting() == null && ballot.put().last() != null
                ? ballot.votes().get(ballot.put().last())
                : outcome.casting();
    }
}
