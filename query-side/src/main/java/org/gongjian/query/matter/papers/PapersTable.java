package org.gongjian.query.matter.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of papers; no other class names it. */
final class PapersTable {
    private static final String COLUMNS = "matter, sequence, paper, about, number, happened_at, date_only, recorded_at,"
            + " issued_by, template, word, pdf, word_size, pdf_size, district, street, community";
    private static final int SHOWN = 200;

    private final JdbcClient view;
    private final String table;

    PapersTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("matter_papers");
    }

    // ------------------------------------------------------------------ writing

    void replace(UUID matter, List<PaperRow> rows) {
        view.sql("DELETE FROM " + table + " WHERE matter = ?").param(matter).update();
        rows.forEach(row -> view.sql("INSERT INTO " + table + " (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(row))
                .update());
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(PaperRow row) {
        CopyRow line = new CopyRow();
        values(row).forEach(line::add);
        return line;
    }

    private static List<@Nullable Object> values(PaperRow row) {
        PaperRow.Issued issued = row.issued();
        AreaPath area = row.area();
        return Arrays.asList(
                row.matter(),
                row.sequence(),
                row.paper().name(),
                row.about(),
                issued == null ? null : issued.number(),
                issued == null ? null : Columns.time(issued.at()),
                issued == null ? null : issued.dateOnly(),
                issued == null ? null : Columns.time(issued.recordedAt()),
                issued == null ? null : issued.by(),
                issued == null ? null : issued.template(),
                issued == null ? null : Documents.column(issued.word()),
                issued == null ? null : Documents.column(issued.pdf()),
                issued == null ? null : issued.word().size(),
                issued == null ? null : issued.pdf().size(),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    // ------------------------------------------------------------------ reading

    /** The papers of one matter, those issued last first, those that only can be issued after them. */
    List<PaperRow> of(UUID matter, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " p WHERE p.matter = :matter AND "
                        + scope.condition("p") + " ORDER BY p.sequence DESC")
                .params(scope.parameters())
                .param("matter", matter)
                .query(PapersTable::row)
                .list();
    }

    /** Issued papers of which one file is of this size. */
    List<PaperRow> ofSize(long size, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " p WHERE " + scope.condition("p")
                        + " AND (p.word_size = :size OR p.pdf_size = :size) ORDER BY p.matter, p.sequence LIMIT "
                        + SHOWN)
                .params(scope.parameters())
                .param("size", size)
                .query(PapersTable::row)
                .list();
    }

    private static PaperRow row(ResultSet row, int n) throws SQLException {
        return new PaperRow(
                row.getObject("matter", UUID.class),
                row.getLong("sequence"),
                PaperKind.valueOf(row.getString("paper")),
                row.getLong("about"),
                row.getString("word") == null ? null : issued(row),
                Columns.area(row));
    }

    private static PaperRow.Issued issued(ResultSet row) throws SQLException {
        return new PaperRow.Issued(
                row.getString("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("date_only"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_by", UUID.class),
                row.getInt("template"),
                Documents.read(row.getString("word"), Attachment.class),
                Documents.read(row.getString("pdf"), Attachment.class));
    }
}
