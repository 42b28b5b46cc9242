package org.gongjian.query.figures.headline;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.query.figures.dictionary.Headline.Held;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from a day to a day.
 *
 * @param owner the aggregate whose stream tells of it
 * @param part which of the rows of its owner
 * @param subject what or who is counted
 * @param to last day; null while it holds
 * @param unit the organisation it belongs to, where it belongs to one
 * @param label by what some are told from others: kind and type of a party organisation, kind of a unit, name of an activity
 */
record HeadlineRow(
        Held held,
        UUID owner,
        int part,
        UUID subject,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID unit,
        @Nullable String label,
        AreaPath area) {

    /** The same, ended on a day; null where it had not begun by then. */
    @Nullable
    HeadlineRow until(LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            return null;
        }
        return to != null && !to.isAfter(lastDay)
                ? this
                : new HeadlineRow(held, owner, part, subject, from, lastDay, unit, label, area);
    }
}
