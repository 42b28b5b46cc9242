package org.gongjian.query.registry.surveys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.organisation.Survey;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of surveys; no other class names it. */
final class SurveysTable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient view;
    private final String table;

    SurveysTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("organisation_surveys");
    }

    void surveyed(UUID organisation, Survey survey, Instant at, AreaPath area) {
        view.sql(
                        "INSERT INTO " + table
                                + " (id, survey, recorded_at, district, street, community) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET survey = excluded.survey, recorded_at = excluded.recorded_at")
                .param(organisation)
                .param(json.writeValueAsString(survey))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(area.district().value())
                .param(Columns.value(area.street()))
                .param(Columns.value(area.community()))
                .update();
    }

    void moved(UUID organisation, AreaPath area) {
        view.sql("UPDATE " + table + " SET district = ?, street = ?, community = ? WHERE id = ?")
                .param(area.district().value())
                .param(Columns.value(area.street()))
                .param(Columns.value(area.community()))
                .param(organisation)
                .update();
    }

    /** The latest survey of an organisation in the reader's area. */
    Optional<Surveys.Found> latest(UUID organisation, Scope scope) {
        return view.sql("SELECT s.survey, s.recorded_at FROM " + table + " s WHERE s.id = :id AND "
                        + scope.condition("s"))
                .param("id", organisation)
                .params(scope.parameters())
                .query((row, n) -> new Surveys.Found(
                        json.readValue(row.getString(1), Survey.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The latest survey of each organisation in the reader's area. */
    Map<UUID, Survey> all(Scope scope) {
        Map<UUID, Survey> all = new HashMap<>();
        view.sql("SELECT s.id, s.survey FROM " + table + " s WHERE " + scope.condition("s"))
                .params(scope.parameters())
                .query(row -> {
                    all.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), Survey.class));
                });
        return all;
    }
}
