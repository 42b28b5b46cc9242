package org.gongjian.meeting;

/**
 * How long before a meeting every seat must have its notice. The day on which notice is served does not count, that of the meeting does.
 *
 * @param rule key of the rule of the charter that says so
 * @param workingDays days that are worked, else natural days
 */
public record NoticePeriod(String rule, int days, boolean workingDays) {}
