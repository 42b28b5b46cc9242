package org.gongjian.query.platform.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

/** Reads the store in bulk, past the processors, through the same serializer. The caller's connection decides what can be seen. */
public final class StoreReader {
    /** How far back a transaction that is still open can have taken a position. */
    private static final int OPEN_POSITIONS = 200_000;

    private static final int FETCH = 2_000;
    static final String COLUMNS =
            "SELECT globalindex, eventidentifier, aggregateidentifier, sequencenumber, type, payloadtype,"
                    + " payloadrevision, payload, metadata FROM store.event ";

    private final Serializer serializer;

    public StoreReader(Serializer serializer) {
        this.serializer = serializer;
    }

    /** A row whose bytes have not been looked at. */
    public record Raw(
            long position,
            String eventId,
            String aggregateId,
            long sequence,
            String type,
            String name,
            String version,
            byte[] payload,
            byte[] metadata) {}

    public interface RowHandler {
        void row(Raw raw) throws Exception;
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
        try (PreparedStatement holes = snapshot.prepareStatement(
                "SELECT generate_series(?::bigint, ?::bigint) EXCEPT SELECT globalindex FROM store.event WHERE"
                        + " globalindex >= ?")) {
            long from = Math.max(1, max - OPEN_POSITIONS);
            holes.setLong(1, from);
            holes.setLong(2, max);
            holes.setLong(3, from);
            try (ResultSet row = holes.executeQuery()) {
                while (row.next()) {
                    gaps.add(row.getLong(1));
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
        try (PreparedStatement select = snapshot.prepareStatement(
                COLUMNS + "WHERE type = ANY (?) ORDER BY aggregateidentifier, sequencenumber")) {
            select.setArray(1, snapshot.createArrayOf("varchar", types.toArray()));
            each(select, handler);
        }
    }

    /** In the order of the positions; of all types where none is given. */
    public void byPosition(Connection snapshot, Collection<String> types, RowHandler handler) throws Exception {
        String some = types.isEmpty() ? "" : "WHERE type = ANY (?) ";
        try (PreparedStatement select = snapshot.prepareStatement(COLUMNS + some + "ORDER BY globalindex")) {
            if (!types.isEmpty()) {
                select.setArray(1, snapshot.createArrayOf("varchar", types.toArray()));
            }
            each(select, handler);
        }
    }

    private static void each(PreparedStatement select, RowHandler handler) throws Exception {
        select.setFetchSize(FETCH);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                handler.row(raw(row));
            }
        }
    }

    static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    public Class<?> type(Raw raw) {
        return serializer.classForType(new SimpleSerializedType(raw.name(), raw.version()));
    }

    public Recorded read(Raw raw) {
        Fact fact = serializer.deserialize(
                new SimpleSerializedObject<>(raw.payload(), byte[].class, raw.name(), raw.version()));
        MetaData metadata = serializer.deserialize(
                new SimpleSerializedObject<>(raw.metadata(), byte[].class, MetaData.class.getName(), null));
        return recorded(fact, raw.type(), raw.aggregateId(), raw.sequence(), raw.position(), raw.eventId(), metadata);
    }

    public static Recorded recorded(
            Fact fact,
            String type,
            String aggregateId,
            long sequence,
            long position,
            String eventId,
            MetaData metadata) {
        Id.AreaId district = area(metadata, MetadataKeys.DISTRICT);
        return new Recorded(
                fact,
                type,
                aggregateId,
                sequence,
                position,
                UUID.fromString(eventId),
                Instant.parse((String) metadata.get(MetadataKeys.RECORDED_AT)),
                district == null
                        ? null
                        : new AreaPath(
                                district, area(metadata, MetadataKeys.STREET), area(metadata, MetadataKeys.COMMUNITY)),
                (String) metadata.get(MetadataKeys.LOGIN));
    }

    private static Id.@Nullable AreaId area(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : new Id.AreaId(UUID.fromString(value.toString()));
    }
}
