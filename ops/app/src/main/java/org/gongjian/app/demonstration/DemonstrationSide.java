package org.gongjian.app.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.demonstration.commitments.Commitments;
import org.gongjian.app.demonstration.matters.Matters;
import org.gongjian.app.demonstration.matters.PublicColumn;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.DemonstrationClock;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.demonstration.town.Agreements;
import org.gongjian.app.demonstration.town.Charters;
import org.gongjian.app.demonstration.town.Committees;
import org.gongjian.app.demonstration.town.MeetingPapers;
import org.gongjian.app.demonstration.town.MeetingRounds;
import org.gongjian.app.demonstration.town.Meetings;
import org.gongjian.app.demonstration.town.Members;
import org.gongjian.app.demonstration.town.Notices;
import org.gongjian.app.demonstration.town.Parties;
import org.gongjian.app.demonstration.town.People;
import org.gongjian.app.demonstration.town.Places;
import org.gongjian.app.demonstration.town.Service;
import org.gongjian.app.demonstration.town.Successions;
import org.gongjian.app.demonstration.town.SuperiorsForms;
import org.gongjian.app.demonstration.town.Surveys;
import org.gongjian.app.demonstration.town.Units;
import org.gongjian.app.demonstration.town.YearLists;
import org.gongjian.app.founding.Founding;
import org.gongjian.app.options.Options;
import org.gongjian.command.importing.ImportsInHand;
import org.gongjian.command.matter.desk.AgreedPromises;
import org.gongjian.command.matter.desk.IssueVolume;
import org.gongjian.command.matter.desk.MatterDoor;
import org.gongjian.command.matter.desk.MatterDueDates;
import org.gongjian.command.matter.desk.MotionBook;
import org.gongjian.command.matter.desk.OccurrenceBook;
import org.gongjian.command.matter.desk.WhenAgreementChangedThenItsPromisesFollow;
import org.gongjian.command.matter.desk.WhenAgreementTookEffectThenPromise;
import org.gongjian.command.matter.desk.WhenMotionClosedThenResolveMatter;
import org.gongjian.command.matter.desk.WhenNoticeEndedThenAssign;
import org.gongjian.command.matter.desk.WhenNoticeRunsThenMatterWaits;
import org.gongjian.command.matter.desk.WhenOpinionReservedThenRelease;
import org.gongjian.command.matter.desk.WhenWindowOpensThenCallOccurrence;
import org.gongjian.command.meeting.MeetingFacts;
import org.gongjian.command.minutes.MinutesDesk;
import org.gongjian.command.minutes.MinutesFacts;
import org.gongjian.command.motion.BallotBox;
import org.gongjian.command.motion.MotionFacts;
import org.gongjian.command.notice.NoticeDueDates;
import org.gongjian.command.notice.NoticeFacts;
import org.gongjian.command.notice.NoticesOfMotions;
import org.gongjian.command.notice.WhenMotionVoidedThenWithdrawNotice;
import org.gongjian.command.office.HandOverDesk;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.registry.OpenMatters;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.reportform.ReportFormDesk;
import org.gongjian.command.yearplan.EntryFacts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration, wired; only on nodes that take commands and were not started with {@code --no-demo}. */
@Configuration(proxyBeanMethods = false)
public class DemonstrationSide {

    /** All chapters in the order in which they are told. */
    static List<Chapter> chapters(
            Founding founding,
            Registry registry,
            Accounts accounts,
            Matters matters,
            Successions successions,
            ReportFormDesk forms,
            PublicColumn column,
            YearLists lists,
            Commitments commitments,
            Meetings meetings,
            Notices notices,
            MeetingPapers papers,
            MeetingRounds rounds) {
        return List.of(
                new Places(founding),
                new Units(),
                new Charters(registry.presets()),
                new People(accounts),
                new Members(),
                matters,
                new Parties(),
                new Committees(),
                successions,
                new SuperiorsForms(forms),
                column,
                new Surveys(),
                new Agreements(),
                lists,
                new Service(),
                commitments,
                meetings,
                notices,
                // what met earlier signed earlier: minutes are numbered as they are signed
                rounds,
                papers);
    }

    /** The desk at which offices are handed over, under the clock of the demonstration. */
    @Bean
    Successions demonstrationSuccessions(
            Commands commands,
            Streams streams,
            Numbers numbers,
            Files files,
            OpenMatters open,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        return new Successions(
                edges -> new HandOverDesk(commands, edges, streams, numbers, files, open, templates, press, names));
    }

