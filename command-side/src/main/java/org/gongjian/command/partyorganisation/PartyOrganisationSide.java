package org.gongjian.command.partyorganisation;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class PartyOrganisationSide {

    @Bean
    Shell<PartyOrganisationAggregate> partyOrganisationShell() {
        return PartyOrganisationAggregate.SHELL;
    }
}
