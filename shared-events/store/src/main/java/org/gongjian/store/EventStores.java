package org.gongjian.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gongjian.record.Catalogue;
import org.gongjian.store.keys.AuthenticatorKeys;
import org.gongjian.store.keys.KeyFile;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Event stores over PostgreSQL, one for each side. Both take the platform's transaction manager: with Axon's no-op one every
 * event commits by itself and stays behind when its command fails.
 */
public final class EventStores {
    /** How long a reader remembers a gap. Whatever may still fill one must be over long before: see the time limit of the role. */
    public static final Duration GAP_TIMEOUT = Duration.ofSeconds(60);

    private static final int READ_AT_ONCE = 1000;
    private static final long FETCH_DELAY_MS = 50;
    /** Gaps further back than this are dropped too, however young; ten seconds of writing must fit in. */
    private static final int GAP_REACH = 1_000_000;

    private EventStores() {}

    /** For the command side: writes marked rows, and reads a stream for a decision only when all of it is genuine. */
    public static RecordingStore append(
            DataSource append, PlatformTransactionManager transactions, Catalogue catalogue, KeyFile keys) {
        RecordingEngine engine =
                recording(append, transactions(transactions), new GongjianSerializer(catalogue), keys, GAP_TIMEOUT);
        return new RecordingStore(engine, over(engine));
    }

    /** For the query side: reads only. */
    public static EmbeddedEventStore view(
            DataSource view, PlatformTransactionManager transactions, Catalogue catalogue) {
        return store(reading(view, transactions, catalogue));
    }

    /** The engine of the query side, for bulk readers. */
    public static EventStorageEngine reading(
            DataSource view, PlatformTransactionManager transactions, Catalogue catalogue) {
        return new ReadingEngine(
                builder(view, transactions(transactions), new GongjianSerializer(catalogue), GAP_TIMEOUT));
    }

    /** Axon's transaction manager over the platform's. */
    public static SpringTransactionManager transactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    static RecordingEngine recording(
            DataSource source,
            TransactionManager transactions,
            Serializer serializer,
            KeyFile keys,
            Duration gapTimeout) {
        return new RecordingEngine(
                builder(source, transactions, serializer, gapTimeout), transactions, new AuthenticatorKeys(keys));
    }

    static JdbcEventStorageEngine.Builder builder(
            DataSource source, TransactionManager transactions, Serializer serializer, Duration gapTimeout) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder();
        builder.connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(transactions)
                .schema(ReadingEngine.SCHEMA)
                .gapTimeout((int) gapTimeout.toMillis())
                .maxGapOffset(GAP_REACH)
                .batchSize(READ_AT_ONCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(EventStores::duplicate);
        return builder;
    }

    private static EmbeddedEventStore store(EventStorageEngine engine) {
        return over(engine).build();
    }

    private static EmbeddedEventStore.Builder over(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(FETCH_DELAY_MS);
    }

    static boolean duplicate(Exception exception) {
        return exception instanceof SQLException broken && "23505".equals(broken.getSQLState());
    }
}
