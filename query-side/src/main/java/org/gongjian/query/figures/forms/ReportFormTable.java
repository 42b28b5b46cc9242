package org.gongjian.query.figures.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Superiors' forms that the command side keeps; read by grant, like its files. A reader sees those of his own area and of the areas
 * above it: what a street has to fill, its communities may fill for themselves.
 */
@Component
final class ReportFormTable {
    private static final String IN_SIGHT = " f.district = :district AND (f.street IS NULL OR f.street = :street)"
            + " AND (f.community IS NULL OR f.community = :community)";
    private static final String NEWEST = " AND NOT EXISTS (SELECT FROM work.report_form later WHERE later.form = f.form"
            + " AND later.version > f.version) AND f.bytes IS NOT NULL";
    private static final String COLUMNS =
            "SELECT f.form, f.version, f.name, f.from_whom, f.period, f.file_name, f.at, f.login,"
                    + " coalesce(f.community, f.street, f.district) AS area";

    private final JdbcClient view;

    ReportFormTable(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /**
     * A form in use.
     *
     * @param version of its workbook
     * @param area whose form it is: only its own offices change it
     */
    public record Form(
            UUID id,
            int version,
            String name,
            String from,
            FormPeriod period,
            String file,
            Instant at,
            String login,
            UUID area) {}

    /** A form in the list, with the number of cells that are mapped. */
    public record Listed(Form form, int cells) {}

    /** A version of a mapping. */
    public record Mapping(
            int version,
            List<MappedCell> cells,
            @Nullable Instant at,
            @Nullable String login) {}

    /** Those in use, by name. */
    List<Listed> all(Scope scope) {
        return inSight(
                        COLUMNS + ", coalesce((SELECT jsonb_array_length(m.cells) FROM work.report_form_mapping m"
                                + " WHERE m.form = f.form ORDER BY m.version DESC LIMIT 1), 0) AS cells"
                                + " FROM work.report_form f WHERE" + IN_SIGHT + NEWEST + " ORDER BY f.name, f.form",
                        scope)
                .query((row, n) -> new Listed(form(row), row.getInt("cells")))
                .list();
    }

    /** One in use. */
    Optional<Form> form(UUID id, Scope scope) {
        return inSight(COLUMNS + " FROM work.report_form f WHERE f.form = :form AND" + IN_SIGHT + NEWEST, scope)
                .param("form", id)
                .query((row, n) -> form(row))
                .optional();
    }

    /** Its workbook as it was sent. */
    byte[] workbook(UUID id, Scope scope) {
        return inSight("SELECT f.bytes FROM work.report_form f WHERE f.form = :form AND" + IN_SIGHT + NEWEST, scope)
                .param("form", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** All versions of what its cells ask for, newest first. */
    List<Mapping> mappings(UUID id, Scope scope) {
        return inSight(
                        "SELECT m.version, m.cells, m.at, m.login FROM work.report_form_mapping m"
                                + " WHERE m.form = :form AND EXISTS (SELECT FROM work.report_form f WHERE f.form = m.form AND"
                                + IN_SIGHT + ") ORDER BY m.version DESC LIMIT 50",
                        scope)
                .param("form", id)
                .query((row, n) -> new Mapping(
                        row.getInt(1),
                        List.of(Documents.read(row.getString(2), MappedCell[].class)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }

    private JdbcClient.StatementSpec inSight(String sql, Scope scope) {
        return view.sql(sql)
                .param("district", scope.area().district().value())
                .param("street", Columns.value(scope.area().street()), Types.OTHER)
                .param("community", Columns.value(scope.area().community()), Types.OTHER);
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getObject("form", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getString("from_whom"),
                FormPeriod.valueOf(row.getString("period")),
                row.getString("file_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getObject("area", UUID.class));
    }
}
