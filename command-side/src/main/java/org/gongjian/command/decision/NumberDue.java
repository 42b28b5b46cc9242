package org.gongjian.command.decision;

import java.time.LocalDate;

/**
 * A number that the decision will use up if it does not refuse. Said by {@code XDecider.numberDue(state, command, edge)}; the
 * platform draws it from the series of the edge's area and hands it in as {@link Edge#number()}.
 *
 * @param day the business date: series run per day or per year of it
 */
public record NumberDue(Series series, LocalDate day) {

    /** The series of a community. */
    public enum Series {
        /** 登记号, per day: LY20260413-01 */
        RECEIPT(true),
        /** 案号 of proposals, per year: 机建案〔2026〕4号 */
        CASE(false),
        /** 文号 of answers, per year: 机建复〔2026〕4号 */
        ANSWER(false),
        /** 文号 of referrals, per year: 机转〔2026〕1号 */
        REFERRAL(false),
        /** 档号, per year */
        ARCHIVE(false);

        private final boolean daily;

        Series(boolean daily) {
            this.daily = daily;
        }

        /** Starts again every day, not every year. */
        public boolean daily() {
            return daily;
        }
    }
}
