package org.gongjian.query.yearplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.record.AreaPath;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.YearLists;
import org.jspecify.annotations.Nullable;

/** The lists of a year as they stand, with everything that was ever in them. */
record YearPlanRow(UUID id, AreaPath area, Book book) {

    /**
     * The three lists of a year.
     *
     * @param version of the last publication; 0 while nothing was published
     * @param changed since then
     * @param withdrawn since then, so that nobody reads it any more
     * @param lines in the order in which they were listed, those that are gone too
     * @param changes every fact but the opening, the publications and what was taken down, the first first
     * @param published what everybody reads
     */
    record Book(
            int year,
            Instant openedAt,
            int version,
            @Nullable Instant publishedAt,
            boolean changed,
            @Nullable Withdrawn withdrawn,
            List<Line> lines,
            List<YearLists.Match> matches,
            List<Change> changes,
            List<YearLists.Listed> published) {
        Book {
            lines = List.copyOf(lines);
            matches = List.copyOf(matches);
            changes = List.copyOf(changes);
            published = List.copyOf(published);
        }
    }

    /** When and why they were taken off the public page. */
    record Withdrawn(Instant at, String reason) {}

    /**
     * An entry.
     *
     * @param gone how it left the list; null while it stands
     */
    record Line(
            String key,
            Entry entry,
            Instant listedAt,
            @Nullable Gone gone) {
        boolean stands() {
            return gone == null;
        }
    }

    /**
     * How an entry left its list.
     *
     * @param into the need into which it was merged; null when it was removed
     */
    record Gone(Instant at, @Nullable String into, @Nullable String reason) {}

    /**
     * What was done to an entry.
     *
     * @param by who did it, as far as somebody did
     * @param other the other one of a match; keys of those merged into it
     * @param version of the publication before it; 0 before the first
     */
    record Change(
            long sequence,
            Instant at,
            @Nullable UUID by,
            Kind kind,
            String key,
            String title,
            @Nullable String other,
            @Nullable String reason,
            int version) {

        /** What was done. */
        enum Kind {
            ADDED,
            CHANGED,
            MERGED,
            REMOVED,
            MATCHED,
            DISSOLVED
        }

        /** Whether it changed what was published: a match says nothing to everybody. */
        boolean duringTheYear() {
            return version > 0 && kind != Kind.MATCHED && kind != Kind.DISSOLVED;
        }
    }

    /** Entries of a list that stand. */
    List<Line> standing(EntryList list) {
        return book.lines().stream()
                .filter(line -> line.stands() && line.entry().list() == list)
                .toList();
    }

    /** An entry, whether or not it stands. */
    Optional<Line> line(String key) {
        return book.lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** Keys with which this one is matched. */
    List<String> matchedWith(String key) {
        return book.matches().stream()
                .filter(match -> match.has(key))
                .map(match -> match.need().equals(key) ? match.resource() : match.need())
                .toList();
    }

    /** Keys of the projects that name it. */
    List<String> projectsWith(String key) {
        return standing(EntryList.PROJECT).stream()
                .filter(line -> line.entry() instanceof Entry.Project project
                        && Stream.concat(project.needs().stream(), project.resources().stream())
                                .anyMatch(key::equals))
                .map(Line::key)
                .toList();
    }

    /** The changes during the year, the latest first. */
    List<Change> duringTheYear() {
        return book.changes().stream().filter(Change::duringTheYear).toList().reversed();
    }
}
