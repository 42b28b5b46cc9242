package org.gongjian.query.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one list holds for the unit of a liaison (本单位), as the unit's own desk shows it.
 *
 * @param key of its heading: {@code unit.<key>}; what it says where it is empty is {@code unit.<key>.none}
 * @param path where all of it stands
 * @param lines in the order of that list
 */
public record UnitSection(String key, String path, List<Line> lines) {

    public UnitSection {
        lines = List.copyOf(lines);
    }

    /**
     * One of the list.
     *
     * @param said how it stands, in words
     * @param day until when, or since when; null where no day matters
     * @param late the day is over and nothing was done
     * @param path where it is read and done
     */
    public record Line(String title, String said, @Nullable LocalDate day, boolean late, String path) {}

    /** Whoever keeps such a list. */
    public interface Source {
        /** What stands there for this unit; nothing for a reader whom the list does not concern. */
        Optional<UnitSection> of(Id.OrganisationId unit, Scope scope, Locale locale);
    }
}
