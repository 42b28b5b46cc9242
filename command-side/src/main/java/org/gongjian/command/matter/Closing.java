package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.Close;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.FollowUpAttempted;
import org.gongjian.matter.MatterFile.Replies;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.record.Id.PersonId;

/** 结案 needs an answer and a follow-up, or that the time for feedback ran out after one was tried or spared by the sample. */
final class Closing {

    private Closing() {}

    static MatterEvent close(Close c, Situation now) {
        if (!(now.stage() instanceof Stage.Answered answered)) {
            return now.notAtThisStage();
        }
        ClosedReason reason = c.reason() == null ? holding(answered, now) : c.reason();
        switch (reason) {
            case FOLLOWED_UP -> require(followedUp(now), MatterRefusal.ANSWER_NEEDS_FOLLOW_UP, Closing::followUpRule);
            case NOT_REACHED -> requireTriedEnough(now);
            case LAPSED -> requireLapsed(answered, now);
            case ANSWERED_ON_THE_SPOT,
                    DECLINED,
                    MERGED,
                    WITHDRAWN,
                    TRANSFERRED,
                    CONCLUDED,
                    PERFORMED,
                    NOT_PERFORMED,
                    SETTLED,
                    NO_LONGER_OWED ->
                throw Situation.refused(
                        MatterRefusal.REASON_CLOSES_BY_ITS_OWN_STEP,
                        Map.of("field", "reason", "reason", reason.name()));
        }
        return new MatterEvent.Closed(now.happened(), reason, c.remark());
    }

    private static ClosedReason holding(Stage.Answered answered, Situation now) {
        if (followedUp(now)) {
            return ClosedReason.FOLLOWED_UP;
        }
        if (now.file().addressees().isEmpty() || triedEnough(now)) {
            return ClosedReason.NOT_REACHED;
        }
        require(
                !answered.answer().lapse().metAt(now.happened().at()),
                MatterRefusal.ANSWER_NEEDS_FOLLOW_UP,
                Closing::followUpRule);
        return ClosedReason.LAPSED;
    }

    private static Map<String, Object> followUpRule() {
        return Map.of("rule", RuleKeys.FOLLOW_UP_FIRST_CALL_DAYS);
    }

    /** Somebody was asked, or all who raised or signed have rated. */
    private static boolean followedUp(Situation now) {
        Replies replies = now.file().replies();
        Set<PersonId> owed = now.file().addressees().stream()
                .map(Raiser::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<PersonId> rated = replies.evaluations().stream()
                .map(MatterEvent.Evaluated::rater)
                .filter(Objects::nonNull)
                .toList();
        return !replies.followUps().isEmpty() || !owed.isEmpty() && rated.containsAll(owed);
    }

    private static void requireTriedEnough(Situation now) {
        require(
                now.file().addressees().isEmpty() || triedEnough(now),
                MatterRefusal.NOT_REACHED_NEEDS_MORE_ATTEMPTS,
                () -> Map.of(
                        "rule", RuleKeys.FOLLOW_UP_ATTEMPTS,
                        "attempts", now.rule(RuleKeys.FOLLOW_UP_ATTEMPTS),
                        "days", now.rule(RuleKeys.FOLLOW_UP_MIN_DAYS)));
    }

    private static boolean triedEnough(Situation now) {
        List<FollowUpAttempted> missed = now.file().replies().attempts().stream()
                .filter(one -> !one.reached())
                .toList();
        long days = missed.stream()
                .map(one -> LocalDate.ofInstant(one.happened().at(), now.edge().zone()))
                .distinct()
                .count();
        return missed.size() >= now.rule(RuleKeys.FOLLOW_UP_ATTEMPTS) && days >= now.rule(RuleKeys.FOLLOW_UP_MIN_DAYS);
    }

    /** 期满无反馈: with the answer to a proposal every signer got the form to rate it; others must have been called. */
    private static void requireLapsed(Stage.Answered answered, Situation now) {
        require(
                !answered.answer().lapse().metAt(now.happened().at()),
                MatterRefusal.TIME_FOR_FEEDBACK_STILL_RUNS,
                () -> Map.of(
                        "rule",
                        RuleKeys.AUTO_CLOSE_DAYS,
                        "until",
                        answered.answer().lapse().on()));
        Replies replies = now.file().replies();
        boolean tried = replies.spared() || !replies.attempts().isEmpty() || followedUp(now);
        require(
                now.isProposal() || tried || now.file().addressees().isEmpty(),
                MatterRefusal.ANSWER_NEEDS_FOLLOW_UP,
                Closing::followUpRule);
    }

    static MatterEvent longList(MatterCommand.PutOnLongList c, Situation now) {
        require(c.reviewOn().isAfter(now.limits().day()), MatterRefusal.DATE_LIES_BEFORE_THE_STEP);
        return new MatterEvent.PutOnLongList(
                now.happened(), c.reason(), now.limits().on(c.reviewOn()));
    }

    static MatterEvent archive(MatterCommand.Archive c, Situation now) {
        return new MatterEvent.Archived(now.happened(), now.number(), c.retention());
    }
}
