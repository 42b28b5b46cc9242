package org.gongjian.command.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.ImportJob.State;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.importing.ImportEvent;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code work.import_job} in step with the imports' events, and gives jobs out so that one node works on each. */
final class ImportJobs implements AppendListener {
    private static final String COLUMNS =
            "import, state, district, street, community, register, source, file, columns, headings, rejects, preview, refused, beforehand,"
                    + " person, office, role, standing, organisation, login, through_row, fresh, unchanged, changed, faulty, attempts";
    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended appended : events) {
            if (appended.fact() instanceof ImportEvent event) {
                keep(UUID.fromString(appended.aggregateId()), event, edge);
            }
        }
    }

    private void keep(UUID id, ImportEvent event, Edge edge) {
        switch (event) {
            case ImportEvent.Uploaded uploaded -> insert(id, uploaded, edge);
            case ImportEvent.ColumnsRecognised recognised -> recognised(id, recognised);
            case ImportEvent.ColumnsMapped mapped -> mapped(id, mapped);
            case ImportEvent.Checked checked -> {
                state(id, State.PREVIEW);
                file(id, "rejects", checked.rejects());
            }
            case ImportEvent.PreviewKept kept -> file(id, "preview", kept.file());
            case ImportEvent.Confirmed confirmed -> {
                state(id, State.RUNNING);
                if (!edge.bySystem()) {
                    by(id, edge.acting());
                }
            }
            case ImportEvent.RowsTakenOver rows -> progress(id, rows.throughRow(), rows.soFar());
            case ImportEvent.ValuesReplaced _ -> {
                // stands in the record
            }
            case ImportEvent.RowsRefused refused -> refused(id, refused.file());
            case ImportEvent.Finished finished -> state(id, State.DONE);
            case ImportEvent.Failed failed -> state(id, State.FAILED);
            case ImportEvent.Cancelled cancelled -> state(id, State.CANCELLED);
            case ImportEvent.UploadDestroyed destroyed ->
                jdbc.sql("UPDATE work.import_job SET destroyed = true WHERE import = ?")
                        .param(id)
                        .update();
        }
    }

    private void recognised(UUID id, ImportEvent.ColumnsRecognised recognised) {
        jdbc.sql("UPDATE work.import_job SET register = ?, columns = ?, headings = ?, state = ? WHERE import = ?")
                .params(
                        recognised.register().name(),
                        written(recognised.columns()),
                        recognised.headings().value(),
                        (recognised.complete() ? State.CHECKING : State.MAPPING).name(),
                        id)
                .update();
    }

    private void mapped(UUID id, ImportEvent.ColumnsMapped mapped) {
        state(id, State.CHECKING);
        jdbc.sql("UPDATE work.import_job SET columns = ? WHERE import = ?")
                .params(written(mapped.columns()), id)
                .update();
        jdbc.sql("INSERT INTO work.import_mapping (community, register, headings_mark, columns)"
                        + " SELECT community, register, headings_mark, columns FROM work.import_job"
                        + " WHERE import = ? AND headings_mark IS NOT NULL"
                        + " ON CONFLICT (community, register, headings_mark) DO UPDATE SET columns = excluded.columns")
                .param(id)
                .update();
    }

    /** Remembers by what the headings of a book are known again; in the transaction that takes it in. */
    void headed(UUID id, String headingsMark) {
        jdbc.sql("UPDATE work.import_job SET headings_mark = ? WHERE import = ?")
                .params(headingsMark, id)
                .update();
    }

    /** How somebody mapped the columns of the last book with these headings. */
    Optional<List<MappedColumn>> remembered(Id.AreaId community, Register register, String headingsMark) {
        return jdbc.sql("SELECT columns FROM work.import_mapping"
                        + " WHERE community = ? AND register = ? AND headings_mark = ?")
                .params(community.value(), register.name(), headingsMark)
                .query((row, n) -> read(row.getString(1)))
                .optional();
    }

    private static String written(List<MappedColumn> columns) {
        return columns.stream().map(one -> one.position() + ":" + one.column()).collect(Collectors.joining(","));
    }

    private static List<MappedColumn> read(String columns) {
        return Arrays.stream(columns.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .map(one -> new MappedColumn(Integer.parseInt(one[0]), one[1]))
                .toList();
    }

    private void file(UUID id, String column, Id.@Nullable FileId file) {
        jdbc.sql("UPDATE work.import_job SET " + column + " = ? WHERE import = ?")
                .param(1, file == null ? null : file.value(), Types.OTHER)
                .param(2, id)
                .update();
    }

    /** Remembered to be destroyed with the rest. */
    private void refused(UUID id, Id.@Nullable FileId file) {
        if (file != null) {
            jdbc.sql("UPDATE work.import_job SET refused = array_append(refused, ?) WHERE import = ?")
                    .params(file.value(), id)
                    .update();
        }
    }

    private void insert(UUID id, ImportEvent.Uploaded uploaded, Edge edge) {
        AreaPath area = edge.area();
        Acting by = edge.acting();
        jdbc.sql("INSERT INTO work.import_job (import, state, district, street, community, source, file, beforehand,"
                        + " person, office, role, standing, organisation, login, keep_until)"
                        + " VALUES (?, 'CHECKING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(area.district().value())
                .param(area.street() == null ? null : area.street().value())
                .param(uploaded.community().value())
                .param(uploaded.source())
                .param(uploaded.file().file().value())
                .param(uploaded.confirmedBeforehand())
                .param(by.person().value())
                .param(by.office().value())
                .param(by.role().name())
                .param(by.standing().name())
                .param(by.organisation() == null ? null : by.organisation().value())
                .param(by.login())
                .param(uploaded.happened().at().plus(ImportDecider.KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void by(UUID id, Acting by) {
        jdbc.sql(
                        "UPDATE work.import_job SET person = ?, office = ?, role = ?, standing = ?, organisation = ?, login = ? WHERE import = ?")
                .param(by.person().value())
                .param(by.office().value())
                .param(by.role().name())
                .param(by.standing().name())
                .param(by.organisation() == null ? null : by.organisation().value())
                .param(by.login())
                .param(id)
                .update();
    }

    private void state(UUID id, State state) {
        jdbc.sql("UPDATE work.import_job SET state = ?, attempts = 0 WHERE import = ?")
                .params(state.name(), id)
                .update();
    }

    private void progress(UUID id, int throughRow, RowCounts soFar) {
        jdbc.sql("UPDATE work.import_job SET through_row = ?, fresh = ?, unchanged = ?, changed = ?, faulty = ?,"
                        + " attempts = 0 WHERE import = ?")
                .params(throughRow, soFar.fresh(), soFar.unchanged(), soFar.changed(), soFar.faulty(), id)
                .update();
    }

    /** The next job nobody works on; it is this node's until the lease ends. Called in a transaction of its own. */
    Optional<ImportJob> take(UUID node, Duration lease) {
        return jdbc.sql("UPDATE work.import_job SET leased_by = ?, leased_until = now() + make_interval(secs => ?),"
                        + " attempts = attempts + 1 WHERE import = (SELECT import FROM work.import_job"
                        + " WHERE (state IN ('CHECKING', 'RUNNING') OR state = 'PREVIEW' AND beforehand)"
                        + " AND (leased_until IS NULL OR leased_until < now())"
                        + " ORDER BY import LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING " + COLUMNS)
                .params(node, lease.toSeconds())
                .query(ImportJobs::job)
                .optional();
    }

    /** Makes sure that the job is still this node's, locks it until the transaction ends and keeps it for another while. */
    boolean hold(UUID id, UUID node, Duration lease) {
        return jdbc.sql("UPDATE work.import_job SET leased_until = now() + make_interval(secs => ?)"
                                + " WHERE import = ? AND leased_by = ?")
                        .params(lease.toSeconds(), id, node)
                        .update()
                == 1;
    }

    /** Gives the job back; with a delay after a failure. */
    void release(UUID id, UUID node, Duration delay) {
        jdbc.sql("UPDATE work.import_job SET leased_by = NULL, leased_until = now() + make_interval(secs => ?)"
                        + " WHERE import = ? AND leased_by = ?")
                .params(delay.toSeconds(), id, node)
                .update();
    }

    ImportJob get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no import " + id));
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work.import_job WHERE import = ?")
                .param(id)
                .query(ImportJobs::job)
                .optional();
    }

    /** Imports whose uploads have been kept long enough. */
    List<ImportJob> toDestroy(Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work.import_job WHERE NOT destroyed AND keep_until <= ?"
                        + " AND state <> 'RUNNING' ORDER BY keep_until LIMIT 20")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(ImportJobs::job)
                .list();
    }

    private static ImportJob job(ResultSet row, int n) throws SQLException {
        String columns = row.getString("columns");
        AreaPath area = new AreaPath(
                new Id.AreaId(row.getObject("district", UUID.class)), area(row, "street"), area(row, "community"));
        return new ImportJob(
                row.getObject("import", UUID.class),
                State.valueOf(row.getString("state")),
                area,
                Register.valueOf(row.getString("register")),
                row.getString("source"),
                new Id.FileId(row.getObject("file", UUID.class)),
                columns == null ? null : read(columns),
                file(row, "headings"),
                file(row, "rejects"),
                file(row, "preview"),
                Arrays.stream((UUID[]) row.getArray("refused").getArray())
                        .map(Id.FileId::new)
                        .toList(),
                row.getBoolean("beforehand"),
                by(row, area),
                row.getInt("through_row"),
                new RowCounts(
                        row.getInt("fresh"), row.getInt("unchanged"), row.getInt("changed"), row.getInt("faulty")),
                row.getInt("attempts"));
    }

    private static Acting by(ResultSet row, AreaPath area) throws SQLException {
        UUID value = row.getObject("organisation", UUID.class);
        Id.OrganisationId organisation = value == null ? null : new Id.OrganisationId(value);
        return new Acting(
                new Id.PersonId(row.getObject("person", UUID.class)),
                new Id.OfficeId(row.getObject("office", UUID.class)),
                Role.valueOf(row.getString("role")),
                area,
                organisation,
                row.getString("login"),
                Acting.Standing.valueOf(row.getString("standing")),
                organisation == null ? Set.of() : Set.of(organisation));
    }

    private static Id.@Nullable FileId file(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new Id.FileId(value);
    }

    private static Id.@Nullable AreaId area(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new Id.AreaId(value);
    }
}
