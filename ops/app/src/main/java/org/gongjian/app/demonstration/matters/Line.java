package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a course: when, who, what and what he says.
 *
 * @param day working days after the first ({@code +3}), or a date
 * @param refused that the product refuses it is part of the story
 * @param said the command as JSON, with gaps to fill
 * @param organisation key of the organisation for which it is done, when it is not the lead
 */
record Line(
        String day,
        LocalTime at,
        String who,
        String step,
        boolean refused,
        String said,
        @Nullable String organisation) {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\+\\d+|\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) (\\S+) ([a-z.-]+)(!?) (\\{.*})(?: org=(\\S+))?");

    static Line of(String written) {
        Matcher read = SHAPE.matcher(written.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("no step of a course: " + written);
        }
        return new Line(
                read.group(1),
                LocalTime.parse(read.group(2)),
                read.group(3),
                read.group(4),
                !read.group(5).isEmpty(),
                read.group(6),
                read.group(7));
    }

    /** On which day, in a matter that began on this one. */
    LocalDate on(LocalDate base, WorkingDays days) {
        return day.startsWith("+") ? days.plus(base, Integer.parseInt(day.substring(1))) : LocalDate.parse(day);
    }

    static List<Line> all(List<String> written) {
        return written.stream().map(Line::of).toList();
    }
}
