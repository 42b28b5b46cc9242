package org.gongjian.yearplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.record.Id;

/**
 * The three lists of a year as they stand.
 *
 * @param entries those that stand, in the order in which they were listed
 * @param gone keys of those that were removed or merged into another
 * @param matches which resource was found for which need
 * @param version of the last publication; 0 while nothing was published
 * @param changed since the last publication
 * @param offThePage taken off the public page since the last publication
 */
public record YearLists(
        Id.AreaId community,
        int year,
        List<Listed> entries,
        List<String> gone,
        List<Match> matches,
        int version,
        boolean changed,
        boolean offThePage) {

    public YearLists {
        entries = List.copyOf(entries);
        gone = List.copyOf(gone);
        matches = List.copyOf(matches);
    }

    /** An entry with its key. */
    public record Listed(String key, Entry entry) {}

    /** A resource found for a need. */
    public record Match(String need, String resource) {

        /** Whether the entry of this key is one of the two. */
        public boolean has(String key) {
            return need.equals(key) || resource.equals(key);
        }
    }

    static YearLists opened(Id.AreaId community, int year) {
        return new YearLists(community, year, List.of(), List.of(), List.of(), 0, false, false);
    }

    /** The entry of this key, when it stands. */
    public Optional<Entry> entry(String key) {
        return entries.stream()
                .filter(one -> one.key().equals(key))
                .map(Listed::entry)
                .findFirst();
    }

    /** Whether an entry of this list stands under this key. */
    public boolean has(EntryList list, String key) {
        return entry(key).filter(one -> one.list() == list).isPresent();
    }

    /** Whether everybody reads them now. */
    public boolean isPublic() {
        return version > 0 && !offThePage;
    }

    /** The key that the next entry of this list gets. */
    public String next(EntryList list) {
        long given = Stream.concat(entries.stream().map(Listed::key), gone.stream())
                .filter(list::owns)
                .count();
        return list.key((int) given + 1);
    }

    /** Keys of the projects that name this entry, and of those matched with it. */
    public List<String> users(String key) {
        Stream<String> projects = entries.stream()
                .filter(one -> one.entry() instanceof Entry.Project project && project.uses(key))
                .map(Listed::key);
        Stream<String> matched = matches.stream()
                .filter(match -> match.has(key))
                .map(match -> match.need().equals(key) ? match.resource() : match.need());
        return Stream.concat(projects, matched).distinct().toList();
    }

    /** Whether a key was given, to an entry that stands or one that is gone. */
    boolean knows(String key) {
        return gone.contains(key) || entry(key).isPresent();
    }

    YearLists listed(String key, Entry entry) {
        List<Listed> all = new ArrayList<>(entries);
        all.add(new Listed(key, entry));
        return with(all, gone, matches);
    }

    YearLists saying(String key, Entry entry) {
        return with(
                entries.stream()
                        .map(one -> one.key().equals(key) ? new Listed(key, entry) : one)
                        .toList(),
                gone,
                matches);
    }

    YearLists without(String key) {
        List<String> left = new ArrayList<>(gone);
        left.add(key);
        return with(
                entries.stream().filter(one -> !one.key().equals(key)).toList(),
                left,
                matches.stream().filter(match -> !match.has(key)).toList());
    }

    /** Projects and matches of those merged go on with the one that stays. */
    YearLists merged(String into, List<String> keys) {
        List<String> left = new ArrayList<>(gone);
        left.addAll(keys);
        List<Listed> all = new ArrayList<>();
        for (Listed one : entries) {
            if (!keys.contains(one.key())) {
                all.add(new Listed(one.key(), after(one, into, keys)));
            }
        }
        return with(
                all,
                left,
                matches.stream()
                        .map(match -> keys.contains(match.need()) ? new Match(into, match.resource()) : match)
                        .distinct()
                        .toList());
    }

    private Entry after(Listed one, String into, List<String> keys) {
        return switch (one.entry()) {
            case Entry.Need need -> {
                Entry.Need said = need;
                if (one.key().equals(into)) {
                    for (String key : keys) {
                        said = said.tracedTo(entry(key).map(Entry::sources).orElse(Sources.NONE));
                    }
                }
                yield said;
            }
            case Entry.Resource resource -> resource;
            case Entry.Project project -> project.answering(into, keys);
        };
    }

    YearLists matched(Match match) {
        List<Match> all = new ArrayList<>(matches);
        all.add(match);
        return new YearLists(community, year, entries, gone, all, version, changed, offThePage);
    }

    YearLists dissolved(Match match) {
        return new YearLists(
                community,
                year,
                entries,
                gone,
                matches.stream().filter(one -> !one.equals(match)).toList(),
                version,
                changed,
                offThePage);
    }

    YearLists published(int next) {
        return new YearLists(community, year, entries, gone, matches, next, false, false);
    }

    YearLists withdrawn() {
        return new YearLists(community, year, entries, gone, matches, version, changed, true);
    }

    private YearLists with(List<Listed> all, List<String> left, List<Match> matched) {
        return new YearLists(community, year, all, left, matched, version, true, offThePage);
    }
}
