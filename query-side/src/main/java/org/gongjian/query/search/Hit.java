package org.gongjian.query.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was found, as page and JSON show it.
 *
 * @param receiptNo 登记号, or the number in its ledger
 * @param summary the public summary, or the title where the reader may read it
 * @param excerpt of the own words, around what was found there
 * @param organisations names by which it was found
 */
public record Hit(
        UUID id,
        List<Marked.Piece> receiptNo,
        @Nullable List<Marked.Piece> caseNo,
        List<Marked.Piece> letters,
        @Nullable String source,
        MatterKind kind,
        StageCode stage,
        List<Marked.Piece> summary,
        List<Marked.Piece> excerpt,
        List<Marked.Piece> organisations,
        Instant raisedAt,
        boolean dateOnly) {

    static Hit of(SearchRow row, Question question, Scope scope, List<String> organisations) {
        List<String> words = question.words();
        SearchRow.Words told = row.words();
        boolean own = scope.readsOwnWords();
        boolean titled = told.summary().isEmpty() && own;
        String letters = String.join("、", row.numbers().letters());
        return new Hit(
                row.id(),
                Marked.whole(row.numbers().number(), words),
                row.numbers().caseNo() == null
                        ? null
                        : Marked.whole(row.numbers().caseNo(), words),
                Marked.excerpt(letters, words),
                row.numbers().source(),
                row.kind(),
                row.stage(),
                Marked.whole(titled ? told.title() : told.summary(), words),
                own ? Marked.excerpt(titled ? told.text() : told.title() + " " + told.text(), words) : List.of(),
                Marked.excerpt(String.join("、", organisations), words),
                row.raisedAt(),
                row.dateOnly());
    }
}
