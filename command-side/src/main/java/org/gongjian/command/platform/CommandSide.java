package org.gongjian.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueWork;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.requests.OldRequests;
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
import org.gongjian.record.Catalogue;
import org.gongjian.store.EventStores;
import org.gongjian.store.MachineTime;
import org.gongjian.store.RecordingStore;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command side of a node. It needs the pools and keys of the app: {@code appendPool}, {@code appendTransactions}, a
 * {@link KeyFile}, the {@link Catalogue}, a {@link MeterRegistry} and the node's {@link Clock}; every feature brings its {@link Shell}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.gongjian.command")
@EnableScheduling
public class CommandSide {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean(defaultCandidate = false)
    RecordingStore appendStore(
            @Qualifier("appendPool") DataSource pool,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            Catalogue catalogue,
            KeyFile keys) {
        return EventStores.append(pool, transactions, catalogue, keys);
    }

    @Bean
    Streams streams(@Qualifier("appendStore") RecordingStore store) {
        return new Streams(store);
    }

    @Bean
    Numbers numbers(@Qualifier("appendPool") DataSource pool, AreaFacts areas) {
        return new Numbers(JdbcClient.create(pool), areas);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown", defaultCandidate = false)
    org.axonframework.config.Configuration commandFramework(
            @Qualifier("appendStore") EmbeddedEventStore store, List<Shell<?>> shells, Numbers numbers) {
        return CommandFramework.build(store, shells, numbers);
    }

    @Bean
    Commands commands(
            @Qualifier("commandFramework") org.axonframework.config.Configuration framework,
            @Qualifier("appendPool") DataSource pool,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            List<Shell<?>> shells,
            ObjectProvider<AppendListener> listeners,
            MeterRegistry registry) {
        JdbcClient jdbc = JdbcClient.create(pool);
        return new Commands(
                new Dispatch(framework.commandBus(), framework.eventStore(), shells),
                new RequestKeys(jdbc),
                new Audit(jdbc),
                listeners.orderedStream().toList(),
                new TransactionTemplate(transactions),
                new Turns(PATIENCE),
                new CommandMetrics(registry),
                new ClockWatch(jdbc, MachineTime.CLOCK),
                MachineTime.CLOCK);
    }

    @Bean
    OldRequests oldRequests(@Qualifier("appendPool") DataSource pool) {
        return new OldRequests(new RequestKeys(JdbcClient.create(pool)), MachineTime.CLOCK);
    }

    @Bean
    BulkAppend bulkAppend(
            @Qualifier("appendStore") EmbeddedEventStore store, ObjectProvider<AppendListener> listeners) {
        return new BulkAppend(store, listeners.orderedStream().toList());
    }

    @Bean
    EdgeFacts edgeFacts(Clock clock, AreaFacts areas, PeopleFacts people) {
        return new EdgeFacts(clock, areas, people);
    }

    @Bean
    DueTable dueTable(@Qualifier("appendPool") DataSource pool) {
        return new DueTable(JdbcClient.create(pool));
    }

    @Bean
    DueHold dueHold(@Qualifier("appendPool") DataSource pool) {
        return new DueHold(pool);
    }

    @Bean
    DuePoller duePoller(
            DueTable dues,
            Commands commands,
            ObjectProvider<DueAutomation> automations,
            ObjectProvider<DueWork> inBulk,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            Clock clock,
            DueHold hold,
            Streams streams) {
        return new DuePoller(
                dues,
                commands,
                automations.orderedStream().toList(),
                inBulk.orderedStream().toList(),
                new TransactionTemplate(transactions),
                clock,
                hold,
                streams);
    }

    /** Opens and makes boxes for the edge; the query side has one that only opens. */
    @Bean
    Concealer appendConcealer(@Qualifier("appendPool") DataSource pool, KeyFile keys) {
        return new Concealer(pool, keys);
    }

    @Bean
    Files files(
            @Qualifier("appendPool") DataSource pool,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            @Qualifier("appendConcealer") Concealer concealer) {
        return new Files(JdbcClient.create(pool), new TransactionTemplate(transactions), concealer);
    }

    @Bean
    Inputs inputs() {
        return new Inputs();
    }
}
