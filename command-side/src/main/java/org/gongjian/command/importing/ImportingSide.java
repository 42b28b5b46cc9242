package org.gongjian.command.importing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.person.PersonDecider;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class ImportingSide {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(700);
    private static final Duration DESTROYS_EVERY = Duration.ofHours(1);

    @Bean
    Shell<ImportAggregate> importShell() {
        return ImportAggregate.SHELL;
    }

    @Bean
    ImportJobs importJobs(@Qualifier("appendPool") DataSource pool) {
        return new ImportJobs(JdbcClient.create(pool));
    }

    @Bean
    LedgerWriters ledgerWriters(@Qualifier("appendPool") DataSource pool) {
        return new LedgerWriters(new JdbcTemplate(pool));
    }

    @Bean
    ImportRunner importRunner(
            @Qualifier("appendPool") DataSource pool,
            @Qualifier("appendTransactions") PlatformTransactionManager manager,
            ImportJobs jobs,
            Files files,
            BulkWords words,
            LedgerWriters writers,
            EdgeFacts edges,
            BulkAppend bulk,
            Commands commands,
            MeterRegistry meters) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        LedgerIdentities identities = new LedgerIdentities(new JdbcTemplate(pool));
        RowsTaken rows =
                new RowsTaken(identities, writers, words, edges, bulk, MatterDecider::decide, PersonDecider::decide);
        return new ImportRunner(
                jobs,
                new WhenLedgerUploadedThenCheckRows(files, identities, words, edges),
                new WhenImportConfirmedThenTakeOverRows(files, edges, commands, transactions, jobs, rows),
                new WhenUploadKeptLongEnoughThenDestroy(jobs, files, commands, edges, transactions),
                commands,
                edges,
                transactions,
                files,
                meters);
    }

    /** Looks for work while the node takes requests. */
    @Bean
    SmartLifecycle importsInTheBackground(ImportRunner runner) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                runner.start(LOOKS_EVERY, DESTROYS_EVERY);
                running = true;
            }

            @Override
            public void stop() {
                runner.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
