package org.gongjian.command.motion;

import javax.sql.DataSource;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.MotionsPut;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.registry.NameMarks;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class MotionSide {

    @Bean
    Shell<MotionAggregate> motionShell() {
        return MotionAggregate.SHELL;
    }

    @Bean
    BallotBox ballotBox(@Qualifier("appendPool") DataSource pool) {
        return new BallotBox(JdbcClient.create(pool));
    }

    @Bean
    MotionFacts motionFacts(EdgeFacts edges, Streams streams, Contacts contacts, NameMarks names, MotionsPut put) {
        return new MotionFacts(streams, new TextsLookedThrough(edges, streams, contacts), names, put);
    }
}
