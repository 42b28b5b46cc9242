package org.gongjian.motion;

import java.util.List;
import org.gongjian.motion.MotionEvent.Recused;
import org.gongjian.motion.MotionEvent.Seats;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.MotionState.Counted;
import org.gongjian.motion.Outcome.Result;
import org.jspecify.annotations.Nullable;

/**
 * 计票: what was counted of a motion, and of which seats. What it comes to under a rule, counted in one way or another, is asked here by
 * whoever closes it and by whoever tries a charter on it.
 *
 * @param seats counted as {@code counted} says
 * @param counts hands, papers, ballots or named votes, without what came in writing; null where nobody counted
 * @param valid how many of these count
 * @param written what came in writing
 * @param moreThanIssued whether more papers came back than went out
 * @param places how many were to be chosen
 */
public record Tally(
        Seats seats,
        Reckoning counted,
        @Nullable Counts counts,
        long valid,
        Counts.Votes written,
        boolean moreThanIssued,
        int places) {

    /**
     * Of a motion at its end.
     *
     * @param count the last count; of named votes there is none, they count themselves
     */
    public static Tally of(Ballot ballot, @Nullable Counted count, Seats seats) {
        boolean named = ballot.put().way() == VotingWay.NAMED;
        Counts.Votes said = said(ballot, false);
        Counts counts = named ? said : count == null ? null : count.counts();
        long valid = named ? said.all() : count == null ? 0 : count.valid();
        return new Tally(
                seats,
                ballot.put().reckoning(),
                counts,
                valid,
                said(ballot, true),
                count != null && count.moreThanIssued(),
                ballot.put().question().places());
    }

    private static Counts.Votes said(Ballot ballot, boolean written) {
        return new Counts.Votes(
                said(ballot, Choice.YES, written),
                said(ballot, Choice.NO, written),
                said(ballot, Choice.ABSTAIN, written));
    }

    private static int said(Ballot ballot, Choice choice, boolean written) {
        return (int) ballot.votes().entrySet().stream()
                .filter(vote -> vote.getValue() == choice
                        && ballot.counts(vote.getKey())
                        && ballot.written().contains(vote.getKey()) == written)
                .count();
    }

    /** Whether enough seats were there and nobody counted. */
    public boolean waitsForACount(VotingRule rule) {
        return counts == null && rule.quorum().reachedBy(seats.present(), seats.entitled());
    }

    /** What it comes to, before anybody decides a tie; where enough were there it must have been counted. */
    public Outcome outcome(VotingRule rule, Reckoning how) {
        Seats there = seats(how);
        Counts all = counts(how);
        int quorum = rule.quorum().leastOf(there.entitled());
        if (!rule.quorum().reachedBy(there.present(), there.entitled())) {
            return new Outcome(Result.NO_QUORUM, there.entitled(), there.present(), quorum, 0, 0, all, null, List.of());
        }
        if (all == null) {
            throw new IllegalStateException("nothing was counted");
        }
        int present = there.present() + (how.writtenCount() ? there.wrote() : 0);
        long votes = valid + (how.writtenCount() ? written.all() : 0);
        int whole = rule.of().whole(there.entitled(), present, votes);
        Result result = result(all, rule, whole, how);
        return new Outcome(
                result,
                there.entitled(),
                there.present(),
                quorum,
                whole,
                rule.share().leastOf(whole),
                all,
                null,
                result != Result.ELECTION_VOID && all instanceof Counts.Picks picks
                        ? picks.chosen(rule.share(), whole, places)
                        : List.of());
    }

    private Result result(Counts all, VotingRule rule, int whole, Reckoning how) {
        return switch (all) {
            case Counts.Votes votes -> votes.result(rule.share(), whole);
            case Counts.Picks ignored -> moreThanIssued && how.morePapersVoid() ? Result.ELECTION_VOID : Result.COUNTED;
            case Counts.Ratings ignored -> Result.COUNTED;
        };
    }

    /** Who recused himself is expected, and there, only where he is left among the entitled. */
    private Seats seats(Reckoning how) {
        Recused recused = seats.recused();
        if (recused == null || how.recusedLeave() == counted.recusedLeave()) {
            return seats;
        }
        int sign = how.recusedLeave() ? -1 : 1;
        return new Seats(
                seats.entitled() + sign * recused.seats(),
                seats.present() + sign * recused.present(),
                seats.wrote(),
                recused);
    }

    private @Nullable Counts counts(Reckoning how) {
        return how.writtenCount() && counts instanceof Counts.Votes(int yes, int no, int abstained)
                ? new Counts.Votes(yes + written.yes(), no + written.no(), abstained + written.abstained())
                : counts;
    }
}
