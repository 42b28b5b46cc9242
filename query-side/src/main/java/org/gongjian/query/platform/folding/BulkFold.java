package org.gongjian.query.platform.folding;

import java.util.List;
import java.util.function.Consumer;

/**
 * Fills a table of an empty generation without a round trip per event: folds whole streams in memory and gives the rows that the
 * projection would have left behind. A test compares both over the corpus. Called on several threads.
 */
public interface BulkFold {
    /** The table's name and columns as COPY wants them: {@code view.matter_register_g2 (id, stage, …)}. */
    String target();

    /** Aggregate types whose streams it reads; all others are not read at all. */
    List<String> types();

    /** Aggregate types, of few events, that must be known before any stream is folded; none where a stream says it all. */
    default List<String> before() {
        return List.of();
    }

    /** One of their events, in the order of the positions. What it writes goes its own way, in a transaction that is open. */
    default void know(Recorded event) {}

    /** Folds some whole streams, each in its order, into rows. */
    void fold(List<List<Recorded>> streams, Consumer<CopyRow> out);
}
