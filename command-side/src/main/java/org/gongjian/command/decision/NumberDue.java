package org.gongjian.command.decision;

import java.time.LocalDate;
import org.gongjian.community.NumberSeries;

/**
 * A number that the decision will use up if it does not refuse. Said by {@code XDecider.numberDue(state, command, edge)}; the
 * platform draws it from the series of the edge's area and hands it in as {@link Edge#number()}.
 *
 * @param day the business date: series run per day or per year of it
 */
public record NumberDue(NumberSeries series, LocalDate day) {

    /** What the count starts again with: the day for receipts, the year for all others. */
    public String period() {
        return switch (series) {
            case RECEIPT -> day.toString();
            case CASE,
                    ANSWER,
                    REFERRAL,
                    ARCHIVE,
                    ASSIGNMENT,
                    SUPERVISION,
                    DECLINE,
                    HAND_OVER,
                    AGREEMENT,
                    YEAR_DUTIES,
                    MUTUAL_SERVICE,
                    REPORT_IN,
                    JOINT_MINUTES,
                    MINUTES -> Integer.toString(day.getYear());
        };
    }
}
