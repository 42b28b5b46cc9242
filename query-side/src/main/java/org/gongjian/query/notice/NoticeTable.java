package org.gongjian.query.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of public notices and of what is withheld; no other class names them. Drafts are for those who may read own words, notices of
 * what became sensitive for those who are named for such.
 */
final class NoticeTable {
    private static final String COLUMNS =
            "id, status, drafted_at, until, unanswered, matter, motion, for_everyone, document, district, street,"
                    + " community";

    /** Its name, and that of what is withheld. */
    static final String NAME = "public_notices";

    static final String WITHHELD = "public_notices_withheld";

    /** A notice of a motion stands and falls with that, one of a matter with the resolution on which it was posted. */
    private static final String OF_WHAT_IS_VOID = "(w.subject = n.motion OR (w.subject = n.id AND n.motion IS NULL))";

    private final JdbcClient view;
    private final String table;
    private final String withheld;

    NoticeTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.withheld = generation.of(WITHHELD);
    }

    // ------------------------------------------------------------------ writing

    void put(NoticeRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.status().name(),
                        Columns.time(row.draftedAt()),
                        row.until(),
                        row.unanswered(),
                        row.matter(),
                        row.motion(),
                        row.forEveryone(),
                        Documents.column(row.told()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    /** From now on nothing about it is shown to everybody. */
    void withhold(UUID subject, boolean sensitive, AreaPath area) {
        view.sql("INSERT INTO " + withheld + " (subject, sensitive, district, street, community) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (subject) DO UPDATE SET sensitive = excluded.sensitive")
                .params(Arrays.asList(
                        subject,
                        sensitive,
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** What is about it may be shown. */
    void withholdNoLonger(UUID subject) {
        view.sql("DELETE FROM " + withheld + " WHERE subject = ?")
                .param(subject)
                .update();
    }

    // ------------------------------------------------------------------ reading

    private String isWithheld(String which) {
        return "EXISTS (SELECT 1 FROM " + withheld + " w WHERE " + which + ")";
    }

    private String columns() {
        return COLUMNS + ", " + isWithheld("w.subject = n.matter") + " AS not_public, " + isWithheld(OF_WHAT_IS_VOID)
                + " AS voided";
    }

    /** A page of notices, the latest first. */
    List<NoticeRow> page(NoticeRow.@Nullable Status status, @Nullable Place after, int most, Scope scope) {
        return select(
                        columns(),
                        status,
                        after == null ? "" : " AND (n.drafted_at, n.id) < (:at, :id)",
                        " ORDER BY n.drafted_at DESC, n.id DESC LIMIT " + most,
                        scope)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .query(NoticeTable::row)
                .list();
    }

    /** How many there are. */
    int count(NoticeRow.@Nullable Status status, Scope scope) {
        return select("count(*)", status, "", "", scope).query(Integer.class).single();
    }

    /** One notice. */
    Optional<NoticeRow> one(UUID id, Scope scope) {
        return select(columns(), null, " AND n.id = :id", "", scope)
                .param("id", id)
                .query(NoticeTable::row)
                .optional();
    }

    /** Those about a matter, the first first. */
    List<NoticeRow> about(UUID matter, Scope scope) {
        return select(columns(), null, " AND n.matter = :matter", " ORDER BY n.drafted_at, n.id", scope)
                .param("matter", matter)
                .query(NoticeTable::row)
                .list();
    }

    /** How many objections nobody answered yet. */
    int unanswered(Scope scope) {
        return select("coalesce(sum(n.unanswered), 0)", NoticeRow.Status.RUNNING, "", "", scope)
                .query(Integer.class)
                .single();
    }

    /** What everybody may read in a community: what runs, and what ended since; the last to end first. */
    List<NoticeRow> forEveryone(LocalDate since, int most, Scope scope) {
        return select(
                        columns(),
                        null,
                        " AND NOT " + isWithheld("w.subject = n.matter OR " + OF_WHAT_IS_VOID)
                                + " AND n.for_everyone AND (n.until >= :since OR n.status = 'RUNNING')",
                        " ORDER BY n.until DESC, n.id DESC LIMIT " + most,
                        scope)
                .param("since", since)
                .query(NoticeTable::row)
                .list();
    }

    private JdbcClient.StatementSpec select(
            String what, NoticeRow.@Nullable Status status, String more, String order, Scope scope) {
        return view.sql("SELECT " + what + " FROM " + table + " n WHERE " + scope.condition("n")
                        + " AND (:status::text IS NULL OR n.status = :status)"
                        + (scope.role().namedForSensitiveMatters()
                                ? ""
                                : " AND NOT " + isWithheld("w.subject = n.matter AND w.sensitive"))
                        + " AND (:drafts OR n.status <> 'DRAFT')" + more + order)
                .params(scope.parameters())
                .param("status", status == null ? null : status.name())
                .param("drafts", scope.readsOwnWords());
    }

    private static NoticeRow row(ResultSet row, int n) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                NoticeRow.Status.valueOf(row.getString("status")),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", LocalDate.class),
                row.getInt("unanswered"),
                row.getObject("matter", UUID.class),
                row.getObject("motion", UUID.class),
                Columns.area(row),
                Documents.read(row.getString("document"), NoticeRow.Told.class),
                row.getBoolean("voided")
                        ? NoticeRow.Hidden.VOIDED
                        : row.getBoolean("not_public") ? NoticeRow.Hidden.NOT_FOR_THE_PUBLIC : null);
    }
}
