package org.gongjian.command.meeting;

import javax.sql.DataSource;
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
class MeetingSide {

    @Bean
    Shell<MeetingAggregate> meetingShell() {
        return MeetingAggregate.SHELL;
    }

    @Bean
    AgendaBook agendaBook(@Qualifier("appendPool") DataSource pool) {
        return new AgendaBook(JdbcClient.create(pool));
    }

    @Bean
    MeetingFacts meetingFacts(EdgeFacts edges, Streams streams, Contacts contacts, AgendaBook agendas) {
        return new MeetingFacts(streams, new TextsLookedThrough(edges, streams, contacts), agendas);
    }
}
