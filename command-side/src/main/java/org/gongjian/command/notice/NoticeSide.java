package org.gongjian.command.notice;

import javax.sql.DataSource;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class NoticeSide {

    @Bean
    Shell<NoticeAggregate> noticeShell() {
        return NoticeAggregate.SHELL;
    }

    @Bean
    NoticeFacts noticeFacts(EdgeFacts edges, Streams streams, Contacts contacts) {
        return new NoticeFacts(streams, new TextsLookedThrough(edges, streams, contacts));
    }

    @Bean
    NoticesOfMotions noticesOfMotions(@Qualifier("appendPool") DataSource pool) {
        return new NoticesOfMotions(JdbcClient.create(pool));
    }

    /** Listens to what is appended, and takes back notices of what was voided. */
    @Bean
    WhenMotionVoidedThenWithdrawNotice noticesOfWhatWasVoided(
            DueTable table, Streams streams, EdgeFacts edges, NoticesOfMotions notices) {
        return new WhenMotionVoidedThenWithdrawNotice(table, streams, edges, notices);
    }

    /** Listens to what is appended, and ends what is over. */
    @Bean
    NoticeDueDates noticeDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        return new NoticeDueDates(table, streams, edges);
    }
}
