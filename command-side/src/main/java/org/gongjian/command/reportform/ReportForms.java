package org.gongjian.command.reportform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The forms and their mappings as they are kept: rows are only added, the newest counts. */
final class ReportForms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<MappedCell>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ReportForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workbook as it was sent. */
    record Sent(String name, byte[] bytes, String sha256) {}

    /** A form in use. */
    record Form(UUID id, AreaPath area, FormTitle title, Sent sent) {}

    /** What its cells ask for; version 0 before anybody said. */
    record Mapping(int version, List<MappedCell> cells) {}

    /** The newest version; nothing of a form that was taken out of use. */
    Optional<Form> current(UUID form) {
        return jdbc.sql("SELECT form, district, street, community, name, from_whom, period, file_name, bytes, sha256"
                        + " FROM (SELECT * FROM work.report_form WHERE form = ? ORDER BY version DESC LIMIT 1) AS newest"
                        + " WHERE bytes IS NOT NULL")
                .param(form)
                .query(ReportForms::form)
                .optional();
    }

    private static Form form(ResultSet row, int n) throws SQLException {
        return new Form(
                row.getObject("form", UUID.class),
                new AreaPath(
                        new Id.AreaId(row.getObject("district", UUID.class)),
                        area(row.getObject("street", UUID.class)),
                        area(row.getObject("community", UUID.class))),
                new FormTitle(
                        row.getString("name"), row.getString("from_whom"), FormPeriod.valueOf(row.getString("period"))),
                new Sent(row.getString("file_name"), row.getBytes("bytes"), row.getString("sha256")));
    }

    /** Whether a form in use of this area is called so. */
    boolean isTaken(AreaPath area, String name) {
        return jdbc.sql("SELECT count(*) > 0 FROM work.report_form f WHERE district = :district"
                        + " AND street IS NOT DISTINCT FROM :street AND community IS NOT DISTINCT FROM :community"
                        + " AND name = :name AND bytes IS NOT NULL AND NOT EXISTS (SELECT FROM work.report_form later"
                        + " WHERE later.form = f.form AND later.version > f.version)")
                .param("district", area.district().value())
                .param("street", value(area.street()), Types.OTHER)
                .param("community", value(area.community()), Types.OTHER)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** The next version of a form. */
    void put(Form form, Acting by, Instant at) {
        insert(form, form.sent().bytes(), by, at);
    }

    /** From here on it is out of use. */
    void withdraw(Form form, Acting by, Instant at) {
        insert(form, null, by, at);
    }

    private void insert(Form form, byte @Nullable [] bytes, Acting by, Instant at) {
        jdbc.sql("""
                        INSERT INTO work.report_form (form, version, district, street, community, name, from_whom, period,
                            file_name, bytes, sha256, at, login, person, office)
                        SELECT :form, coalesce(max(version), 0) + 1, :district, :street, :community, :name, :from, :period,
                            :file, :bytes, :sha256, :at, :login, :person, :office
                        FROM work.report_form WHERE form = :form
                        """)
                .param("form", form.id())
                .param("district", form.area().district().value())
                .param("street", value(form.area().street()), Types.OTHER)
                .param("community", value(form.area().community()), Types.OTHER)
                .param("name", form.title().name())
                .param("from", form.title().from())
                .param("period", form.title().period().name())
                .param("file", form.sent().name())
                .param("bytes", bytes, Types.BINARY)
                .param("sha256", form.sent().sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", by.login())
                .param("person", by.person().value())
                .param("office", by.office().value())
                .update();
    }

    /** The newest mapping of a form. */
    Mapping mapping(UUID form) {
        return jdbc.sql(
                        "SELECT version, cells FROM work.report_form_mapping WHERE form = ? ORDER BY version DESC LIMIT 1")
                .param(form)
                .query((row, n) -> new Mapping(row.getInt(1), JSON.readValue(row.getString(2), CELLS)))
                .optional()
                .orElseGet(() -> new Mapping(0, List.of()));
    }

    /** Puts the next version of a mapping; false when another one came first. */
    boolean map(UUID form, Mapping next, Acting by, Instant at) {
        try {
            return jdbc.sql("INSERT INTO work.report_form_mapping (form, version, cells, at, login, person, office)"
                                    + " VALUES (?, ?, ?::jsonb, ?, ?, ?, ?)")
                            .params(
                                    form,
                                    next.version(),
                                    JSON.writeValueAsString(next.cells()),
                                    at.atOffset(ZoneOffset.UTC),
                                    by.login(),
                                    by.person().value(),
                                    by.office().value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private static Id.@Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new Id.AreaId(id);
    }

    private static @Nullable UUID value(Id.@Nullable AreaId area) {
        return area == null ? null : area.value();
    }
}
