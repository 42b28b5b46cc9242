package org.gongjian.query.matter.hot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** Counts what came in; the register answers, with the matters that it would show to the same reader. */
public interface HotCounts {

    /** How many of a category in a grid came in within the week or month that begins on a day. */
    record Count(
            @Nullable UUID community,
            @Nullable String category,
            @Nullable String grid,
            LocalDate begins,
            int matters) {}

    /** All of a time; {@code to} is the first day no more counted. */
    List<Count> counts(Scope scope, LocalDate from, LocalDate to, boolean weeks, ZoneId zone);
}
