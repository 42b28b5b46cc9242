package org.gongjian.app.demonstration.town;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.motion.BallotBox;
import org.gongjian.command.motion.BallotPaper;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.MeetingState;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;

/** How a meeting voted, row by row of the table: what is put, what each seat says, what comes of it. */
final class MeetingVotes {
    private static final String SPOKEN = "会场口头表决，已记入会议记录";

    private final Seeding seeding;
    private final MeetingSteps it;
    private final String clerk;
    private final IntFunction<Optional<Acting>> sitting;
    private final BallotBox box;
    private int motion;
    private int step;
    private MeetingSteps.@Nullable Put put;

    /**
     * Nothing is put yet.
     *
     * @param clerk the log-in of who keeps the record
     * @param sitting who sits in a seat and acts himself
     */
    MeetingVotes(Seeding seeding, MeetingSteps it, String clerk, IntFunction<Optional<Acting>> sitting, BallotBox box) {
        this.seeding = seeding;
        this.it = it;
        this.clerk = clerk;
        this.sitting = sitting;
        this.box = box;
    }

    void tell(List<String> row) {
        switch (row.getFirst()) {
            case "hands" -> {
                putTo(row, VotingWay.SHOW_OF_HANDS);
                hands(row.get(2));
            }
            case "resolve" -> {
                putResolving(row);
                hands(row.get(2));
            }
            case "named" -> {
                putTo(row, VotingWay.NAMED);
                named(row.get(2));
            }
            case "paper" -> {
                putTo(row, VotingWay.PAPER_BALLOT);
                paper(row.get(2), row.get(3));
            }
            case "secret" -> secret(putTo(row, VotingWay.SECRET_BALLOT), row.get(2));
            case "choose" -> choose(row);
            case "reserved" ->
                motion(
                        clerk,
                        null,
                        held -> new MotionCommand.ReserveOpinion(
                                it.seat(Integer.parseInt(row.get(1))), row.get(2), held));
            case "voided" -> {
                motion(row.get(1), null, held -> new MotionCommand.AskVoiding(row.get(3)));
                motion(row.get(2), null, held -> new MotionCommand.Void());
            }
            default -> throw new IllegalArgumentException("no vote: " + row);
        }
    }

    private MeetingSteps.Put putTo(List<String> row, VotingWay way) {
        return put(new MeetingSteps.Put(motion + 1, Integer.parseInt(row.get(1)), row.get(4), way));
    }

    private void putResolving(List<String> row) {
        ResolvedTask task = new ResolvedTask(seeding.organisation(row.get(3)), List.of(), row.get(4));
        put(new MeetingSteps.Put(
                motion + 1,
                Integer.parseInt(row.get(1)),
                new Question.Approval(row.get(4)),
                VotingWay.SHOW_OF_HANDS,
                new MotionCommand.Aim(Route.JOINT_DELIBERATION, ResolutionOutcome.ADOPTED, task, List.of())));
    }

    private MeetingSteps.Put put(MeetingSteps.Put now) {
        motion = now.number();
        step = 0;
        put = now;
        it.puts(clerk, now);
        return now;
    }

    private void motion(String by, @Nullable String evidence, Function<MeetingState.Known, MotionCommand> said) {
        motion(new MeetingSteps.By(seeding.as(by), evidence), said);
    }

    private void motion(MeetingSteps.By by, Function<MeetingState.Known, MotionCommand> said) {
        step++;
        seeding.at(seeding.now().plusSeconds(20));
        it.asks(by, Objects.requireNonNull(put, "nothing is put"), step, said);
    }

    private void ends() {
        motion(clerk, null, held -> new MotionCommand.Close(held, null));
    }

    private void hands(String counted) {
        List<Integer> votes = numbers(counted);
        motion(
                clerk,
                null,
                held -> new MotionCommand.CountHands(new Counts.Votes(votes.get(0), votes.get(1), votes.get(2)), held));
        ends();
    }

    /** Whoever has no office speaks, and the clerk writes it down. */
    private void named(String votes) {
        for (String vote : votes.split(" ")) {
            int seat = seat(vote);
            Choice choice = choice(vote);
            sitting.apply(seat)
                    .ifPresentOrElse(
                            acting -> motion(
                                    new MeetingSteps.By(acting, null), held -> new MotionCommand.Vote(choice, held)),
                            () -> motion(
                                    clerk, SPOKEN, held -> new MotionCommand.RecordVote(it.seat(seat), choice, held)));
        }
        ends();
    }

    private void paper(String sheet, String scrutineers) {
        List<Integer> counted = numbers(sheet);
        motion(
                clerk,
                null,
                held -> new MotionCommand.CountPapers(
                        new CountSheet(
                                counted.get(0),
                                counted.get(1),
                                counted.get(2),
                                counted.get(3),
                                new Counts.Votes(counted.get(4), counted.get(5), counted.get(6)),
                                Arrays.stream(scrutineers.split(" "))
                                        .map(it::person)
                                        .toList()),
                        held));
        ends();
    }

    private void secret(MeetingSteps.Put to, String votes) {
        for (String vote : votes.split(" ")) {
            cast(to, seat(vote), new BallotPaper(choice(vote), List.of(), false, List.of()));
        }
        counted(to);
    }

    private void choose(List<String> row) {
        List<String> names = List.of(row.get(3).split("\\|"));
        MeetingSteps.Put to = put(new MeetingSteps.Put(
                motion + 1,
                Integer.parseInt(row.get(1)),
                new Question.Selection(row.get(5), names, Integer.parseInt(row.get(2))),
                VotingWay.SECRET_BALLOT,
                MotionCommand.Aim.PLAIN));
        for (String ballot : row.get(4).split(" ")) {
            String[] parts = ballot.split("=");
            List<String> chosen = parts[1].equals(MeetingRounds.NOBODY)
                    ? List.of()
                    : Arrays.stream(parts[1].split(","))
                            .map(name -> names.get(Integer.parseInt(name) - 1))
                            .toList();
            cast(to, Integer.parseInt(parts[0]), new BallotPaper(null, chosen, chosen.isEmpty(), List.of()));
        }
        counted(to);
    }

    private void cast(MeetingSteps.Put to, int seat, BallotPaper paper) {
        step++;
        seeding.at(seeding.now().plusSeconds(20));
        Acting acting = sitting.apply(seat).orElseThrow();
        it.casts(new MeetingSteps.By(acting, null), to, step, paper, box);
    }

    private void counted(MeetingSteps.Put to) {
        step++;
        seeding.at(seeding.now().plusSeconds(20));
        it.counts(new MeetingSteps.By(seeding.as(clerk), null), to, step, box);
    }

    private static List<Integer> numbers(String cell) {
        return Arrays.stream(cell.split(" ")).map(Integer::valueOf).toList();
    }

    /** {@code 4N}: the seat. */
    private static int seat(String vote) {
        return Integer.parseInt(vote.substring(0, vote.length() - 1));
    }

    /** {@code 4N}: what it says. */
    private static Choice choice(String vote) {
        return switch (vote.charAt(vote.length() - 1)) {
            case 'Y' -> Choice.YES;
            case 'N' -> Choice.NO;
            case 'A' -> Choice.ABSTAIN;
            default -> throw new IllegalArgumentException(vote);
        };
    }
}
