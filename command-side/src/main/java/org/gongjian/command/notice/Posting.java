package org.gongjian.command.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticePeriod;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeText;

/** 拟稿、审查、公示: what is shown is looked through, checked by somebody else, and runs for the days of the charter. */
final class Posting {
    private Posting() {}

    static NoticeEvent drafted(NoticeCommand.Draft asked, Edge edge) {
        requireMayBeShown(asked.subject());
        return new NoticeEvent.Drafted(edge.happened(), asked.about(), shown(asked.words(), edge));
    }

    static NoticeEvent redrafted(NoticeState.Draft now, NoticeCommand.Redraft asked, Edge edge) {
        requireAfter(now.sheet().writtenAt(), edge);
        NoticeText text = shown(asked.words(), edge);
        if (text.equals(now.sheet().text())) {
            throw new Refused(NoticeRefusal.NOTICE_SAYS_THIS_ALREADY);
        }
        return new NoticeEvent.Redrafted(edge.happened(), text);
    }

    static NoticeEvent sentBack(NoticeState.Draft now, NoticeCommand.SendBack asked, Edge edge) {
        requireChecker(now, edge);
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return new NoticeEvent.SentBack(edge.happened(), asked.reason());
    }

    static NoticeEvent posted(NoticeState.Draft now, NoticeCommand.Post asked, Edge edge) {
        requireChecker(now, edge);
        requireMayBeShown(asked.subject());
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        LocalDate from = edge.happenedOn();
        LocalDate least = later(from, edge.charter().whole(RuleKeys.PUBLIC_NOTICE_DAYS), edge);
        LocalDate until = asked.until() == null ? least : asked.until();
        if (until.isBefore(least)) {
            throw new Refused(
                    NoticeRefusal.NOTICE_RUNS_LONGER,
                    Map.of("field", "until", "rule", RuleKeys.PUBLIC_NOTICE_DAYS, "least", least));
        }
        return new NoticeEvent.Posted(
                edge.happened(),
                period(from, until, edge),
                now.sheet().about().follows() != null && edge.charter().flag(RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT));
    }

    /** So many days of the charter's unit after a day; the day itself is not counted. */
    private static LocalDate later(LocalDate from, int days, Edge edge) {
        return edge.charter().rule(RuleKeys.PUBLIC_NOTICE_DAYS).unit() == RuleUnit.WORKING_DAYS
                ? edge.calendar().plus(from, days)
                : from.plusDays(days);
    }

    static NoticePeriod period(LocalDate from, LocalDate until, Edge edge) {
        return new NoticePeriod(
                from,
                until,
                edge.calendar().between(from, until),
                new UnderRules(
                        edge.charter().charter(),
                        edge.charter().version(),
                        edge.calendar().version()));
    }

    private static NoticeText shown(NoticeCommand.Words words, Edge edge) {
        NoticeText text = words.shown();
        if (text.places().isEmpty() && !text.onPublicPage()) {
            throw new Refused(NoticeRefusal.NOTICE_NEEDS_A_PLACE, Map.of("field", "words.places"));
        }
        edge.lookups().requireNobodyShown(NoticeRefusal.NOTICE_SHOWS_PERSONAL_DATA);
        return text;
    }

    private static void requireMayBeShown(NoticeCommand.Subject subject) {
        if (!subject.showable()) {
            throw new Refused(NoticeRefusal.NOTICE_SHOWS_WHAT_IS_NOT_FOR_THE_PUBLIC);
        }
        if (!subject.decided()) {
            throw new Refused(NoticeRefusal.NOTICE_NEEDS_AN_OUTCOME);
        }
    }

    /** Whoever had a hand in the text neither lets it pass nor sends it back. */
    private static void requireChecker(NoticeState.Draft now, Edge edge) {
        requireAfter(now.sheet().writtenAt(), edge);
        requireInPerson(edge);
        if (now.sheet().hands().contains(edge.acting().person())) {
            throw new Refused(NoticeRefusal.NOTICE_NEEDS_ANOTHER_CHECKER);
        }
        if (now.sentBack() != null) {
            throw new Refused(NoticeRefusal.NOTICE_WAS_SENT_BACK);
        }
    }

    static void requireInPerson(Edge edge) {
        if (edge.happened().recordedForAnother()) {
            throw new Refused(NoticeRefusal.NOTICE_IS_CHECKED_IN_PERSON, Map.of("field", "happened.actedBy"));
        }
    }

    /** Nothing happens to a notice before that on which it builds. */
    static void requireAfter(Instant cause, Edge edge) {
        boolean before = edge.happened().dateOnly()
                ? edge.happenedOn().isBefore(LocalDate.ofInstant(cause, edge.zone()))
                : edge.happened().at().isBefore(cause);
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
    }
}
