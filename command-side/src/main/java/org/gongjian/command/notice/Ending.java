package org.gongjian.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeState.Running;

/** 延长、期满、撤回: a notice ends by itself after its last day, when everything is answered; it is withdrawn by two persons. */
final class Ending {
    private Ending() {}

    static NoticeEvent extended(Running now, NoticeCommand.Extend asked, Edge edge) {
        if (asked.workingDays() < 1) {
            throw new Refused(NoticeRefusal.EXTENSION_NEEDS_DAYS, Map.of("field", "workingDays"));
        }
        LocalDate until = now.posting().period().until();
        if (edge.happenedOn().isAfter(until)) {
            throw new Refused(
                    NoticeRefusal.NOTICE_PERIOD_IS_OVER, Map.of("rule", RuleKeys.PUBLIC_NOTICE_DAYS, "until", until));
        }
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return new NoticeEvent.Extended(
                edge.happened(),
                Posting.period(now.posting().period().from(), edge.calendar().plus(until, asked.workingDays()), edge),
                asked.reason());
    }

    static NoticeEvent ended(Running now, Edge edge) {
        if (!edge.happenedOn().isAfter(now.posting().period().until())) {
            throw new Refused(
                    NoticeRefusal.NOTICE_STILL_RUNS,
                    Map.of(
                            "rule",
                            RuleKeys.PUBLIC_NOTICE_DAYS,
                            "until",
                            now.posting().period().until()));
        }
        if (!now.open().isEmpty()) {
            throw new Refused(
                    NoticeRefusal.OBJECTIONS_ARE_NOT_ANSWERED,
                    Map.of("count", now.open().size()));
        }
        return new NoticeEvent.Ended(edge.happened());
    }

    static NoticeEvent withdrawalAsked(Running now, NoticeCommand.AskWithdrawal asked, Edge edge) {
        Posting.requireInPerson(edge);
        if (now.withdrawal() != null) {
            throw new Refused(NoticeRefusal.WITHDRAWAL_IS_ASKED_ALREADY);
        }
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return new NoticeEvent.WithdrawalAsked(edge.happened(), asked.reason());
    }

    /** What two persons voided needs no other two: it is taken back at once, for the reason given there unless one was given before. */
    static List<NoticeEvent> withdrawnAsVoided(Running now, NoticeCommand.WithdrawAsVoided asked, Edge edge) {
        NoticeEvent withdrawn = new NoticeEvent.Withdrawn(edge.happened());
        return now.withdrawal() == null
                ? List.of(new NoticeEvent.WithdrawalAsked(edge.happened(), asked.reason()), withdrawn)
                : List.of(withdrawn);
    }

    static NoticeEvent withdrawn(Running now, Edge edge) {
        Posting.requireInPerson(edge);
        NoticeState.Withdrawal withdrawal = now.withdrawal();
        if (withdrawal == null) {
            throw new Refused(NoticeRefusal.WITHDRAWAL_IS_NOT_ASKED_FOR);
        }
        if (edge.acting().person().equals(withdrawal.by())) {
            throw new Refused(NoticeRefusal.WITHDRAWAL_NEEDS_ANOTHER_PERSON);
        }
        return new NoticeEvent.Withdrawn(edge.happened());
    }
}
