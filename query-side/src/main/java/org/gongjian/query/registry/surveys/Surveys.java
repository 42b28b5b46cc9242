package org.gongjian.query.registry.surveys;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.organisation.Survey;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What surveys found. */
@Component
public class Surveys {
    private final SurveysTable table;

    Surveys(JdbcClient viewJdbc) {
        this.table = new SurveysTable(viewJdbc, Generation.live(SurveysReadModel.GROUP));
    }

    /** A survey and when it was recorded. */
    public record Found(Survey survey, Instant at) {}

    /** The latest survey of an organisation, where there was one. */
    public Optional<Found> latest(UUID organisation, Scope scope) {
        return table.latest(organisation, scope);
    }

    /** The latest survey of every organisation that was surveyed. */
    public Map<UUID, Survey> all(Scope scope) {
        return table.all(scope);
    }
}
