package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.IssueAnswer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Delivery;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.record.Id.PersonId;

/** 答复 to everybody who raised or signed. */
final class Answering {

    private Answering() {}

    /** Answers to proposals are letters; others when asked. */
    static boolean numbered(MatterKind kind, IssueAnswer c) {
        return kind == MatterKind.PROPOSAL || c.withLetter();
    }

    static List<MatterEvent> issue(IssueAnswer c, Situation now) {
        if (!(now.stage() instanceof Stage.Confirmed confirmed)) {
            return now.notAtThisStage();
        }
        boolean supplement =
                confirmed.report() == null && !now.file().replies().answers().isEmpty();
        ResultClass result = result(c, confirmed);
        List<Delivery> deliveries = deliveries(c, now);
        requireLeadMet(now, supplement);
        List<MatterEvent> events = new ArrayList<>();
        events.add(answer(c, now, result, deliveries, supplement));
        if (result == ResultClass.B) {
            events.add(Promising.track(c.answer(), promised(c, confirmed), now));
        }
        if (!supplement) {
            Sampling.of(now).ifPresent(events::add);
        }
        return events;
    }

    private static AnswerIssued answer(
            IssueAnswer c, Situation now, ResultClass result, List<Delivery> deliveries, boolean supplement) {
        TimeLimits limits = now.limits();
        return new AnswerIssued(
                now.happened(),
                numbered(now.file().kind(), c) ? now.number() : null,
                result,
                c.answer(),
                signatory(c, now),
                deliveries,
                supplement,
                limits.days(RuleKeys.FOLLOW_UP_FIRST_CALL_DAYS),
                now.isProposal() ? limits.days(RuleKeys.SIGNER_FEEDBACK_DAYS) : null,
                limits.days(RuleKeys.AUTO_CLOSE_DAYS),
                limits.rules());
    }

    private static PersonId signatory(IssueAnswer c, Situation now) {
        return c.signatory() == null ? now.edge().acting().person() : c.signatory();
    }

    private static ResultClass result(IssueAnswer c, Stage.Confirmed confirmed) {
        if (c.result() != null) {
            return c.result();
        }
        if (confirmed.report() == null) {
            throw Situation.refused(MatterRefusal.RESULT_CLASS_IS_MISSING, Map.of("field", "result"));
        }
        return confirmed.report().result();
    }

    private static List<Delivery> deliveries(IssueAnswer c, Situation now) {
        List<Raiser> owed = now.file().addressees();
        if (c.deliveries().isEmpty()) {
            return owed.stream().map(one -> new Delivery(one, c.told())).toList();
        }
        Set<Raiser> reached = new HashSet<>();
        c.deliveries().forEach(one -> reached.add(one.to()));
        require(
                reached.containsAll(owed),
                MatterRefusal.EVERYBODY_MUST_BE_ANSWERED,
                () -> Map.of("owed", owed.size(), "answered", reached.size()));
        return c.deliveries();
    }

    private static void requireLeadMet(Situation now, boolean supplement) {
        int times = now.rule(RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL);
        require(
                !now.isProposal()
                        || supplement
                        || now.file().leadSigner() == null
                        || now.file().marks().metLead() >= times,
                MatterRefusal.LEAD_SIGNER_MUST_BE_MET_FIRST,
                () -> Map.of("rule", RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL, "times", times));
    }

    private static LocalDate promised(IssueAnswer c, Stage.Confirmed confirmed) {
        LocalDate reported =
                confirmed.report() == null ? null : confirmed.report().promisedFor();
        LocalDate date = c.promisedFor() == null ? reported : c.promisedFor();
        if (date == null) {
            throw Situation.refused(MatterRefusal.PROMISE_NEEDS_A_DATE, Map.of("field", "promisedFor"));
        }
        return date;
    }
}
