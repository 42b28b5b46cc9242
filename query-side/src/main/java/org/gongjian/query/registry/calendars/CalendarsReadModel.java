package org.gongjian.query.registry.calendars;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of working calendars. */
@Component
public final class CalendarsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "working_calendars";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(CalendarsTable.NAME);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new CalendarsProjection(new CalendarsTable(view, generation));
    }
}
