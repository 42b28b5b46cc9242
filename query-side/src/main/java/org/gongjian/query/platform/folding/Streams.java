package org.gongjian.query.platform.folding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.store.GongjianSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the whole stream of one aggregate up to a sequence, for a fold that cannot go on from a row: a correction folds everything anew.
 * Within a projection it reads in the transaction of the batch; what came later is never seen, so that the same events give the same rows.
 */
public final class Streams {
    private static final String STREAM =
            StoreReader.COLUMNS + "WHERE aggregateidentifier = ? AND sequencenumber <= ? ORDER BY sequencenumber";

    private static final String STREAMS = StoreReader.COLUMNS
            + "JOIN unnest(?::text[], ?::bigint[]) AS asked (stream, last) ON aggregateidentifier = asked.stream"
            + " AND sequencenumber <= asked.last ORDER BY aggregateidentifier, sequencenumber";

    private final JdbcClient view;
    private final StoreReader store;

    public Streams(JdbcClient view, GongjianSerializer facts) {
        this.view = view;
        this.store = new StoreReader(facts);
    }

    /** The stream up to and with a sequence; empty for an unknown id. */
    public List<Recorded> upTo(String aggregateId, long sequence) {
        return view.sql(STREAM)
                .params(aggregateId, sequence)
                .query((row, n) -> store.read(StoredRow.of(row)))
                .list();
    }

    /**
     * Each stream of which there is an event here, up to and with the last of these: one query for all of them, and none for streams that
     * are here from their beginning.
     */
    public List<List<Recorded>> throughTheLastOf(List<Recorded> events) {
        Map<String, List<Recorded>> here = new LinkedHashMap<>();
        events.forEach(event -> here.computeIfAbsent(event.aggregateId(), none -> new ArrayList<>())
                .add(event));
        List<Recorded> asked = here.values().stream()
                .map(List::getLast)
                .filter(last -> here.getOrDefault(last.aggregateId(), List.of()).size() <= last.sequence())
                .toList();
        if (!asked.isEmpty()) {
            asked.forEach(last -> here.put(last.aggregateId(), new ArrayList<>()));
            view.sql(STREAMS)
                    .params(
                            asked.stream().map(Recorded::aggregateId).toArray(String[]::new),
                            asked.stream().map(Recorded::sequence).toArray(Long[]::new))
                    .query((row, n) -> store.read(StoredRow.of(row)))
                    .list()
                    .forEach(event -> here.computeIfAbsent(event.aggregateId(), none -> new ArrayList<>())
                            .add(event));
        }
        return List.copyOf(here.values());
    }
}
