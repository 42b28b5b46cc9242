package org.gongjian.query.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.Register;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code imports}. */
final class ImportsTable {
    private static final TypeReference<List<ListedRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<MappedColumn>> MAPPED = new TypeReference<>() {};
    private static final TypeReference<List<ImportRow.Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<ReplacedValues>> REPLACED = new TypeReference<>() {};
    /** As many rows that replaced something, or were refused after the confirmation, as a page shows. */
    private static final int LISTED = 50;

    private static final String COLUMNS =
            "import, register, columns, replaced_rows, headings, preview, source, state, uploaded_at, ended_at, fresh, unchanged, changed, faulty,"
                    + " faulty_rows, changed_rows, rejects, took_over, was_unchanged, was_changed, was_faulty, refused_spans, refused_rows, reason, destroyed, version";
    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient view;
    private final String name;

    ImportsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.name = generation.of(ImportsReadModel.GROUP);
    }

    void uploaded(Recorded event, ImportEvent.Uploaded uploaded, AreaPath area) {
        view.sql("INSERT INTO " + name
                        + " (import, district, street, community, source, state, uploaded_at, uploaded_by, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'CHECKING', ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(event.id())
                .param(area.district().value())
                .param(Columns.value(area.street()))
                .param(uploaded.community().value())
                .param(uploaded.source())
                .param(utc(uploaded.happened().at()))
                .param(
                        uploaded.happened().actedBy() == null
                                ? null
                                : uploaded.happened().actedBy().value())
                .param(event.sequence())
                .update();
    }

    void checked(Recorded event, ImportEvent.Checked checked) {
        RowCounts found = checked.counts();
        changed(
                event,
                view.sql(
                                "UPDATE " + name
                                        + " SET state = 'PREVIEW', fresh = ?, unchanged = ?, changed = ?, faulty = ?,"
                                        + " faulty_rows = ?, changed_rows = ?, rejects = ?, version = ? WHERE import = ? AND version < ?")
                        .param(found.fresh())
                        .param(found.unchanged())
                        .param(found.changed())
                        .param(found.faulty())
                        .param(json.writeValueAsString(checked.faulty()))
                        .param(json.writeValueAsString(checked.changed()))
                        .param(
                                checked.rejects() == null
                                        ? null
                                        : checked.rejects().value())
                        .param(event.sequence())
                        .param(event.id())
                        .param(event.sequence())
                        .update());
    }

    void recognised(Recorded event, ImportEvent.ColumnsRecognised recognised) {
        changed(
                event,
                view.sql("UPDATE " + name + " SET register = ?, columns = ?, headings = ?, state = ?, version = ?"
                                + " WHERE import = ? AND version < ?")
                        .params(
                                recognised.register().name(),
                                json.writeValueAsString(recognised.columns()),
                                recognised.headings().value(),
                                recognised.complete() ? "CHECKING" : "MAPPING",
                                event.sequence(),
                                event.id(),
                                event.sequence())
                        .update());
    }

    void mapped(Recorded event, ImportEvent.ColumnsMapped mapped) {
        changed(
                event,
                view.sql("UPDATE " + name + " SET columns = ?, state = 'CHECKING', version = ?"
                                + " WHERE import = ? AND version < ?")
                        .params(
                                json.writeValueAsString(mapped.columns()),
                                event.sequence(),
                                event.id(),
                                event.sequence())
                        .update());
    }

    void preview(Recorded event, Id.FileId file) {
        changed(
                event,
                view.sql("UPDATE " + name + " SET preview = ?, version = ? WHERE import = ? AND version < ?")
                        .params(file.value(), event.sequence(), event.id(), event.sequence())
                        .update());
    }

    /** Keeps the first rows; the counts tell of all. */
    void replaced(Recorded event, List<ReplacedValues> rows) {
        List<ReplacedValues> all = Stream.concat(known(event, "replaced_rows", REPLACED).stream(), rows.stream())
                .limit(LISTED)
                .toList();
        changed(
                event,
                view.sql("UPDATE " + name + " SET replaced_rows = ?, version = ? WHERE import = ? AND version < ?")
                        .params(json.writeValueAsString(all), event.sequence(), event.id(), event.sequence())
                        .update());
    }

    /** Where the rows of each span lie, and the first of them all. */
    void refused(Recorded event, ImportEvent.RowsRefused refused) {
        UUID file = refused.file() == null ? null : refused.file().value();
        List<ImportRow.Span> spans = Stream.concat(
                        known(event, "refused_spans", SPANS).stream(),
                        Stream.of(new ImportRow.Span(refused.fromRow(), refused.throughRow(), file)))
                .toList();
        List<ListedRow> rows = Stream.concat(known(event, "refused_rows", ROWS).stream(), refused.rows().stream())
                .limit(LISTED)
                .toList();
        changed(
                event,
                view.sql("UPDATE " + name + " SET refused_spans = ?, refused_rows = ?, version = ?"
                                + " WHERE import = ? AND version < ?")
                        .params(
                                json.writeValueAsString(spans),
                                json.writeValueAsString(rows),
                                event.sequence(),
                                event.id(),
                                event.sequence())
                        .update());
    }

    /** What a column of the row lists already. */
    private <T> List<T> known(Recorded event, String column, TypeReference<List<T>> type) {
        return view.sql("SELECT " + column + " FROM " + name + " WHERE import = ?")
                .param(event.id())
                .query(String.class)
                .optional()
                .map(written -> json.readValue(written, type))
                .orElse(List.of());
    }

    void progress(Recorded event, RowCounts soFar) {
        changed(
                event,
                view.sql("UPDATE " + name
                                + " SET took_over = ?, was_unchanged = ?, was_changed = ?, was_faulty = ?, version = ?"
                                + " WHERE import = ? AND version < ?")
                        .params(
                                soFar.fresh(),
                                soFar.unchanged(),
                                soFar.changed(),
                                soFar.faulty(),
                                event.sequence(),
                                event.id(),
                                event.sequence())
                        .update());
    }

    void state(Recorded event, String state, @Nullable Instant endedAt, @Nullable String reason) {
        changed(
                event,
                view.sql(
                                "UPDATE " + name
                                        + " SET state = ?, ended_at = ?, reason = ?, version = ? WHERE import = ? AND version < ?")
                        .param(state)
                        .param(endedAt == null ? null : utc(endedAt))
                        .param(reason)
                        .param(event.sequence())
                        .param(event.id())
                        .param(event.sequence())
                        .update());
    }

    void destroyed(Recorded event) {
        changed(
                event,
                view.sql(
                                "UPDATE " + name
                                        + " SET destroyed = true, rejects = NULL, refused_spans = '[]', preview = NULL, headings = NULL, version = ? WHERE import = ? AND version < ?")
                        .params(event.sequence(), event.id(), event.sequence())
                        .update());
    }

    /** A fact that comes again changes nothing; one whose import has no row is a failure. */
    private void changed(Recorded event, int rows) {
        if (rows == 0
                && view.sql("SELECT count(*) FROM " + name + " WHERE import = ?")
                                .param(event.id())
                                .query(Long.class)
                                .single()
                        == 0) {
            throw new IllegalStateException("the import has no row");
        }
    }

    Optional<ImportRow> one(UUID id, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + name + " r WHERE r.import = :id AND " + scope.condition("r"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional();
    }

    List<ImportRow> latest(int most, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + name + " r WHERE " + scope.condition("r")
                        + " ORDER BY r.uploaded_at DESC, r.import DESC LIMIT :most")
                .param("most", most)
                .params(scope.parameters())
                .query(this::row)
                .list();
    }

    private ImportRow row(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportRow(
                row.getObject("import", UUID.class),
                Register.valueOf(row.getString("register")),
                row.getString("source"),
                row.getString("state"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                new RowCounts(
                        row.getInt("fresh"), row.getInt("unchanged"), row.getInt("changed"), row.getInt("faulty")),
                new RowCounts(
                        row.getInt("took_over"),
                        row.getInt("was_unchanged"),
                        row.getInt("was_changed"),
                        row.getInt("was_faulty")),
                json.readValue(row.getString("faulty_rows"), ROWS),
                json.readValue(row.getString("changed_rows"), ROWS),
                json.readValue(row.getString("columns"), MAPPED),
                json.readValue(row.getString("replaced_rows"), REPLACED),
                row.getObject("headings", UUID.class),
                row.getObject("preview", UUID.class),
                row.getObject("rejects", UUID.class),
                json.readValue(row.getString("refused_spans"), SPANS),
                json.readValue(row.getString("refused_rows"), ROWS),
                row.getString("reason"),
                row.getBoolean("destroyed"),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
