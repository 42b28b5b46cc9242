package org.gongjian.query.figures.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.Quarter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The figures as an office writes them. A rate without anything to divide by is left out, one of a small group says that it is not shown, and so is everything about proposals, or about
 * promises, when there were none.
 */
@Component
final class Paragraph {
    private final MessageSource messages;

    Paragraph(MessageSource messages) {
        this.messages = messages;
    }

    String several(String area, long communities, Locale locale) {
        return communities == 0 ? area : said("report.text.several", locale, area, communities);
    }

    /** @param today a running period is told until then */
    String of(Line line, Period period, LocalDate today, String area, Locale locale) {
        LocalDate until = period.lastDay().isAfter(today) ? today : period.lastDay();
        String counts = said(
                "report.text.matters",
                locale,
                DateTimeFormatter.ofPattern(said("report.text.day", locale), locale)
                        .format(until),
                area,
                named(period, locale),
                line.count(Figure.CARRIED_OVER),
                line.count(Figure.RECEIVED),
                line.count(Figure.ON_THE_SPOT),
                line.count(Figure.FINISHED));
        Stream<String> rates = Stream.of(Figure.IN_TIME, Figure.SOLVED, Figure.SATISFIED)
                .filter(rate -> line.rate(rate).hidden() || line.rate(rate).among() > 0)
                .map(rate -> said("report.text.rate." + rate.field(), locale, line.shown(rate))
                        + (line.rate(rate).hidden() ? said("report.text.small", locale) : ""));
        String matters = Stream.concat(Stream.of(counts), rates)
                .reduce((one, other) -> one + said("report.text.comma", locale) + other)
                .orElseThrow();
        long admitted = line.count(Figure.PROPOSALS_ADMITTED);
        long answered = line.count(Figure.PROPOSALS_ANSWERED);
        String proposals = admitted + answered == 0 ? "" : said("report.text.proposals", locale, admitted, answered);
        long due = line.count(Figure.COMMITMENTS_DUE);
        String commitments =
                due == 0 ? "" : said("report.text.commitments", locale, due, line.count(Figure.COMMITMENTS_PERFORMED));
        return matters + proposals + commitments + said("report.text.stop", locale);
    }

    /** 二季度, 6月, 2026年, or from day to day. */
    private String named(Period period, Locale locale) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        Quarter quarter = Quarter.of(first, period.zone());
        boolean wholeMonth =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
        if (first.equals(quarter.firstDay()) && !last.isAfter(quarter.lastDay()) && !wholeMonth) {
            return said("report.text.quarter." + quarter.quarter(), locale);
        }
        if (wholeMonth) {
            return said("report.text.month", locale, first.getMonthValue());
        }
        if (first.getDayOfYear() == 1 && last.getYear() == first.getYear()) {
            return said("report.text.year", locale, String.valueOf(first.getYear()));
        }
        DateTimeFormatter day = DateTimeFormatter.ofPattern(said("report.text.day", locale), locale);
        return said("report.text.days", locale, day.format(first), day.format(last));
    }

    private String said(String key, Locale locale, Object... places) {
        return Objects.requireNonNull(messages.getMessage(
                key, List.of(places).stream().map(String::valueOf).toArray(), locale));
    }
}
