package org.gongjian.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.gongjian.store.Positions.Written;
import org.gongjian.store.keys.AuthenticatorKeys;
import org.gongjian.store.keys.AuthenticatorKeys.Row;

/**
 * The engine of the command side. Marks every row it writes, says at which positions it wrote, and reads a stream for a
 * decision only when every row of it is genuine and none is missing in between.
 */
final class RecordingEngine extends ReadingEngine {
    /** Eleven parameters each, of 65,535 that a statement may have. */
    private static final int ROWS_AT_ONCE = 500;

    private static final String INTO =
            "INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype,"
                    + " payloadrevision, payload, metadata, authenticatorkey, authenticator) VALUES ";
    private static final String VALUES = "(?,?,?,?,?,?,?,?,?,?,?)";

    private final AuthenticatorKeys keys;
    private final TransactionManager transactions;

    RecordingEngine(Builder builder, TransactionManager transactions, AuthenticatorKeys keys) {
        super(builder);
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        transactions.executeInTransaction(() -> {
            for (int from = 0; from < events.size(); from += ROWS_AT_ONCE) {
                List<? extends EventMessage<?>> some =
                        events.subList(from, Math.min(events.size(), from + ROWS_AT_ONCE));
                Positions.note(insert(some, serializer));
            }
        });
    }

    private List<Written> insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        Connection connection = getConnection();
        String statement =
                INTO + String.join(",", Collections.nCopies(events.size(), VALUES)) + " RETURNING globalindex";
        List<Written> written = new ArrayList<>(events.size());
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            List<Row> rows = new ArrayList<>(events.size());
            for (EventMessage<?> event : events) {
                rows.add(set(insert, rows.size() * 11, domainEvent(event), serializer));
            }
            try (ResultSet positions = insert.executeQuery()) {
                for (Row row : rows) {
                    positions.next();
                    written.add(new Written(
                            row.aggregateType(),
                            row.aggregateId(),
                            row.sequence(),
                            row.eventId(),
                            row.name(),
                            positions.getLong(1)));
                }
            }
        } catch (SQLException e) {
            if (EventStores.duplicate(e)) {
                // also for a first event, which Axon calls by another name: whoever lost decides again on a fresh load
                throw new ConcurrencyException("somebody else wrote to one of these streams first", e);
            }
            handlePersistenceException(e, events.getFirst());
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
        return written;
    }

    private Row set(PreparedStatement insert, int before, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        Row row = new Row(
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
        insert.setString(before + 1, row.eventId());
        insert.setString(before + 2, row.aggregateId());
        insert.setLong(before + 3, row.sequence());
        insert.setString(before + 4, row.aggregateType());
        // of the writing, whatever the message says: an old one makes readers forget the gap before it while it may
        // still fill
        writeTimestamp(insert, before + 5, MachineTime.CLOCK.instant());
        insert.setString(before + 6, row.name());
        insert.setString(before + 7, row.version());
        insert.setBytes(before + 8, row.payload());
        insert.setBytes(before + 9, row.metadata());
        insert.setString(before + 10, keys.current());
        insert.setBytes(before + 11, keys.mark(row));
        return row;
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> told) {
            return told;
        }
        throw new IllegalStateException(event.getPayloadType().getName() + " belongs to no aggregate: every fact does");
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String identifier, long firstSequenceNumber, int batchSize) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + SCHEMA.trackedEventFields()
                + ", authenticatorkey, authenticator FROM store.event WHERE aggregateidentifier = ? AND sequencenumber >= ?"
                + " AND sequencenumber < ? ORDER BY sequencenumber");
        statement.setString(1, identifier);
        statement.setLong(2, firstSequenceNumber);
        statement.setLong(3, firstSequenceNumber + batchSize);
        return statement;
    }

    /** Asked for every vote: one statement needs no transaction of its own around it. */
    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        Connection connection = getConnection();
        try (PreparedStatement statement = lastSequenceNumberFor(connection, aggregateIdentifier);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, Long.class));
        } catch (SQLException e) {
            throw new EventStoreException("the end of a stream could not be read", e);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    /** A stream's first event alone. */
    DomainEventStream readFirst(String aggregateIdentifier) {
        List<? extends DomainEventData<?>> first =
                transactions.fetchInTransaction(() -> fetchDomainEvents(aggregateIdentifier, 0, 1));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(first.stream(), getEventSerializer(), upcasterChain);
    }

    /** Whole streams, one after the other. */
    DomainEventStream readEvents(Collection<String> aggregateIdentifiers) {
        List<DomainEventData<?>> events =
                transactions.fetchInTransaction(() -> fetchDomainEvents(aggregateIdentifiers));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(events.stream(), getEventSerializer(), upcasterChain);
    }

    private List<DomainEventData<?>> fetchDomainEvents(Collection<String> aggregateIdentifiers) {
        List<DomainEventData<?>> events = new ArrayList<>();
        Connection connection = getConnection();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + SCHEMA.trackedEventFields()
                + ", authenticatorkey, authenticator FROM store.event WHERE aggregateidentifier = ANY (?)"
                + " ORDER BY aggregateidentifier, sequencenumber")) {
            statement.setArray(1, connection.createArrayOf("text", aggregateIdentifiers.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(getDomainEventData(rows));
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("streams could not be read", e);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
        String stream = "";
        long expected = 0;
        for (DomainEventData<?> event : events) {
            expected = event.getAggregateIdentifier().equals(stream) ? expected + 1 : 0;
            stream = event.getAggregateIdentifier();
            requireNext(event, stream, expected);
        }
        return events;
    }

    private static void requireNext(DomainEventData<?> event, String aggregateIdentifier, long expected) {
        if (event.getSequenceNumber() != expected) {
            throw new TamperedStream(aggregateIdentifier, expected, "missing");
        }
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        Row read = new Row(
                row.getString(SCHEMA.eventIdentifierColumn()),
                row.getString(SCHEMA.typeColumn()),
                row.getString(SCHEMA.aggregateIdentifierColumn()),
                row.getLong(SCHEMA.sequenceNumberColumn()),
                row.getString(SCHEMA.payloadTypeColumn()),
                row.getString(SCHEMA.payloadRevisionColumn()),
                row.getBytes(SCHEMA.payloadColumn()),
                row.getBytes(SCHEMA.metaDataColumn()));
        if (!keys.genuine(read, row.getString("authenticatorkey"), row.getBytes("authenticator"))) {
            throw new TamperedStream(
                    read.aggregateId(), read.sequence(), "not written by this product, or altered since");
        }
        return super.getDomainEventData(row);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        List<? extends DomainEventData<?>> events =
                super.fetchDomainEvents(aggregateIdentifier, firstSequenceNumber, batchSize);
        long expected = firstSequenceNumber;
        for (DomainEventData<?> event : events) {
            requireNext(event, aggregateIdentifier, expected++);
        }
        return events;
    }
}
