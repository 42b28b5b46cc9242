package org.gongjian.minutes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the minutes is written by somebody; all the rest is drafted from the facts of the meeting and its motions. In clear: nobody's
 * number or door stands in it.
 *
 * @param opening how they begin
 * @param attending 列席: who attended without a seat
 * @param paragraphs to items of the agenda
 */
public record Wording(@Nullable String opening, @Nullable String attending, List<Paragraph> paragraphs) {
    public Wording {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What is written to an item of the agenda. */
    public record Paragraph(int item, String text) {}

    /** What is written to this item. */
    public Optional<String> to(int item) {
        return paragraphs.stream()
                .filter(one -> one.item() == item)
                .map(Paragraph::text)
                .findFirst();
    }
}
