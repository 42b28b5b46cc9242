package org.gongjian.query.notice;

import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.by;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticePeriod;
import org.gongjian.notice.NoticeText;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/** A notice of a matter with two objections, of which one is answered. */
final class ToldNotice {
    static final UUID MATTER = new UUID(0, 70);

    private ToldNotice() {}

    static List<NoticeEvent> draft(String words) {
        return List.of(new NoticeEvent.Drafted(
                by(Role.CLERK),
                new NoticeAbout.OfMatter(new Id.MatterId(MATTER)),
                new NoticeText(
                        "充电棚票决结果公示 " + words,
                        "赞成 31 票，通过。" + words,
                        "到社区服务大厅提出 " + words,
                        List.of("社区公开栏 " + words),
                        true)));
    }

    /** Posted, of what a motion came to. */
    static List<NoticeEvent> ofMotion(UUID motion) {
        NoticeEvent.Drafted of = (NoticeEvent.Drafted) draft("").getFirst();
        return List.of(
                new NoticeEvent.Drafted(
                        of.happened(), new NoticeAbout.OfMotion(new Id.MotionId(motion), null), of.text()),
                new NoticeEvent.Posted(by(Role.SECRETARY), period("2026-05-09", 5), true));
    }

    static List<NoticeEvent> posted(String words) {
        List<NoticeEvent> events = new ArrayList<>(draft(words));
        events.add(new NoticeEvent.Posted(by(Role.SECRETARY), period("2026-05-09", 5), true));
        return events;
    }

    static List<NoticeEvent> objected(String words) {
        List<NoticeEvent> events = new ArrayList<>(posted(words));
        events.add(raised(1, words));
        events.add(raised(2, words));
        events.add(new NoticeEvent.ObjectionHandled(
                by(Role.SECRETARY), 1, ObjectionResult.ADOPTED, "棚位外移 " + words, DeliveryMethod.IN_PERSON));
        events.add(new NoticeEvent.Extended(by(Role.SECRETARY), period("2026-05-12", 7), "异议较多 " + words));
        events.add(new NoticeEvent.WithdrawalAsked(by(Role.SECRETARY), "票数有误 " + words));
        return events;
    }

    static List<NoticeEvent> ended(String words) {
        List<NoticeEvent> events = new ArrayList<>(posted(words));
        events.add(new NoticeEvent.Ended(by(Role.SECRETARY)));
        return events;
    }

    static NoticeEvent raised(int number, String words) {
        Id.PersonId person = new Id.PersonId(new UUID(0, 44));
        return new NoticeEvent.ObjectionRaised(
                by(Role.CLERK),
                number,
                number == 1 ? person : null,
                new Concealed(person, "A256GCM", "Ym94"),
                "离窗过近，担心火灾 " + words);
    }

    private static NoticePeriod period(String until, int days) {
        return new NoticePeriod(
                LocalDate.parse("2026-04-29"),
                LocalDate.parse(until),
                days,
                new UnderRules(new Id.CharterId(new UUID(0, 99)), 1, "2026"));
    }

    static NoticeRow row(UUID id, List<NoticeEvent> events) {
        List<Recorded> stream = new ArrayList<>();
        for (NoticeEvent event : events) {
            stream.add(new Recorded(
                    event,
                    "notice",
                    id.toString(),
                    stream.size(),
                    stream.size() + 1L,
                    new UUID(1, stream.size()),
                    NOW,
                    HERE,
                    "chenxl"));
        }
        return NoticeFold.of(stream).orElseThrow();
    }
}
