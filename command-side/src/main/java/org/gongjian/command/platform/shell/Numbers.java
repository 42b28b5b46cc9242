package org.gongjian.command.platform.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
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
        return edge.withNumber(write(pattern, due.day(), next(keeper(edge.area()), due, 1)));
    }

    /** So many of one series at once, in their order. */
    public List<String> draw(NumberDue due, AreaPath area, int howMany) {
        String pattern = areas.numberPattern(area, due.series());
        long last = next(keeper(area), due, howMany);
        return LongStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(number -> write(pattern, due.day(), number))
                .toList();
    }

    private long next(Id.AreaId area, NumberDue due, int howMany) {
        return jdbc.sql("INSERT INTO work.number_series AS s (area, series, period, last) VALUES (:area, :series,"
                        + " :period, :more) ON CONFLICT (area, series, period) DO UPDATE SET last = s.last + :more"
                        + " RETURNING last")
                .param("area", area.value())
                .param("series", due.series().name())
                .param("period", due.period())
                .param("more", howMany)
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
