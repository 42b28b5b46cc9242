package org.gongjian.command.platform.shell;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws numbers without gaps: the row of the series is locked until the request's transaction ends, and a refusal gives the
 * number back with everything else.
 */
public final class Numbers {
    private static final Pattern COUNTER = Pattern.compile("\\{(n+)}");

    private final JdbcClient jdbc;
    private final AreaFacts areas;

    public Numbers(JdbcClient jdbc, AreaFacts areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /** The edge with the number drawn, or as it is when none is due. */
    public Edge draw(@Nullable NumberDue due, Edge edge) {
        if (due == null) {
            return edge;
        }
        // asked before the row is locked: everybody else of this series waits from there on
        String pattern = areas.numberPattern(edge.area(), due.series());
        return edge.withNumber(write(pattern, due.day(), next(keeper(edge.area()), due)));
    }

    private long next(Id.AreaId area, NumberDue due) {
        return jdbc.sql("INSERT INTO work.number_series AS s (area, series, period, last) VALUES (?, ?, ?, 1)"
                        + " ON CONFLICT (area, series, period) DO UPDATE SET last = s.last + 1 RETURNING last")
                .params(area.value(), due.series().name(), due.period())
                .query(Long.class)
                .single();
    }

    private static Id.AreaId keeper(AreaPath area) {
        if (area.community() != null) {
            return area.community();
        }
        return area.street() != null ? area.street() : area.district();
    }

    public static String write(String pattern, LocalDate day, long number) {
        String dated = pattern.replace("{yyyy}", "%04d".formatted(day.getYear()))
                .replace("{MM}", "%02d".formatted(day.getMonthValue()))
                .replace("{dd}", "%02d".formatted(day.getDayOfMonth()));
        return COUNTER.matcher(dated)
                .replaceAll(digits -> ("%0" + digits.group(1).length() + "d").formatted(number));
    }
}
