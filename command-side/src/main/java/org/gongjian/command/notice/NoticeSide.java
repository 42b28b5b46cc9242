package org.gongjian.command.notice;

import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    /** Listens to what is appended, and ends what is over. */
    @Bean
    NoticeDueDates noticeDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        return new NoticeDueDates(table, streams, edges);
    }
}
