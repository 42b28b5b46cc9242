package org.gongjian.command.yearplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.yearplan.YearPlanEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which community has lists of which year: one each. */
final class YearPlans implements AppendListener {
    private final JdbcClient jdbc;

    YearPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof YearPlanEvent.Opened opened) {
                keep(UUID.fromString(event.aggregateId()), opened);
            }
        }
    }

    private void keep(UUID plan, YearPlanEvent.Opened opened) {
        try {
            jdbc.sql("INSERT INTO work.year_plan (year_plan, community, year) VALUES (?, ?, ?)")
                    .params(plan, opened.community().value(), opened.year())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(YearPlanRefusal.YEAR_PLAN_IS_ALREADY_OPEN, Map.of("year", opened.year()));
        }
    }
}
