package org.gongjian.command.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.lamp.LampAggregate;
import org.gongjian.command.platform.lamp.LampCommand;
import org.gongjian.command.platform.lamp.LampEvent;
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
import org.gongjian.community.NumberSeries;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.gongjian.store.EventStores;
import org.gongjian.store.Migrations;
import org.gongjian.store.RecordingStore;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform on a real PostgreSQL with the smallest aggregate; several nodes may share one database. */
public final class Wiring implements AutoCloseable {
    static final Catalogue LAMPS = Catalogue.over(LampEvent.class);
    public static final Instant NOON = Instant.parse("2026-04-13T04:00:00Z");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final AreaPath COMMUNITY = new AreaPath(area(1), area(2), area(3));

    private final TestDatabase database = TestDatabase.fresh("lamps", owner -> Migrations.run(owner, LAMPS));
    private final KeyFile keys = KeyFile.random();

    /** One process. */
    public record Node(Commands commands, Streams streams, SimpleMeterRegistry meters, Turns turns) {}

    public Node node(AppendListener... listeners) {
        return node(InstantSource.system(), listeners);
    }

    public Node node(InstantSource machine, AppendListener... listeners) {
        return node(machine, null, listeners);
    }

    /** One process that keeps snapshots of lamps from one command to the next. */
    public Node crowded(AppendListener... listeners) {
        return node(InstantSource.system(), LampAggregate::copy, listeners);
    }

    private Node node(InstantSource machine, @Nullable UnaryOperator<LampAggregate> copy, AppendListener... listeners) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.append());
        JdbcClient jdbc = JdbcClient.create(database.append());
        List<Shell<?>> shells = List.of(new Shell<>("lamp", LampAggregate.class, LampCommand.class, copy));
        RecordingStore store = EventStores.append(database.append(), transactions, LAMPS, keys);
        Configuration axon = CommandFramework.build(store, shells, new Numbers(jdbc, new OneArea()));
        axon.start();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Turns turns = new Turns(Duration.ofMillis(500));
        Commands commands = new Commands(
                new Dispatch(axon.commandBus(), axon.eventStore(), shells),
                new RequestKeys(jdbc),
                new Audit(jdbc),
                List.of(listeners),
                new TransactionTemplate(transactions),
                turns,
                new CommandMetrics(meters),
                new ClockWatch(jdbc, machine),
                () -> NOON);
        return new Node(commands, new Streams(store), meters, turns);
    }

    public JdbcClient append() {
        return JdbcClient.create(database.append());
    }

    public TestDatabase database() {
        return database;
    }

    public static String newLamp() {
        return UUID.randomUUID().toString();
    }

    public static Asked<LampCommand> putUp(String lamp) {
        return new Asked<>(lamp, new LampCommand.PutUp(), edge(NOON));
    }

    public static Asked<LampCommand> turn(String lamp, boolean on) {
        return new Asked<>(lamp, new LampCommand.Switch(on), edge(NOON));
    }

    public static Edge edge(Instant recordedAt) {
        Id.PersonId person = new Id.PersonId(new UUID(0, 7));
        Id.OfficeId office = new Id.OfficeId(new UUID(0, 8));
        return new Edge(
                new Happened(
                        NOON, false, person, new Capacity.Holder(office, Role.CLERK, null), person, Via.SELF, null),
                recordedAt,
                COMMUNITY,
                new Acting(person, office, Role.CLERK, COMMUNITY, null, "chen"),
                OneArea.CHARTER,
                OneArea.CALENDAR,
                SHANGHAI,
                null,
                Lookups.NONE);
    }

    private static Id.AreaId area(long n) {
        return new Id.AreaId(new UUID(0, n));
    }

    @Override
    public void close() {
        database.close();
    }

    /** A community of its own. */
    static final class OneArea implements AreaFacts {
        static final CharterVersion CHARTER =
                new CharterVersion(new Id.CharterId(new UUID(0, 9)), 1, "试", LocalDate.of(2026, 1, 1), new TreeMap<>());
        static final WorkingCalendar CALENDAR =
                new WorkingCalendar("test", new TreeSet<>(List.of(LocalDate.of(2026, 1, 1))), new TreeSet<>());

        @Override
        public AreaPath path(Id.AreaId area) {
            return COMMUNITY;
        }

        @Override
        public List<AreaPath> communitiesNamed(String name) {
            return List.of();
        }

        @Override
        public ZoneId zone(AreaPath area) {
            return SHANGHAI;
        }

        @Override
        public CharterVersion charter(AreaPath area, LocalDate day) {
            return CHARTER;
        }

        @Override
        public Set<LocalDate> charterBegins(AreaPath area, LocalDate after) {
            return Set.of();
        }

        @Override
        public WorkingCalendar calendar(AreaPath area) {
            return CALENDAR;
        }

        @Override
        public Map<String, String> categories(AreaPath area, LocalDate day) {
            return Map.of();
        }

        @Override
        public Set<String> grids(AreaPath area) {
            return Set.of();
        }

        @Override
        public String numberPattern(AreaPath area, NumberSeries series) {
            return "LY{yyyy}{MM}{dd}-{nn}";
        }
    }
}
