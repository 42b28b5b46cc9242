package org.gongjian.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.generations.Generations;
import org.gongjian.query.platform.generations.Positions;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.store.EventStores;
import org.gongjian.store.GongjianSerializer;
import org.gongjian.store.Migrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Given facts in a real store, when the real processors have folded them, then rows: facts are written as they would be stored, past
 * deciders, so that a test may tell any story.
 */
public final class GivenFacts implements AutoCloseable {
    private final TestDatabase database;
    private final GongjianSerializer serializer = new GongjianSerializer(Gongjian.catalogue());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final StoredFacts facts = new StoredFacts();
    private final List<ReadModel> models = new ArrayList<>();
    private @Nullable ReadModels running;
    private long last = -1;

    public GivenFacts() {
        this(TestDatabase.fresh(GivenFacts::migrate));
    }

    private GivenFacts(TestDatabase database) {
        this.database = database;
    }

    private static void migrate(DataSource owner) {
        Migrations.run(owner, Gongjian.catalogue());
    }

    /** Beginning with facts that many tests share: written once in this JVM, in one transaction. */
    public static GivenFacts after(String name, Told told) {
        GivenFacts given = new GivenFacts(TestDatabase.fresh(name, owner -> {
            migrate(owner);
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                StoredFacts facts = new StoredFacts();
                told.to((type, id, area, at, fact) -> facts.fact(connection, type, id, area, at, fact));
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
        given.last = given.jdbc()
                .sql("SELECT max(globalindex) FROM store.event")
                .query(Long.class)
                .single();
        return given;
    }

    /** What takes facts one after the other. */
    @FunctionalInterface
    public interface Listener {
        void fact(String type, UUID id, @Nullable AreaPath area, Instant recordedAt, Fact fact) throws SQLException;
    }

    /** A story. */
    @FunctionalInterface
    public interface Told {
        void to(Listener listener) throws SQLException;
    }

    /** One stored event; the stream goes on where it was. Returns its position. */
    public long fact(String type, UUID id, @Nullable AreaPath area, Instant recordedAt, Fact fact) {
        try (Connection connection = database.append().getConnection()) {
            return fact(connection, type, id, area, recordedAt, fact);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on a connection whose transaction the test ends itself. */
    public long fact(
            Connection connection, String type, UUID id, @Nullable AreaPath area, Instant recordedAt, Fact fact)
            throws SQLException {
        last = facts.fact(connection, type, id, area, recordedAt, fact);
        return last;
    }

    /** Starts the processors of these read models. */
    public ReadModels following(ReadModel... followed) {
        models.addAll(Arrays.asList(followed));
        running = start(Duration.ofSeconds(2));
        return running;
    }

    /** The same over facts that are already there: folded one by one by the processor, not filled in bulk. */
    public ReadModels followingFromTheBeginning(ReadModel... followed) {
        models.addAll(Arrays.asList(followed));
        Generations generations = new Generations(
                view(),
                new org.springframework.transaction.support.TransactionTemplate(new JdbcTransactionManager(view())));
        models.forEach(generations::first);
        return start(Duration.ofSeconds(10));
    }

    /** What was started last. */
    public ReadModels running() {
        if (running == null) {
            throw new IllegalStateException("nothing runs");
        }
        return running;
    }

    ReadModels start(Duration patience) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(view());
        ReadModels started =
                QuerySide.readModels(models, view(), transactions, engine(transactions), serializer, meters, patience);
        started.start();
        running = started;
        return started;
    }

    EventStorageEngine engine(JdbcTransactionManager transactions) {
        return EventStores.reading(view(), transactions, Gongjian.catalogue());
    }

    /** Waits until every read model has passed the last fact. */
    public void folded() {
        folded(last);
    }

    /** Waits until every read model has passed a position. */
    public void folded(long position) {
        Positions positions = new Positions(jdbc());
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> models.stream()
                        .allMatch(model -> positions
                                .live(model.group())
                                .filter(reached -> reached.passed(position))
                                .isPresent()));
    }

    /** The pool of the command side, for what a test conceals. */
    public DataSource append() {
        return database.append();
    }

    public DataSource view() {
        return database.view();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(view());
    }

    public Rows rows() {
        return new Rows(view());
    }

    public GongjianSerializer serializer() {
        return serializer;
    }

    MeterRegistry meters() {
        return meters;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        if (running != null) {
            running.stop();
        }
        database.close();
    }
}
