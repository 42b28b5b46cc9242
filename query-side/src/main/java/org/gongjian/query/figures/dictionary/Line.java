package org.gongjian.query.figures.dictionary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Figures of one line of the sheet: all, a kind, a category, or the proposals. */
public final class Line {
    private final Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    private final Map<Figure, Rate> rates = new EnumMap<>(Figure.class);

    /** From the number of rows behind each figure; what is too small to be shown is not in it. */
    public Line(Iterable<Figure> figures, ToLongFunction<Rows> rows) {
        this(figures, rows, figure -> false);
    }

    /** @param hidden what is not shown because of other lines of the same table */
    public Line(Iterable<Figure> figures, ToLongFunction<Rows> rows, Predicate<Figure> hidden) {
        for (Figure figure : figures) {
            Rows among = figure.among();
            long counted = rows.applyAsLong(figure.counted());
            if (among == null) {
                counts.put(figure, counted);
            } else {
                boolean hide = SmallGroups.hide(figure, rows) || hidden.test(figure);
                rates.put(figure, hide ? Rate.HIDDEN : new Rate(counted, rows.applyAsLong(among)));
            }
        }
    }

    /** A count. */
    public long count(Figure figure) {
        return Objects.requireNonNull(counts.get(figure), figure::key);
    }

    /** A rate. */
    public Rate rate(Figure figure) {
        return Objects.requireNonNull(rates.get(figure), figure::key);
    }

    /** As it stands in a table. */
    public String shown(Figure figure) {
        return figure.isRate() ? rate(figure).shown() : Long.toString(count(figure));
    }

    /** Whether there is anything to show. */
    public boolean any() {
        return counts.values().stream().anyMatch(count -> count > 0)
                || rates.values().stream().anyMatch(rate -> rate.hidden() || rate.among() > 0);
    }

    /** 上期结转 + 本期受理 − 本期结案 = 期末在办. */
    public boolean addsUp() {
        return count(Figure.CARRIED_OVER) + count(Figure.ADMITTED) - count(Figure.CLOSED)
                == count(Figure.OPEN_AT_THE_END);
    }

    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        counts.forEach((figure, count) -> json.put(figure.field(), count));
        Map<String, Rate> together = new LinkedHashMap<>();
        rates.forEach((figure, rate) -> {
            if (figure.part() == Figure.Part.RATES) {
                together.put(figure.field(), rate);
            } else {
                json.put(figure.field(), rate);
            }
        });
        if (!together.isEmpty()) {
            json.put("rates", together);
        }
        return json;
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
