package org.gongjian.command.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.calendar.CalendarAggregate;
import org.gongjian.command.calendar.CalendarCommand;
import org.gongjian.command.census.CensusAggregate;
import org.gongjian.command.charter.CharterAggregate;
import org.gongjian.command.community.AreaAggregate;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.office.OfficeAggregate;
import org.gongjian.command.organisation.OrganisationAggregate;
import org.gongjian.command.partyorganisation.PartyOrganisationAggregate;
import org.gongjian.command.person.PersonAggregate;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.requests.RequestKeys;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Audit;
import org.gongjian.command.platform.sending.ClockWatch;
import org.gongjian.command.platform.sending.CommandMetrics;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.sending.Dispatch;
import org.gongjian.command.platform.sending.Turns;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.CommandFramework;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.gongjian.command.session.SessionAggregate;
import org.gongjian.community.AreaKind;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.EventStores;
import org.gongjian.store.Migrations;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small town on a real PostgreSQL: one district, one street, one community, and the registry of a node over it. */
public final class Town implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final TestDatabase database =
            TestDatabase.fresh("town", owner -> Migrations.run(owner, Gongjian.catalogue()));
    private final KeyFile keys = KeyFile.random();
    private final Id.AreaId district = new Id.AreaId(UUID.randomUUID());
    private final Id.AreaId street = new Id.AreaId(UUID.randomUUID());
    private final Id.AreaId community = new Id.AreaId(UUID.randomUUID());
    private final Id.CalendarId calendar = new Id.CalendarId(UUID.randomUUID());
    private Instant now = LocalDateTime.parse("2026-01-05T09:00").atZone(ZONE).toInstant();
    private final Node node = node();

    /** One process with its own registry. */
    public final class Node {
        private final Registry registry = new Registry(JdbcClient.create(database.append()));
        private final Commands commands;
        private final EdgeFacts edges = new EdgeFacts(() -> now, registry.areaFacts(), registry.peopleFacts());

        private Node() {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database.append());
            JdbcClient jdbc = JdbcClient.create(database.append());
            List<Shell<?>> shells = List.of(
                    AreaAggregate.SHELL,
                    CalendarAggregate.SHELL,
                    CharterAggregate.SHELL,
                    OfficeAggregate.SHELL,
                    OrganisationAggregate.SHELL,
                    PartyOrganisationAggregate.SHELL,
                    PersonAggregate.SHELL,
                    SessionAggregate.SHELL,
                    CensusAggregate.SHELL);
            Configuration axon = CommandFramework.build(
                    EventStores.append(database.append(), transactions, Gongjian.catalogue(), keys),
                    shells,
                    new Numbers(jdbc, registry.areaFacts()));
            axon.start();
            List<AppendListener> listeners =
                    registry.listeners(concealer(), new Contacts(concealer(), new ContactHash(new KeyedHash(keys))));
            commands = new Commands(
                    new Dispatch(axon.commandBus(), axon.eventStore(), shells),
                    new RequestKeys(jdbc),
                    new Audit(jdbc),
                    listeners,
                    new TransactionTemplate(transactions),
                    new Turns(Duration.ofSeconds(5)),
                    new CommandMetrics(new SimpleMeterRegistry()),
                    new ClockWatch(jdbc, InstantSource.system()),
                    () -> now);
        }

        public Registry registry() {
            return registry;
        }

        /** As the administrator, here and now. */
        public Answer send(Object id, Object command, AreaPath area) {
            return send(id, command, area, Set.of());
        }

        public Answer send(Object id, Object command, AreaPath area, Set<Id.OrganisationId> organisations) {
            return send(administrator(7), id, command, area, organisations);
        }

        /** As somebody else. */
        public Answer send(
                Acting acting, Object id, Object command, AreaPath area, Set<Id.OrganisationId> organisations) {
            Edge edge =
                    edges.edge(acting, area, HappenedInput.NOTHING, new EdgeFacts.Named(Set.of(), organisations, now));
            return commands.send(RequestKey.once("admin"), List.of(new Asked<>(id.toString(), command, edge)));
        }
    }

    /** Another process over the same database. */
    public Node node() {
        return new Node();
    }

    /** The first process. */
    public Node first() {
        return node;
    }

    /** District, street, community and calendar, registered by the first process. */
    public Town found() {
        PublishedDays.Days days = PublishedDays.published();
        node.send(
                calendar,
                new CalendarCommand.Adopt(
                        days.calendar().version(),
                        days.source(),
                        days.calendar().holidays(),
                        days.calendar().workdays(),
                        days.provisionalYears()),
                districtPath());
        register(AreaKind.DISTRICT, "东澄区", districtPath(), calendar, null, null);
        register(AreaKind.STREET, "澄塘街道", streetPath(), null, null, null);
        register(AreaKind.COMMUNITY, "柳荫社区", communityPath(), null, "LY", "柳");
        return this;
    }

    private void register(
            AreaKind kind,
            String name,
            AreaPath path,
            Id.@Nullable CalendarId follows,
            @Nullable String prefix,
            @Nullable String shortName) {
        Id.AreaId id =
                path.community() != null ? path.community() : path.street() != null ? path.street() : path.district();
        node.send(id, new AreaCommand.Register(kind, name, ZONE, follows, prefix, shortName), path);
    }

    public AreaPath districtPath() {
        return new AreaPath(district, null, null);
    }

    public AreaPath streetPath() {
        return new AreaPath(district, street, null);
    }

    public AreaPath communityPath() {
        return new AreaPath(district, street, community);
    }

    public Id.AreaId community() {
        return community;
    }

    /** An administrator of the district. */
    public Acting administrator(int person) {
        return new Acting(
                new Id.PersonId(new UUID(0, person)),
                new Id.OfficeId(new UUID(0, 8)),
                Role.ADMINISTRATOR,
                districtPath(),
                null,
                "admin");
    }

    /** The clock of the edge is set; only forward makes sense. */
    public Town at(String local) {
        now = LocalDateTime.parse(local).atZone(ZONE).toInstant();
        return this;
    }

    public Clock clock() {
        return ((InstantSource) this::now).withZone(ZONE);
    }

    public Instant now() {
        return now;
    }

    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** With the keys of this town. */
    public Concealer concealer() {
        return new Concealer(database.append(), keys);
    }

    public KeyFile keyFile() {
        return keys;
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
