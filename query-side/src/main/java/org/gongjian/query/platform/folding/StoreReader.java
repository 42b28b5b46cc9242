package org.gongjian.query.platform.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.gongjian.record.Fact;
import org.gongjian.store.GongjianSerializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the store in bulk, past the processors, through the same serializer. The caller's connection decides what can be seen. Rows
 * come by COPY, which sends them without being asked for more.
 */
public final class StoreReader {
    /** How far back a transaction that is still open can have taken a position. */
    private static final int OPEN_POSITIONS = 200_000;

    /** As {@link StoredRow} reads them. */
    static final String COLUMNS =
            "SELECT globalindex, aggregateidentifier, sequencenumber, eventidentifier, type, payloadtype,"
                    + " payloadrevision, payload, metadata FROM store.event ";

    private final GongjianSerializer serializer;

    public StoreReader(GongjianSerializer serializer) {
        this.serializer = serializer;
    }

    public interface RowHandler {
        void row(byte[] copied) throws Exception;
    }

    /** Where the snapshot of this connection ends, with every position below that may still be filled. Null for an empty store. */
    @Nullable
    public GapAwareTrackingToken end(Connection snapshot) throws SQLException {
        long max;
        try (PreparedStatement head =
                        snapshot.prepareStatement("SELECT coalesce(max(globalindex), -1) FROM store.event");
                ResultSet row = head.executeQuery()) {
            row.next();
            max = row.getLong(1);
        }
        if (max < 0) {
            return null;
        }
        List<Long> gaps = new ArrayList<>();
        try (PreparedStatement holes = snapshot.prepareStatement("SELECT before, globalindex FROM (SELECT globalindex,"
                + " lag(globalindex, 1, ?) OVER (ORDER BY globalindex) AS before FROM store.event WHERE globalindex >= ?)"
                + " AS row WHERE globalindex > before + 1")) {
            long from = Math.max(1, max - OPEN_POSITIONS);
            holes.setLong(1, from - 1);
            holes.setLong(2, from);
            try (ResultSet row = holes.executeQuery()) {
                while (row.next()) {
                    LongStream.range(row.getLong(1) + 1, row.getLong(2)).forEach(gaps::add);
                }
            }
        }
        return GapAwareTrackingToken.newInstance(max, gaps);
    }

    /** Stream after stream, each in its order. */
    public void byStream(Connection snapshot, Collection<String> types, RowHandler handler) throws Exception {
        try (PreparedStatement plan = snapshot.prepareStatement("SET LOCAL enable_sort = off")) {
            plan.execute();
        }
        each(snapshot, COLUMNS + of(types) + "ORDER BY aggregateidentifier, sequencenumber", handler);
    }

    /** In the order of the positions; of all types where none is given. */
    public void byPosition(Connection snapshot, Collection<String> types, RowHandler handler) throws Exception {
        each(snapshot, COLUMNS + of(types) + "ORDER BY globalindex", handler);
    }

    /** Names of aggregates are words of ours: COPY takes no parameters. */
    private static String of(Collection<String> types) {
        return types.isEmpty()
                ? ""
                : types.stream()
                        .map(type -> "'" + type.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "WHERE type IN (", ") "));
    }

    private static void each(Connection snapshot, String select, RowHandler handler) throws Exception {
        CopyOut copy = snapshot.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
        try {
            byte[] sent = copy.readFromCopy();
            while (sent != null) {
                byte[] row = StoredRow.withoutHeader(sent);
                if (row.length > 2) {
                    handler.row(row);
                }
                sent = copy.readFromCopy();
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    public Class<? extends Fact> type(StoredRow row) {
        return serializer.factNamed(row.name(), row.version());
    }

    public Recorded read(StoredRow row) {
        Bytes payload = row.payload();
        Recording recording = Recording.of(row.metadata());
        return new Recorded(
                serializer.fact(row.name(), row.version(), payload.in(), payload.from(), payload.length()),
                row.type(),
                row.aggregateId(),
                row.sequence(),
                row.position(),
                UUID.fromString(row.eventId()),
                recording.at(),
                recording.area(),
                recording.login());
    }
}
