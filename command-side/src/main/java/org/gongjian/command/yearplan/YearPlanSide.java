package org.gongjian.command.yearplan;

import javax.sql.DataSource;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class YearPlanSide {

    @Bean
    Shell<YearPlanAggregate> yearPlanShell() {
        return YearPlanAggregate.SHELL;
    }

    @Bean
    AppendListener yearPlanListener(@Qualifier("appendPool") DataSource pool) {
        return new YearPlans(JdbcClient.create(pool));
    }

    @Bean
    EntryFacts entryFacts(EdgeFacts edges, Streams streams, Contacts contacts) {
        return new EntryFacts(streams, new TextsLookedThrough(edges, streams, contacts));
    }
}
