package org.gongjian.command.motion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.MotionState.Counted;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;

/** 计票、表决结束: what was counted, and what it comes to under the rule and roll of when it was put and the presence of now. */
final class Counting {
    private static final int SCRUTINEERS = 2;

    private Counting() {}

    static MotionEvent hands(Ballot ballot, MotionCommand.CountHands asked, Edge edge) {
        requireWay(ballot, VotingWay.SHOW_OF_HANDS);
        int present = present(ballot, asked.sitting());
        if (asked.votes().yes() < 0 || asked.votes().no() < 0 || asked.votes().abstained() < 0) {
            throw new Refused(MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP, Map.of("field", "votes"));
        }
        if (asked.votes().all() > present) {
            throw new Refused(
                    MotionRefusal.MORE_HANDS_THAN_SEATS,
                    Map.of("hands", asked.votes().all(), "present", present));
        }
        return new MotionEvent.HandsCounted(edge.happened(), asked.votes());
    }

    static MotionEvent papers(Ballot ballot, MotionCommand.CountPapers asked, Edge edge) {
        requireWay(ballot, VotingWay.PAPER_BALLOT);
        CountSheet sheet = asked.sheet();
        if (new HashSet<>(sheet.scrutineers()).size() < SCRUTINEERS) {
            throw new Refused(MotionRefusal.COUNT_NEEDS_TWO_SCRUTINEERS, Map.of("field", "scrutineers"));
        }
        int present = present(ballot, asked.sitting());
        boolean addsUp = sheet.issued() <= present
                && sheet.returned() <= sheet.issued()
                && sheet.valid() >= 0
                && sheet.spoilt() >= 0
                && sheet.valid() + sheet.spoilt() == sheet.returned()
                && fits(ballot.put().question(), sheet);
        if (!addsUp) {
            throw new Refused(
                    MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                    Map.of(
                            "present", present,
                            "issued", sheet.issued(),
                            "returned", sheet.returned(),
                            "valid", sheet.valid(),
                            "spoilt", sheet.spoilt()));
        }
        return new MotionEvent.PaperCounted(edge.happened(), sheet);
    }

    private static boolean fits(Question question, CountSheet sheet) {
        return switch (question) {
            case Question.Approval ignored ->
                sheet.counts() instanceof Counts.Votes votes
                        && votes.yes() >= 0
                        && votes.no() >= 0
                        && votes.abstained() >= 0
                        && votes.all() == sheet.valid();
            case Question.Selection selection -> fit(selection.candidates(), selection.places(), sheet);
            case Question.Election election -> fit(election.candidates(), election.places(), sheet);
            case Question.Appraisal appraisal ->
                sheet.counts() instanceof Counts.Ratings ratings
                        && ratings.ratings().stream()
                                .map(Counts.Rating::subject)
                                .toList()
                                .equals(appraisal.subjects())
                        && ratings.ratings().stream().allMatch(rating -> rating.all() == sheet.valid());
        };
    }

    private static boolean fit(List<String> candidates, int places, CountSheet sheet) {
        return sheet.counts() instanceof Counts.Picks picks
                && picks.picks().stream().map(Counts.Pick::candidate).toList().equals(candidates)
                && picks.picks().stream().allMatch(pick -> pick.votes() >= 0 && pick.votes() <= sheet.valid())
                && picks.picks().stream().mapToInt(Counts.Pick::votes).sum() <= sheet.valid() * places;
    }

    static MotionEvent closed(Ballot ballot, Sitting sitting, Edge edge) {
        int present = present(ballot, sitting);
        int entitled = ballot.put().entitled().size();
        VotingRule rule = ballot.put().rule();
        int quorum = rule.quorum().leastOf(entitled);
        if (present < quorum) {
            return new MotionEvent.Closed(
                    edge.happened(), new Outcome(Result.NO_QUORUM, entitled, present, quorum, 0, 0, null, List.of()));
        }
        Counted counted = counted(ballot);
        int whole = switch (rule.of()) {
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case VALID_VOTES -> counted.valid();
        };
        int needed = rule.share().leastOf(whole);
        return new MotionEvent.Closed(
                edge.happened(),
                new Outcome(
                        result(counted.counts(), needed),
                        entitled,
                        present,
                        quorum,
                        whole,
                        needed,
                        counted.counts(),
                        chosen(ballot.put().question(), counted.counts(), needed)));
    }

    /** A vote acknowledged is a vote counted, even where its seat left before the end. */
    private static Counted counted(Ballot ballot) {
        if (ballot.put().way() == VotingWay.NAMED) {
            Counts.Votes votes = new Counts.Votes(
                    named(ballot, Choice.YES), named(ballot, Choice.NO), named(ballot, Choice.ABSTAIN));
            return new Counted(votes, votes.all());
        }
        Counted counted = ballot.counted();
        if (counted == null) {
            throw new Refused(MotionRefusal.VOTES_ARE_NOT_COUNTED_YET);
        }
        return counted;
    }

    private static int named(Ballot ballot, Choice choice) {
        return (int) ballot.votes().values().stream().filter(choice::equals).count();
    }

    private static Result result(Counts counts, int needed) {
        return switch (counts) {
            case Counts.Votes votes ->
                votes.yes() >= needed ? Result.ADOPTED : votes.yes() == votes.no() ? Result.TIED : Result.REJECTED;
            case Counts.Picks ignored -> Result.COUNTED;
            case Counts.Ratings ignored -> Result.COUNTED;
        };
    }

    /** Those with enough votes, the most first, as many as there are places; of equals on the border nobody. */
    private static List<String> chosen(Question question, Counts counts, int needed) {
        int places = switch (question) {
            case Question.Selection selection -> selection.places();
            case Question.Election election -> election.places();
            case Question.Approval ignored -> 0;
            case Question.Appraisal ignored -> 0;
        };
        if (!(counts instanceof Counts.Picks picks)) {
            return List.of();
        }
        List<Counts.Pick> enough = new ArrayList<>(picks.picks().stream()
                .filter(pick -> pick.votes() >= needed)
                .sorted(Comparator.comparing(Counts.Pick::votes).reversed())
                .toList());
        if (enough.size() > places) {
            int border = enough.get(places).votes();
            enough.removeIf(pick -> pick.votes() <= border);
        }
        return enough.stream().limit(places).map(Counts.Pick::candidate).toList();
    }

    private static int present(Ballot ballot, Sitting sitting) {
        return (int) ballot.put().entitled().stream().filter(sitting::isPresent).count();
    }

    private static void requireWay(Ballot ballot, VotingWay way) {
        if (ballot.put().way() != way) {
            throw new Refused(
                    MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                    Map.of("way", ballot.put().way()));
        }
    }
}
