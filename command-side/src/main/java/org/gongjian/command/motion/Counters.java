package org.gongjian.command.motion;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Question;

/**
 * The counters of a motion that is voted on in secret, in their order: of an approval one for each choice, of candidates one for each
 * and one for what was left open, of whom is appraised four each.
 */
final class Counters {
    private static final int GRADES = BallotPaper.Grade.values().length;

    private Counters() {}

    static int size(Question question) {
        return switch (question) {
            case Question.Approval ignored -> Choice.values().length;
            case Question.Selection selection -> selection.candidates().size() + 1;
            case Question.Election election -> election.candidates().size() + 1;
            case Question.Appraisal appraisal -> appraisal.subjects().size() * GRADES;
        };
    }

    /** How much one ballot raises them by in all, whatever it says. */
    static int perBallot(Question question) {
        return switch (question) {
            case Question.Approval ignored -> 1;
            case Question.Selection selection -> selection.places();
            case Question.Election election -> election.places();
            case Question.Appraisal appraisal -> appraisal.subjects().size();
        };
    }

    /** What they say. */
    static Counts counts(Question question, int[] counters) {
        return switch (question) {
            case Question.Approval ignored ->
                new Counts.Votes(
                        counters[Choice.YES.ordinal()],
                        counters[Choice.NO.ordinal()],
                        counters[Choice.ABSTAIN.ordinal()]);
            case Question.Selection selection -> picks(selection.candidates(), counters);
            case Question.Election election -> picks(election.candidates(), counters);
            case Question.Appraisal appraisal -> ratings(appraisal.subjects(), counters);
        };
    }

    private static Counts picks(List<String> candidates, int[] counters) {
        return new Counts.Picks(IntStream.range(0, candidates.size())
                .mapToObj(n -> new Counts.Pick(candidates.get(n), counters[n]))
                .toList());
    }

    private static Counts ratings(List<String> subjects, int[] counters) {
        return new Counts.Ratings(IntStream.range(0, subjects.size())
                .mapToObj(n -> new Counts.Rating(
                        subjects.get(n),
                        counters[n * GRADES],
                        counters[n * GRADES + 1],
                        counters[n * GRADES + 2],
                        counters[n * GRADES + 3]))
                .toList());
    }
}
