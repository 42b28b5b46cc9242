package org.gongjian.query.figures.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongjian.query.figures.counting.Told;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.quarter.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The text of the report, as an office would send it. */
class ParagraphTest {
    private static final Period Q2 =
            new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), Told.ZONE);
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Paragraph paragraph = new Paragraph(messages);

    ParagraphTest() {
        messages.setBasenames("messages/figures");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void the_second_quarter_of_a_street() {
        Line line = line(Map.of(
                Figure.CARRIED_OVER, 4L,
                Figure.RECEIVED, 1130L,
                Figure.ON_THE_SPOT, 9L,
                Figure.FINISHED, 21L,
                Figure.IN_TIME, 7L,
                Figure.PROPOSALS_ADMITTED, 2L));
        String area = paragraph.several("澄塘街道", 3, Locale.CHINA);
        assertThat(paragraph.of(line, Q2, Q2.lastDay(), area, Locale.CHINA))
                .isEqualTo("截至2026年6月30日，澄塘街道3个社区二季度上期结转4件，新收1130件（其中当场答复9件），办结21件，" + "按时办结率87.50%；建议案立案2件，答复0件。");
    }

    @Test
    void what_there_is_nothing_to_say_about_is_left_out() {
        assertThat(paragraph.of(line(Map.of()), Q2, LocalDate.parse("2026-05-02"), "柳荫社区", Locale.CHINA))
                .isEqualTo("截至2026年5月2日，柳荫社区二季度上期结转0件，新收0件（其中当场答复0件），办结0件。");
    }

    @Test
    void promises_are_told_where_some_fell_due() {
        Line line = line(Map.of(Figure.COMMITMENTS_DUE, 7L, Figure.COMMITMENTS_PERFORMED, 6L));
        assertThat(paragraph.of(line, Q2, Q2.lastDay(), "锦湖社区", Locale.CHINA)).endsWith("；承诺应兑现7期次，兑现6期次。");
    }

    @Test
    void a_rate_of_a_few_ratings_says_that_it_is_not_shown() {
        assertThat(paragraph.of(line(Map.of(Figure.SATISFIED, 3L)), Q2, Q2.lastDay(), "柳荫社区", Locale.CHINA))
                .endsWith("办结0件，满意率—（评价不足5件，不显示）。");
        assertThat(paragraph.of(line(Map.of(Figure.SATISFIED, 4L)), Q2, Q2.lastDay(), "柳荫社区", Locale.CHINA))
                .endsWith("办结0件，满意率80.00%。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-05-15, 二季度上期",
        "2026-06-01, 2026-06-30, 6月份上期",
        "2026-01-01, 2026-12-31, 2026年上期",
        "2026-04-03, 2026-04-20, 2026年4月3日至2026年4月20日上期"
    })
    void a_period_is_called_by_its_name_where_it_has_one(LocalDate from, LocalDate to, String said) {
        Period period = new Period(from, to, Told.ZONE);
        assertThat(paragraph.of(line(Map.of()), period, LocalDate.parse("2027-01-01"), "柳荫社区", Locale.CHINA))
                .contains("柳荫社区" + said);
    }

    /** Rates divide by one more than they count. */
    private static Line line(Map<Figure, Long> figures) {
        return new Line(EnumSet.copyOf(ReportPage.ASKED_FOR), rows -> {
            for (Map.Entry<Figure, Long> one : figures.entrySet()) {
                if (one.getKey().counted().equals(rows)) {
                    return one.getValue();
                }
                if (rows.equals(one.getKey().among())) {
                    return one.getValue() + 1;
                }
            }
            return 0;
        });
    }

    @Test
    void every_figure_is_defined_and_says_what_it_counts_and_by_which_clock() {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            for (Figure figure : Figure.values()) {
                assertThat(messages.getMessage("figure." + figure.key(), null, locale))
                        .isNotBlank();
                assertThat(messages.getMessage("formula." + figure.key(), null, locale))
                        .isNotBlank();
                assertThat(messages.getMessage("clock." + figure.clock(), null, locale))
                        .isNotBlank();
                figure.facts()
                        .forEach(fact -> assertThat(messages.getMessage("fact." + fact, null, locale))
                                .isNotBlank());
            }
        }
    }
}
