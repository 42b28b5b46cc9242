package org.gongjian.agreement;

import java.time.LocalDate;

/**
 * For how long it is concluded. The source gives no term; one year is the product's default (004-19).
 *
 * @param from first day
 * @param to last day, included
 */
public record Term(LocalDate from, LocalDate to) {

    /** Within it, first and last day included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