    /** The desks of the product and what it does by itself, both under the clock of the demonstration. */
    @Bean
    Matters demonstrationMatters(
            @Qualifier("appendTransactions") PlatformTransactionManager transactions,
            DueTable table,
            Commands commands,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts,
            IssueVolume volume,
            OccurrenceBook occurrences,
            MotionBook motions,
            NoticesOfMotions fallen,
            WhenNoticeRunsThenMatterWaits untold,
            AgreedPromises promises,
            Numbers numbers,
            BulkAppend bulk,
            DueHold hold) {
        return new Matters(
                edges -> new Matters.Desk(
                        new MatterDoor(
                                commands,
                                edges,
                                areas,
                                people,
                                registration,
                                streams,
                                files,
                                contacts,
                                volume,
                                occurrences,
                                new WhenNoticeRunsThenMatterWaits(table, streams, edges),
                                motions),
                        new DuePoller(
                                table,
                                commands,
                                List.of(
                                        new MatterDueDates(table, streams, edges),
                                        new WhenAgreementTookEffectThenPromise(
                                                table, streams, edges, occurrences, promises),
                                        new WhenAgreementChangedThenItsPromisesFollow(table, streams, edges, promises),
                                        new NoticeDueDates(table, streams, edges),
                                        new WhenNoticeRunsThenMatterWaits(table, streams, edges),
                                        new WhenNoticeEndedThenAssign(table, streams, edges, motions, untold),
                                        new WhenMotionClosedThenResolveMatter(table, streams, edges, motions, untold),
                                        new WhenOpinionReservedThenRelease(table, streams, edges, motions),
                                        new WhenMotionVoidedThenWithdrawNotice(table, streams, edges, fallen)),
                                List.of(new WhenWindowOpensThenCallOccurrence(
                                        occurrences, edges, numbers, bulk, new TransactionTemplate(transactions))),
                                new TransactionTemplate(transactions),
                                edges::now,
                                hold,
                                streams)),
                areas);
    }

    @Bean
    PublicColumn demonstrationColumn(Matters matters, AreaFacts areas) {
        return new PublicColumn(matters::desk, areas);
    }

    @Bean
    Commitments demonstrationCommitments(Matters matters, OccurrenceBook occurrences) {
        return new Commitments(matters::desk, occurrences);
    }

    @Bean
    Meetings demonstrationMeetings(MeetingFacts facts, MotionFacts motions) {
        return new Meetings(facts, motions);
    }

    @Bean
    Notices demonstrationNotices(NoticeFacts facts, Streams streams) {
        return new Notices(facts, streams);
    }

    /** The desk at which minutes are kept, under the clock of the demonstration. */
    @Bean
    Function<EdgeFacts, MinutesDesk> demonstrationMinutes(
            Commands commands,
            MinutesFacts facts,
            Numbers numbers,
            Files files,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        return edges -> new MinutesDesk(commands, edges, facts, numbers, files, templates, press, names);
    }

    @Bean
    MeetingPapers demonstrationPapers(MinutesFacts facts, Function<EdgeFacts, MinutesDesk> demonstrationMinutes) {
        return new MeetingPapers(facts, demonstrationMinutes);
    }

    @Bean
    MeetingRounds demonstrationRounds(
            MeetingFacts meetings,
            MotionFacts motions,
            BallotBox box,
            Matters matters,
            MinutesFacts minutes,
            Function<EdgeFacts, MinutesDesk> demonstrationMinutes,
            AreaFacts areas,
            Accounts accounts) {
        return new MeetingRounds(
                meetings,
                motions,
                box,
                minutes,
                demonstrationMinutes,
                edges -> matters.desk(edges).dues(),
                areas,
                accounts);
    }

    @Bean
    YearLists demonstrationLists(EntryFacts entries, EdgeFacts edges, Streams streams, Contacts contacts) {
        return new YearLists(entries, new TextsLookedThrough(edges, streams, contacts), streams);
    }

    @Bean
    Demonstration demonstration(
            @Qualifier("appendPool") DataSource append,
            Options options,
            Founding founding,
            Registry registry,
            Accounts accounts,
            Commands commands,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Contacts contacts,
            Matters matters,
            Successions successions,
            ReportFormDesk forms,
            PublicColumn column,
            YearLists lists,
            Commitments commitments,
            Meetings meetings,
            Notices notices,
            MeetingPapers papers,
            MeetingRounds rounds,
            DueHold hold,
            ImportsInHand imports,
            Clock clock) {
        LocalDate today = Objects.requireNonNullElseGet(
                options.demonstrationDate(), () -> LocalDate.now(clock.withZone(Seeding.ZONE)));
        return new Demonstration(
                new DemonstrationTable(append),
                chapters(
                        founding,
                        registry,
                        accounts,
                        matters,
                        successions,
                        forms,
                        column,
                        lists,
                        commitments,
                        meetings,
                        notices,
                        papers,
                        rounds),
                day -> {
                    DemonstrationClock story = new DemonstrationClock(
                            day.atStartOfDay(Seeding.ZONE).toInstant());
                    return new Seeding(
                            commands, new EdgeFacts(story, areas, people), registration, contacts, story, day, imports);
                },
                today,
                hold);
    }
}
