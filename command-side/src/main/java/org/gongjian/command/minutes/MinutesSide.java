package org.gongjian.command.minutes;

import javax.sql.DataSource;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class MinutesSide {

    @Bean
    Shell<MinutesAggregate> minutesShell() {
        return MinutesAggregate.SHELL;
    }

    @Bean
    MinutesBook minutesBook(@Qualifier("appendPool") DataSource pool) {
        return new MinutesBook(JdbcClient.create(pool));
    }

    @Bean
    MinutesFacts minutesFacts(MinutesBook book, EdgeFacts edges, Streams streams, Contacts contacts) {
        return new MinutesFacts(streams, book, new TextsLookedThrough(edges, streams, contacts));
    }

    @Bean
    MinutesDesk minutesDesk(
            Commands commands,
            EdgeFacts edges,
            MinutesFacts facts,
            Numbers numbers,
            Files files,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        return new MinutesDesk(commands, edges, facts, numbers, files, templates, press, names);
    }
}
