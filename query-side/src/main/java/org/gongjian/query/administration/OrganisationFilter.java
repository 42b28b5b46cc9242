package org.gongjian.query.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.registry.names.Directory;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the register of organisations, as its address says. The register is short enough to be read whole: a district has some
 * thousands.
 *
 * @param q part of a name or short name; empty for all
 * @param kind empty for all
 */
record OrganisationFilter(String q, String kind) {
    private static final int PAGE = 50;

    OrganisationFilter {
        q = q.strip();
    }

    /** A kind that is none finds nothing rather than everything. */
    List<Directory.Organisation> of(List<Directory.Organisation> all) {
        return all.stream()
                .filter(one -> kind.isEmpty() || one.kind().name().equals(kind))
                .filter(one -> q.isEmpty() || contains(one.name()) || contains(one.shortName()))
                .toList();
    }

    private boolean contains(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    /** As the address of the page says it, and that of the workbook. */
    public Map<String, String> asMap() {
        return Map.of("q", q, "kind", kind);
    }

    public List<OrganisationKind> kinds() {
        return List.of(OrganisationKind.values());
    }

    /**
     * Some of a list.
     *
     * @param next the id behind which the next page begins; null on the last
     */
    record Page(
            List<Directory.Organisation> items,
            int total,
            @Nullable UUID next) {

        /** What follows this organisation; from the beginning where it is not in the list any more. */
        static Page of(List<Directory.Organisation> found, @Nullable UUID after) {
            int begin = IntStream.range(0, found.size())
                    .filter(i -> found.get(i).id().equals(after))
                    .map(i -> i + 1)
                    .findFirst()
                    .orElse(0);
            int end = Math.min(found.size(), begin + PAGE);
            return new Page(
                    found.subList(begin, end),
                    found.size(),
                    end < found.size() ? found.get(end - 1).id() : null);
        }
    }
}
