package org.gongjian.command.importing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.command.body.BodyDecider;
import org.gongjian.command.community.AreaDecider;
import org.gongjian.command.importing.desk.BodiesDesk;
import org.gongjian.command.importing.desk.GridsDesk;
import org.gongjian.command.importing.desk.KnownPeople;
import org.gongjian.command.importing.desk.MembersDesk;
import org.gongjian.command.importing.desk.OfficesDesk;
import org.gongjian.command.importing.desk.OrganisationsDesk;
import org.gongjian.command.importing.desk.PartyOrganisationsDesk;
import org.gongjian.command.importing.desk.Recording;
import org.gongjian.command.importing.desk.RegisteredNames;
import org.gongjian.command.importing.ledger.LedgerDesk;
import org.gongjian.command.importing.ledger.LedgerIdentities;
import org.gongjian.command.importing.ledger.LedgerWriters;
import org.gongjian.command.importing.ledger.ProposalsDesk;
import org.gongjian.command.importing.ledger.TakenPeople;
import org.gongjian.command.importing.register.Desks;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.office.OfficeDecider;
import org.gongjian.command.organisation.OrganisationDecider;
import org.gongjian.command.partyorganisation.PartyOrganisationDecider;
import org.gongjian.command.person.PersonDecider;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.Registry;
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
    Recording importRecording(EdgeFacts edges, BulkWords words, BulkAppend bulk, Commands commands) {
        return new Recording(edges, words, bulk, commands, PersonDecider::decide);
    }

    @Bean
    KnownPeople knownPeople(Streams streams, Registry registry, Contacts contacts) {
        return new KnownPeople(streams, registry.persons(), contacts);
    }

    @Bean
    LedgerIdentities ledgerIdentities(@Qualifier("appendPool") DataSource pool) {
        return new LedgerIdentities(new JdbcTemplate(pool));
    }

    @Bean
    TakenPeople takenPeople(LedgerWriters writers, BulkWords words, EdgeFacts edges) {
        return new TakenPeople(writers, words, edges, PersonDecider::decide);
    }

    @Bean
    RegisterDesk ledgerDesk(LedgerIdentities identities, TakenPeople people, BulkWords words, BulkAppend bulk) {
        return new LedgerDesk(identities, people, words, bulk, MatterDecider::decide);
    }

    @Bean
    RegisterDesk proposalsDesk(LedgerIdentities identities, TakenPeople people, BulkWords words, BulkAppend bulk) {
        return new ProposalsDesk(identities, people, words, bulk, MatterDecider::decide);
    }

    @Bean
    RegisterDesk organisationsDesk(Recording recording, Streams streams, Registry registry, KnownPeople people) {
        return new OrganisationsDesk(recording, streams, registry.organisations(), people, OrganisationDecider::decide);
    }

    @Bean
    RegisterDesk gridsDesk(Recording recording, Streams streams) {
        return new GridsDesk(recording, streams, AreaDecider::decide);
    }

    @Bean
    RegisterDesk officesDesk(Recording recording, Streams streams, Registry registry, KnownPeople people) {
        return new OfficesDesk(
                recording, streams, registry.offices(), registry.organisations(), people, OfficeDecider::decide);
    }

    @Bean
    RegisterDesk membersDesk(Recording recording, KnownPeople people) {
        return new MembersDesk(recording, people, PersonDecider::decide);
    }

    @Bean
    RegisteredNames registeredNames(@Qualifier("appendPool") DataSource pool) {
        return new RegisteredNames(JdbcClient.create(pool));
    }

    @Bean
    RegisterDesk partyOrganisationsDesk(
            Recording recording, Streams streams, RegisteredNames names, Registry registry, KnownPeople people) {
        return new PartyOrganisationsDesk(
                recording,
                streams,
                names,
                registry.organisations(),
                registry.offices(),
                people,
                (state, asked, edge) -> PartyOrganisationDecider.decide(asked.id(), state, asked.command(), edge));
    }

    @Bean
    RegisterDesk bodiesDesk(
            Recording recording, Streams streams, RegisteredNames names, Registry registry, KnownPeople people) {
        return new BodiesDesk(
                recording, streams, names, registry.organisations(), registry.offices(), people, BodyDecider::decide);
    }

    @Bean
    Desks registerDesks(List<RegisterDesk> all) {
        return Desks.ofAll(all);
    }

    @Bean
    HandingIn handingIn(
            @Qualifier("appendTransactions") PlatformTransactionManager manager,
            Commands commands,
            EdgeFacts edges,
            Files files,
            ImportJobs jobs,
            BulkWords words) {
        return new HandingIn(commands, edges, files, jobs, words, new TransactionTemplate(manager));
    }

    @Bean
    ImportRunner importRunner(
            @Qualifier("appendTransactions") PlatformTransactionManager manager,
            ImportJobs jobs,
            Files files,
            Desks desks,
            EdgeFacts edges,
            Commands commands,
            MeterRegistry meters) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        return new ImportRunner(
                jobs,
                new WhenBookUploadedThenCheckRows(files, desks, edges),
                new WhenImportConfirmedThenTakeOverRows(files, edges, commands, transactions, jobs, desks),
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
