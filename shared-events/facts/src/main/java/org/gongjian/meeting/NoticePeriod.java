package org.gongjian.meeting;

/**
 * How long before a meeting every seat must have its notice. The day on which notice is served does not count, that of the meeting does.
 *
 * @param rule key of the rule of the charter that says so
 * @param workingDays days that are worked, else natural days
 * @param fromReceipt counted from when the last seat received it, else from when it was sent to the last
 */
public record NoticePeriod(String rule, int days, boolean workingDays, boolean fromReceipt) {
    /** What {@code notice_counted_from} says where it is counted from receipt. */
    public static final String LAST_SEAT_RECEIVED = "LAST_SEAT_RECEIVED";

    /** Counted from when notice was sent. */
    public NoticePeriod(String rule, int days, boolean workingDays) {
        this(rule, days, workingDays, false);
    }
}
