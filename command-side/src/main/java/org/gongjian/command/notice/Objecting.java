package org.gongjian.command.notice;

import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState.Objection;
import org.gongjian.notice.NoticeState.Running;
import org.gongjian.record.Id;

/** 异议: taken from anybody while the notice runs, named or not; whoever gave a name is told what became of it. */
final class Objecting {
    private Objecting() {}

    /** In time by its business day: what was handed in on the last day may be written down later. */
    static NoticeEvent raised(Running now, NoticeCommand.RaiseObjection asked, Edge edge) {
        if (edge.happenedOn().isAfter(now.posting().period().until())) {
            throw new Refused(
                    NoticeRefusal.OBJECTION_COMES_TOO_LATE,
                    Map.of(
                            "rule",
                            RuleKeys.PUBLIC_NOTICE_DAYS,
                            "until",
                            now.posting().period().until()));
        }
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return new NoticeEvent.ObjectionRaised(
                edge.happened(), now.objections().size() + 1, asked.by(), asked.words(), asked.summary());
    }

    static NoticeEvent handled(Running now, NoticeCommand.HandleObjection asked, Edge edge) {
        Objection objection = now.objection(asked.objection())
                .orElseThrow(() -> new Refused(NoticeRefusal.NO_SUCH_OBJECTION, Map.of("field", "objection")));
        if (objection.handled() != null) {
            throw new Refused(NoticeRefusal.OBJECTION_IS_ANSWERED_ALREADY);
        }
        Posting.requireAfter(objection.raised().happened().at(), edge);
        Id.PersonId by = objection.raised().by();
        if (edge.acting().person().equals(by)) {
            throw new Refused(NoticeRefusal.OBJECTOR_CANNOT_ANSWER_HIMSELF);
        }
        if (by != null && asked.told() == null) {
            throw new Refused(NoticeRefusal.WHO_OBJECTED_MUST_BE_TOLD, Map.of("field", "told"));
        }
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return new NoticeEvent.ObjectionHandled(
                edge.happened(), asked.objection(), asked.result(), asked.answer(), by == null ? null : asked.told());
    }
}
