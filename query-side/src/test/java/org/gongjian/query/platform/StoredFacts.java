package org.gongjian.query.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.store.GongjianSerializer;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

/** Facts written as they would be stored, past deciders, so that a test may tell any story. */
public final class StoredFacts {
    private final GongjianSerializer serializer = new GongjianSerializer(Gongjian.catalogue());
    private final Map<UUID, Long> sequences = new HashMap<>();

    /** One stored event; the stream goes on where it was. Returns its position. */
    public long fact(
            Connection connection, String type, UUID id, @Nullable AreaPath area, Instant recordedAt, Fact fact)
            throws SQLException {
        SerializedObject<byte[]> payload = serializer.serialize(fact, byte[].class);
        SerializedObject<byte[]> metadata = serializer.serialize(metadata(area, recordedAt), byte[].class);
        long sequence = sequences.merge(id, 0L, (before, zero) -> before + 1);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype,"
                        + " payloadrevision, payload, metadata, authenticatorkey, authenticator)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'test', ?) RETURNING globalindex")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, id.toString());
            insert.setLong(3, sequence);
            insert.setString(4, type);
            insert.setString(5, Instant.now().toString());
            insert.setString(6, payload.getType().getName());
            insert.setString(7, payload.getType().getRevision());
            insert.setBytes(8, payload.getData());
            insert.setBytes(9, metadata.getData());
            insert.setBytes(10, new byte[32]);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static MetaData metadata(@Nullable AreaPath area, Instant recordedAt) {
        Map<String, Object> entries = new HashMap<>();
        entries.put(MetadataKeys.RECORDED_AT, recordedAt.toString());
        entries.put(MetadataKeys.LOGIN, "tester");
        if (area != null) {
            entries.put(MetadataKeys.DISTRICT, area.district().toString());
            if (area.street() != null) {
                entries.put(MetadataKeys.STREET, area.street().toString());
            }
            if (area.community() != null) {
                entries.put(MetadataKeys.COMMUNITY, area.community().toString());
            }
        }
        return MetaData.from(entries);
    }
}
