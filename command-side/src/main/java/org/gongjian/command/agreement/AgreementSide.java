package org.gongjian.command.agreement;

import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class AgreementSide {

    @Bean
    Shell<AgreementAggregate> agreementShell() {
        return AgreementAggregate.SHELL;
    }

    /** Listens to what is appended, and acts on the dates. */
    @Bean
    AgreementDueDates agreementDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        return new AgreementDueDates(table, streams, edges);
    }
}
