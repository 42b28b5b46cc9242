package org.gongjian.query.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it is looked for.
 *
 * @param version sequence of the last event
 * @param wordsOf whose own words stand here, opened
 * @param building as 3号楼; empty where none was told
 * @param raisers persons who raised or signed it, by id
 * @param involved every organisation that may see it because it had a part in it
 */
record SearchRow(
        UUID id,
        long version,
        MatterKind kind,
        StageCode stage,
        Numbers numbers,
        Words words,
        List<UUID> wordsOf,
        @Nullable String category,
        @Nullable String grid,
        String building,
        Instant raisedAt,
        boolean dateOnly,
        List<UUID> raisers,
        List<UUID> involved,
        boolean sensitive,
        Where where) {

    SearchRow {
        wordsOf = List.copyOf(wordsOf);
        raisers = List.copyOf(raisers);
        involved = List.copyOf(involved);
    }

    /**
     * Its numbers.
     *
     * @param number 登记号, or the number in its ledger
     * @param letters 文号 of letters that went out or came in
     */
    record Numbers(
            String number,
            @Nullable String caseNo,
            @Nullable String source,
            List<String> letters) {
        Numbers {
            letters = List.copyOf(letters);
        }

        String all() {
            return Stream.concat(Stream.of(number, caseNo == null ? "" : caseNo), letters.stream())
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * Its texts; empty for none.
     *
     * @param summary the public summary
     * @param title in the person's own words
     * @param text in the person's own words
     */
    record Words(String summary, String title, String text) {}

    /** Area of the row. */
    record Where(
            UUID district, @Nullable UUID street, @Nullable UUID community) {

        UUID deepest() {
            return community != null ? community : street != null ? street : district;
        }
    }
}
