package org.gongjian.commitment;

import java.time.LocalDate;

/**
 * One time that a promise is due (期次), as 端午 from 15 to 18 June.
 *
 * @param key names it within its promise, as {@code 1}
 * @param label what the paper calls it
 * @param from first day of the window, in the zone of the community
 * @param to last day of the window, included
 */
public record Occurrence(String key, String label, LocalDate from, LocalDate to) {}
