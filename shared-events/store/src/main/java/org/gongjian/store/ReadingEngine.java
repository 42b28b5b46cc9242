package org.gongjian.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's engine for those who only read. There are no snapshots: a tampered one would change decisions while the log verifies. */
class ReadingEngine extends JdbcEventStorageEngine {
    static final EventSchema SCHEMA =
            EventSchema.builder().eventTable("store.event").build();

    ReadingEngine(Builder builder) {
        super(builder);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        throw new UnsupportedOperationException("the query side writes no facts");
    }

    @Override
    protected final void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("no snapshots");
    }

    @Override
    protected final Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /** In order: the engine stops cleaning at the first young row, which says nothing when rows come in any order. */
    @Override
    protected final PreparedStatement cleanGaps(Connection connection, SortedSet<Long> gaps) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT globalindex, timestamp FROM store.event WHERE globalindex BETWEEN ? AND ? ORDER BY globalindex");
        statement.setLong(1, gaps.first());
        statement.setLong(2, gaps.last() + 1);
        return statement;
    }
}
