package org.gongjian.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Fact;
import org.gongjian.store.keys.KeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A fresh database with the sample family's names, and a store of the command side over it. */
final class SampleStore implements AutoCloseable {
    final TestDatabase database;
    final KeyFile keys = KeyFile.random();

    SampleStore() {
        this(SampleEvent.CATALOGUE);
    }

    SampleStore(Catalogue catalogue) {
        database = TestDatabase.fresh("sample" + catalogue.entries().size(), owner -> Migrations.run(owner, catalogue));
    }

    RecordingStore append() {
        return append(SampleEvent.CATALOGUE);
    }

    RecordingStore append(Catalogue catalogue) {
        return EventStores.append(database.append(), platform(database.append()), catalogue, keys);
    }

    EventStorageEngine reading(Catalogue catalogue) {
        return EventStores.reading(database.view(), platform(database.view()), catalogue);
    }

    static DataSourceTransactionManager platform(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    /** Publishes in one unit of work and returns the positions it told. */
    List<Long> write(EmbeddedEventStore store, List<? extends EventMessage<?>> events) {
        return inWork(EventStores.transactions(platform(database.append())), work -> store.publish(events));
    }

    List<Long> note(String aggregate, String... texts) {
        List<DomainEventMessage<Fact>> events = new ArrayList<>();
        Arrays.asList(texts)
                .forEach(text -> events.add(SampleEvent.message(aggregate, events.size(), SampleEvent.noted(text))));
        return write(append(), events);
    }

    static List<Long> inWork(TransactionManager transactions, Consumer<UnitOfWork<?>> job) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("sample"));
        work.attachTransaction(transactions);
        work.execute(() -> job.accept(work));
        return Positions.of(work);
    }

    static List<? extends TrackedEventMessage<?>> read(EventStorageEngine engine, TrackingToken from) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(from, false)) {
            return events.toList();
        }
    }

    JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    int stored() {
        return superuser()
                .sql("SELECT count(*) FROM store.event")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
