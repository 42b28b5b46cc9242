package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.SeatId;
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
        long voters = voters(ballot, sitting);
        if (asked.votes().all() > voters) {
            throw new Refused(
                    MotionRefusal.MORE_HANDS_THAN_SEATS,
                    Map.of("hands", asked.votes().all(), "present", voters));
        }
        return new MotionEvent.HandsCounted(edge.happened(), asked.votes(), seats(ballot, sitting));
    }

    /** Of an election more papers may come back than went out: then the charter says whether it is void (收回票不多于发出票，选举才有效). */
    static MotionEvent papers(Ballot ballot, MotionCommand.CountPapers asked, Edge edge) {
        Voting.requireWay(ballot, VotingWay.PAPER_BALLOT);
        Sitting sitting = Voting.inSession(ballot, asked.held());
        long voters = voters(ballot, sitting);
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
        return new MotionEvent.PaperCounted(edge.happened(), sheet, seats(ballot, sitting));
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
            return List.of(closed(ballot, counted(ballot, sitting), asked, edge));
        }
        MotionCommand.Box box = asked.box();
        if (box == null || box.cast() != ballot.cast().size() || !box.counts().saidBy(box.cast())) {
            throw new Refused(MotionRefusal.BALLOT_BOX_DISAGREES);
        }
        Seats seats = seats(ballot, sitting);
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
                        all.chosen()));
    }

    private static MotionEvent.Closed closed(
            Ballot ballot, @Nullable Counted counted, MotionCommand.Close asked, Edge edge) {
        Sitting sitting = asked.held().sitting();
        Seats seats = counted == null || counted.seats() == null ? seats(ballot, sitting) : counted.seats();
        VotingRule rule = ballot.put().rule();
        int quorum = rule.quorum().leastOf(seats.entitled());
        if (!rule.quorum().reachedBy(seats.present(), seats.entitled())) {
            return new MotionEvent.Closed(
                    edge.happened(),
                    new Outcome(
                            Result.NO_QUORUM,
                            seats.entitled(),
                            seats.present(),
                            quorum,
                            0,
                            0,
                            counted == null ? null : counted.counts(),
                            null,
                            List.of()));
        }
        if (counted == null) {
            throw new Refused(MotionRefusal.VOTES_ARE_NOT_COUNTED_YET);
        }
        int whole = rule.of().whole(seats.entitled(), seats.present() + wrote(ballot, sitting), counted.valid());
        Result result = result(ballot, counted, rule.share(), whole);
        Choice chair = rule.chairDecidesTies() && (result == Result.TIED || isSaidBefore(ballot))
                ? casting(ballot, asked)
                : null;
        Choice casting = result == Result.TIED ? chair : null;
        return new MotionEvent.Closed(
                edge.happened(),
                new Outcome(
                        casting == null ? result : decided(casting),
                        seats.entitled(),
                        seats.present(),
                        quorum,
                        whole,
                        rule.share().leastOf(whole),
                        counted.counts(),
                        casting,
                        result == Result.ELECTION_VOID
                                ? List.of()
                                : chosen(ballot.put().question(), counted.counts(), rule.share(), whole)));
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

    private static Result decided(Choice casting) {
        return switch (casting) {
            case YES -> Result.ADOPTED;
            case NO -> Result.REJECTED;
            case ABSTAIN -> Result.TIED;
        };
    }

    /** What was counted, of the seats of that moment; a vote acknowledged is a vote counted, even where its seat left before the end. */
    private static @Nullable Counted counted(Ballot ballot, Sitting sitting) {
        Counts.Votes named =
                new Counts.Votes(named(ballot, Choice.YES), named(ballot, Choice.NO), named(ballot, Choice.ABSTAIN));
        return switch (ballot.put().way()) {
            case NAMED -> new Counted(named, named.all(), seats(ballot, sitting));
            case SHOW_OF_HANDS -> withWritten(ballot.counted(), named);
            case PAPER_BALLOT, SECRET_BALLOT -> ballot.counted();
        };
    }

    /** Hands, and beside them what came in writing. */
    private static @Nullable Counted withWritten(@Nullable Counted hands, Counts.Votes written) {
        if (hands == null || !(hands.counts() instanceof Counts.Votes(int yes, int no, int abstained))) {
            return hands;
        }
        Counts.Votes all = new Counts.Votes(yes + written.yes(), no + written.no(), abstained + written.abstained());
        return new Counted(all, all.all(), hands.seats());
    }

    private static int named(Ballot ballot, Choice choice) {
        return (int) ballot.votes().values().stream().filter(choice::equals).count();
    }

    private static Result result(Ballot ballot, Counted counted, Share share, int whole) {
        return switch (counted.counts()) {
            case Counts.Votes votes -> votes.result(share, whole);
            case Counts.Picks ignored ->
                counted.moreThanIssued() && ballot.put().reckoning().morePapersVoid()
                        ? Result.ELECTION_VOID
                        : Result.COUNTED;
            case Counts.Ratings ignored -> Result.COUNTED;
        };
    }

    private static List<String> chosen(Question question, Counts counts, Share share, int whole) {
        return counts instanceof Counts.Picks picks ? picks.chosen(share, whole, question.places()) : List.of();
    }

    /**
     * Who is expected and who of them is there; whoever voted was there, by name or in secret, even if he left since. Who recused himself is
     * expected, and there, only where the charter leaves him among the entitled.
     */
    private static Seats seats(Ballot ballot, Sitting sitting) {
        List<SeatId> expected = ballot.put().reckoning().recusedLeave()
                ? Voting.deciding(ballot, sitting)
                : ballot.put().entitled();
        long present = expected.stream()
                .filter(seat -> sitting.isPresent(seat) || ballot.votedThere(seat))
                .count();
        return new Seats(expected.size(), (int) present);
    }

    /** How many there can raise a hand or be given a paper: one seat, one vote, also where its opinion had come in writing before. */
    private static long voters(Ballot ballot, Sitting sitting) {
        return Voting.deciding(ballot, sitting).stream()
                .filter(seat -> sitting.isPresent(seat) && !ballot.hasVoted(seat))
                .count();
    }

    /** How many count with those there because their opinion came in writing. */
    private static int wrote(Ballot ballot, Sitting sitting) {
        return (int) ballot.written().stream()
                .filter(seat -> !sitting.isPresent(seat))
                .count();
    }
}
