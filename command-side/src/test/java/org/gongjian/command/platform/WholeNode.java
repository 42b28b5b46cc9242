package org.gongjian.command.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.Configuration;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.requests.RequestKeys;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Audit;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.sending.ClockWatch;
import org.gongjian.command.platform.sending.CommandMetrics;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.sending.Dispatch;
import org.gongjian.command.platform.sending.Turns;
import org.gongjian.command.platform.shell.CommandFramework;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.EventStores;
import org.gongjian.store.Migrations;
import org.gongjian.store.RecordingStore;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of the command side with real aggregates on a real PostgreSQL, for features that need more than a decider. */
public final class WholeNode implements AutoCloseable {
    public static final AreaPath COMMUNITY = Wiring.COMMUNITY;

    public final TestDatabase database;
    public final KeyFile keys;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final Concealer concealer;
    public final BulkWords words;
    public final Files files;
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-20T01:30:00Z"));
    public final EdgeFacts edges = new EdgeFacts(now::get, new Wiring.OneArea(), new Nobody());
    public final Commands commands;
    public final BulkAppend bulk;
    public final Streams streams;
    private final Configuration axon;

    public WholeNode(List<Shell<?>> shells, List<? extends AppendListener> features) {
        this(
                TestDatabase.fresh(owner -> Migrations.run(owner, Gongjian.catalogue())),
                KeyFile.random(),
                shells,
                features);
    }

    /** Another node over the database of this one, which is closed with this one. */
    public WholeNode another(List<Shell<?>> shells, List<? extends AppendListener> features) {
        return new WholeNode(database, keys, shells, features);
    }

    private WholeNode(
            TestDatabase database, KeyFile keys, List<Shell<?>> shells, List<? extends AppendListener> features) {
        this.database = database;
        this.keys = keys;
        jdbc = JdbcClient.create(database.append());
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.append()));
        concealer = new Concealer(database.append(), keys);
        words = new BulkWords(concealer, new KeyedHash(keys));
        files = new Files(jdbc, transactions, concealer);
        RecordingStore store = EventStores.append(
                database.append(),
                java.util.Objects.requireNonNull(transactions.getTransactionManager()),
                Gongjian.catalogue(),
                keys);
        axon = CommandFramework.build(store, shells, new Numbers(jdbc, new Wiring.OneArea()));
        axon.start();
        List<AppendListener> listeners = new ArrayList<>(
                new Registry(jdbc).listeners(concealer, new Contacts(concealer, new ContactHash(new KeyedHash(keys)))));
        listeners.addAll(features);
        commands = new Commands(
                new Dispatch(axon.commandBus(), axon.eventStore(), shells),
                new RequestKeys(jdbc),
                new Audit(jdbc),
                listeners,
                transactions,
                new Turns(Duration.ofSeconds(5)),
                new CommandMetrics(meters),
                new ClockWatch(jdbc, InstantSource.system()),
                now::get);
        bulk = new BulkAppend(store, listeners);
        streams = new Streams(store);
    }

    /** Somebody in an office of the community. */
    public static Acting office(Role role) {
        return new Acting(
                new Id.PersonId(new UUID(0, 7)), new Id.OfficeId(new UUID(0, 8)), role, COMMUNITY, null, "chen");
    }

    @Override
    public void close() {
        axon.shutdown();
        database.close();
    }

    /** Knows no people. */
    private static final class Nobody implements PeopleFacts {
        @Override
        public java.util.Map<Id.PersonId, MemberStanding> members(AreaPath area, Set<Id.PersonId> persons, Instant at) {
            return java.util.Map.of();
        }

        @Override
        public java.util.Map<Id.OrganisationId, KnownOrganisation> organisations(Set<Id.OrganisationId> organisations) {
            return java.util.Map.of();
        }

        @Override
        public java.util.Map<Id.PartyOrganisationId, KnownPartyOrganisation> partyOrganisations(
                Set<Id.PartyOrganisationId> organisations) {
            return java.util.Map.of();
        }

        @Override
        public @org.jspecify.annotations.Nullable SittingCongress congress(AreaPath area, Instant at) {
            return null;
        }

        @Override
        public boolean isRegistered(Id.PersonId person) {
            return false;
        }
    }
}
