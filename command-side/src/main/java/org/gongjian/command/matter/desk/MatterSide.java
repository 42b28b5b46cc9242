package org.gongjian.command.matter.desk;

import javax.sql.DataSource;
import org.gongjian.command.matter.MatterAggregate;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueWork;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class MatterSide {

    @Bean
    Shell<MatterAggregate> matterShell() {
        return MatterAggregate.SHELL;
    }

    @Bean
    MatterDueDates matterDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        return new MatterDueDates(table, streams, edges);
    }

    @Bean
    IssueVolume issueVolume(@Qualifier("appendPool") DataSource pool) {
        return new IssueVolume(JdbcClient.create(pool));
    }

    @Bean
    ReceivingDesk receivingDesk(
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts) {
        return new ReceivingDesk(commands, edges, areas, people, registration, streams, files, contacts);
    }

    @Bean
    MatterDesk matterDesk(
            Commands commands,
            EdgeFacts edges,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts,
            IssueVolume volume,
            OccurrenceBook occurrences,
            WhenNoticeRunsThenMatterWaits notices,
            MotionBook motions) {
        return new MatterDesk(
                commands, edges, people, registration, streams, files, contacts, volume, occurrences, notices, motions);
    }

    /** Listens to what is appended, and tells matters what becomes of the notices about them. */
    @Bean
    WhenNoticeRunsThenMatterWaits noticesOfMatters(DueTable table, Streams streams, EdgeFacts edges) {
        return new WhenNoticeRunsThenMatterWaits(table, streams, edges);
    }

    /** Listens to what is appended, and assigns what a body resolved once its notice has ended. */
    @Bean
    WhenNoticeEndedThenAssign assignmentsAfterNotice(
            DueTable table,
            Streams streams,
            EdgeFacts edges,
            MotionBook motions,
            WhenNoticeRunsThenMatterWaits notices) {
        return new WhenNoticeEndedThenAssign(table, streams, edges, motions, notices);
    }

    @Bean
    OccurrenceBook occurrenceBook(@Qualifier("appendPool") DataSource pool) {
        return new OccurrenceBook(JdbcClient.create(pool));
    }

    /** Listens to what is appended, and asks for what an agreement promises. */
    @Bean
    WhenAgreementTookEffectThenPromise agreedPromises(
            DueTable table, Streams streams, EdgeFacts edges, OccurrenceBook book, AgreedPromises promises) {
        return new WhenAgreementTookEffectThenPromise(table, streams, edges, book, promises);
    }

    @Bean
    AgreedPromises agreedPromiseBook(@Qualifier("appendPool") DataSource pool) {
        return new AgreedPromises(JdbcClient.create(pool));
    }

    /** Listens to what is appended, and asks of the promises what a variation or the end of their agreement asks of them. */
    @Bean
    WhenAgreementChangedThenItsPromisesFollow agreedVariations(
            DueTable table, Streams streams, EdgeFacts edges, AgreedPromises promises) {
        return new WhenAgreementChangedThenItsPromisesFollow(table, streams, edges, promises);
    }

    @Bean
    MotionBook motionBook(@Qualifier("appendPool") DataSource pool) {
        return new MotionBook(JdbcClient.create(pool));
    }

    /** Listens to what is appended, and asks of a matter what its motion came to. */
    @Bean
    WhenMotionClosedThenResolveMatter votedResolutions(
            DueTable table,
            Streams streams,
            EdgeFacts edges,
            MotionBook motions,
            WhenNoticeRunsThenMatterWaits notices) {
        return new WhenMotionClosedThenResolveMatter(table, streams, edges, motions, notices);
    }

    /** Listens to what is appended, and releases who reserved an opinion where the charter says so. */
    @Bean
    WhenOpinionReservedThenRelease releasesOfWhoReserved(
            DueTable table, Streams streams, EdgeFacts edges, MotionBook motions) {
        return new WhenOpinionReservedThenRelease(table, streams, edges, motions);
    }

    @Bean
    DueWork occurrencesFallDue(
            OccurrenceBook book,
            EdgeFacts edges,
            Numbers numbers,
            BulkAppend bulk,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions) {
        return new WhenWindowOpensThenCallOccurrence(book, edges, numbers, bulk, new TransactionTemplate(transactions));
    }

    @Bean
    CommitmentDesk commitmentDesk(
            Commands commands, EdgeFacts edges, AreaFacts areas, Files files, Contacts contacts, Streams streams) {
        return new CommitmentDesk(commands, edges, areas, files, contacts, streams);
    }
}
