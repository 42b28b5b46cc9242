package org.gongjian.query.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of public notices; no other class names it. Drafts are for those who may read own words. */
final class NoticeTable {
    private static final String COLUMNS =
            "id, status, drafted_at, until, unanswered, matter, for_everyone, document, district, street, community";

    private final JdbcClient view;
    private final String table;

    NoticeTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("public_notices");
    }

    // ------------------------------------------------------------------ writing

    void put(NoticeRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.status().name(),
                        Columns.time(row.draftedAt()),
                        row.until(),
                        row.unanswered(),
                        row.matter(),
                        row.forEveryone(),
                        Documents.column(row.told()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    // ------------------------------------------------------------------ reading

    /** Where a page ended. */
    record Place(Instant draftedAt, UUID id) {}

    /** A page of notices, the latest first. */
    List<NoticeRow> page(NoticeRow.@Nullable Status status, @Nullable Place after, int most, Scope scope) {
        return select(
                        COLUMNS,
                        status,
                        after == null ? "" : " AND (n.drafted_at, n.id) < (:at, :id)",
                        " ORDER BY n.drafted_at DESC, n.id DESC LIMIT " + most,
                        scope)
                .param("at", after == null ? null : Columns.time(after.draftedAt()))
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
        return select(COLUMNS, null, " AND n.id = :id", "", scope)
                .param("id", id)
                .query(NoticeTable::row)
                .optional();
    }

    /** Those about a matter, the first first. */
    List<NoticeRow> about(UUID matter, Scope scope) {
        return select(COLUMNS, null, " AND n.matter = :matter", " ORDER BY n.drafted_at, n.id", scope)
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
                        COLUMNS,
                        null,
                        " AND n.for_everyone AND (n.until >= :since OR n.status = 'RUNNING')",
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
                Columns.area(row),
                Documents.read(row.getString("document"), NoticeRow.Told.class));
    }
}
