package org.gongjian.notice;

import java.time.LocalDate;
import org.gongjian.matter.terms.UnderRules;

/**
 * How long a notice runs; frozen when it is posted or extended.
 *
 * @param from the day on which it was posted; not counted where the days are counted from the day after
 * @param until the last day
 * @param workingDays so many
 * @param rules under which they were counted
 */
public record NoticePeriod(LocalDate from, LocalDate until, int workingDays, UnderRules rules) {}
