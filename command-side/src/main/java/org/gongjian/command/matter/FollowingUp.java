package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.Evaluate;
import org.gongjian.command.matter.MatterCommand.FollowUp;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Evaluated;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** 回访、评价、核实、重办. Whoever handled it does none of this. */
final class FollowingUp {

    private static final Evidence FOLLOW_UP_RECORD = new Evidence("回访记录", List.of());

    private FollowingUp() {}

    static List<MatterEvent> followUp(FollowUp c, Situation now) {
        PersonId asked = c.asked() == null ? onlyRaiser(now) : c.asked();
        List<MatterEvent> events = new ArrayList<>();
        events.add(new MatterEvent.FollowedUp(now.happened(), asked, c.how(), c.contacted(), c.solved(), c.finding()));
        if (c.result() != null) {
            Happened said = saidBy(asked, now.happened());
            events.add(evaluated(said, asked, null, c.result(), c.comment(), now));
        }
        return events;
    }

    static Evaluated evaluate(Evaluate c, Situation now) {
        PersonId own = now.happened().actedBy();
        PersonId rater = c.rater() == null && own != null ? own : c.rater();
        return evaluated(now.happened(), rater, c.process(), c.result(), c.comment(), now);
    }

    private static Evaluated evaluated(
            Happened happened,
            @Nullable PersonId rater,
            @Nullable Satisfaction process,
            Satisfaction result,
            @Nullable Concealed comment,
            Situation now) {
        requireRaised(rater, now);
        requireOnScale(result, now);
        if (now.isProposal()) {
            require(process != null, MatterRefusal.PROCESS_RATING_IS_MISSING, () -> Map.of("field", "process"));
        }
        if (process != null) {
            requireOnScale(process, now);
        }
        Due verification = dissatisfied(result) ? now.limits().days(RuleKeys.VERIFY_DAYS) : null;
        return new Evaluated(happened, rater, process, result, comment, late(now), verification);
    }

    private static void requireRaised(@Nullable PersonId rater, Situation now) {
        boolean raised = rater == null
                || now.file().addressees().stream().map(Raiser::person).anyMatch(rater::equals);
        require(raised, MatterRefusal.RATER_DID_NOT_RAISE_IT);
    }

    private static void requireOnScale(Satisfaction rating, Situation now) {
        String scale = now.isProposal() ? RuleKeys.SATISFACTION_SCALE_PROPOSAL : RuleKeys.SATISFACTION_SCALE_ISSUE;
        List<String> words = now.edge().charter().words(scale);
        require(
                words.contains(rating.name()),
                MatterRefusal.RATING_IS_NOT_ON_THE_SCALE,
                () -> Map.of("rule", scale, "scale", onScale(words)));
    }

    private static List<Satisfaction> onScale(List<String> words) {
        return Arrays.stream(Satisfaction.values())
                .filter(one -> words.contains(one.name()))
                .toList();
    }

    /** The person asked said it; the one who asked wrote it down. */
    private static Happened saidBy(@Nullable PersonId asked, Happened followUp) {
        Evidence evidence = followUp.evidence() == null ? FOLLOW_UP_RECORD : followUp.evidence();
        Via via = followUp.via() == Via.SELF ? Via.PHONE : followUp.via();
        return new Happened(
                followUp.at(),
                followUp.dateOnly(),
                asked,
                new Capacity.Private(),
                followUp.recordedBy(),
                via,
                evidence);
    }

    private static boolean late(Situation now) {
        List<AnswerIssued> answers = now.file().replies().answers();
        Due until = answers.isEmpty() ? null : answers.getLast().feedbackUntil();
        return until != null && !until.metAt(now.happened().at());
    }

    static boolean dissatisfied(Satisfaction rating) {
        return rating == Satisfaction.DISSATISFIED || rating == Satisfaction.VERY_DISSATISFIED;
    }

    private static @Nullable PersonId onlyRaiser(Situation now) {
        List<Raiser> all = now.file().addressees();
        return all.size() == 1 ? all.getFirst().person() : null;
    }

    static MatterEvent verify(MatterCommand.VerifyDissatisfaction c, Situation now) {
        return new MatterEvent.DissatisfactionVerified(now.happened(), c.justified(), c.finding());
    }

    static MatterEvent reopen(MatterCommand.Reopen c, Situation now) {
        if (!(now.stage() instanceof Stage.ToVerify verified) || !verified.justified()) {
            return now.notAtThisStage();
        }
        int times = now.file().replies().reopened() + 1;
        require(
                times <= now.rule(RuleKeys.REOPEN_MAX),
                MatterRefusal.REOPENED_TOO_OFTEN,
                () -> Map.of("rule", RuleKeys.REOPEN_MAX, "most", now.rule(RuleKeys.REOPEN_MAX)));
        Due due = now.limits().days(RuleKeys.REOPEN_DAYS);
        return new MatterEvent.Reopened(
                now.happened(),
                times,
                c.reason(),
                due,
                now.limits().escalation(due),
                now.limits().rules());
    }
}
