package org.gongjian.query.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.steps.NoticesOfMatter;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.paging.Shown;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.gongjian.record.Concealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public notices at or below an area. What people said in objections is for those who may read own words. */
@Component
public class Notices implements NoticesOfMatter, Reminder.Source {
    private static final int PAGE = 50;
    private static final String WORDS = "words";

    private final NoticeTable table;
    private final Opener opener;

    Notices(JdbcClient viewJdbc, Opener opener) {
        this.table = new NoticeTable(viewJdbc, Generation.live(NoticeReadModel.GROUP));
        this.opener = opener;
    }

    /** One page. */
    record Page(int total, List<NoticeRow> items, @Nullable String next) {}

    /** A page of notices, the latest first. */
    Page page(NoticeRow.@Nullable Status status, String after, Scope scope) {
        Place behind = Place.read(after);
        Shown<NoticeRow> shown = Shown.atMost(
                PAGE, most -> table.page(status, behind, most, scope), row -> new Place(row.draftedAt(), row.id()));
        return new Page(
                table.count(status, scope),
                shown.items().stream()
                        .map(row -> fit(row, scope).withoutBoxes())
                        .toList(),
                shown.next());
    }

    /** One notice. */
    public Optional<NoticeRow> one(UUID id, Scope scope) {
        return table.one(id, scope).map(row -> fit(row, scope));
    }

    @Override
    public List<Line> ofMatter(UUID matter, Scope scope) {
        return table.about(matter, scope).stream().map(Notices::line).toList();
    }

    static Line line(NoticeRow row) {
        return new Line(
                row.id(),
                row.told().text().title(),
                row.status().name(),
                row.told().period() == null ? null : row.told().period().from(),
                row.until(),
                row.told().endedAt(),
                row.told().objections().stream().map(Notices::handled).toList(),
                row.unanswered());
    }

    private static Objection handled(NoticeRow.Objection raised) {
        NoticeRow.Answered answered = raised.answered();
        return answered == null
                ? new Objection(raised.number(), raised.summary(), raised.raisedAt(), null, null, null)
                : new Objection(
                        raised.number(),
                        raised.summary(),
                        raised.raisedAt(),
                        answered.result().name(),
                        answered.answer(),
                        answered.at());
    }

    /** Drafts to be checked and objections to be answered await those who lead. */
    @Override
    public List<Reminder> of(Acting acting) {
        Scope scope = Scope.of(acting);
        if (!NoticeSteps.leads(scope.role())) {
            return List.of();
        }
        int objections = table.unanswered(scope);
        int drafts = table.count(NoticeRow.Status.DRAFT, scope);
        List<Reminder> reminders = new ArrayList<>();
        if (objections > 0) {
            reminders.add(new Reminder("notice.reminder.objections", "/notices?status=RUNNING", objections));
        }
        if (drafts > 0) {
            reminders.add(new Reminder("notice.reminder.drafts", "/notices?status=DRAFT", drafts));
        }
        return reminders;
    }

    /** What everybody may read: nobody's words, nobody's name. */
    List<NoticeRow> forEveryone(LocalDate since, Scope scope) {
        return table.forEveryone(since, PAGE, scope).stream()
                .map(NoticeRow::withoutPersons)
                .toList();
    }

    /** Own words of the objections by their numbers, opened for this page. */
    Map<Integer, String> words(NoticeRow notice) {
        Map<Integer, String> words = new HashMap<>();
        for (NoticeRow.Objection objection : notice.told().objections()) {
            Concealed box = objection.words();
            if (box != null) {
                opener.open(box, WORDS).ifPresent(text -> words.put(objection.number(), text));
            }
        }
        return words;
    }

    private static NoticeRow fit(NoticeRow row, Scope scope) {
        return scope.readsOwnWords() ? row : row.withoutPersons();
    }
}
