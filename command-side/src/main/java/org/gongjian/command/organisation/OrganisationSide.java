package org.gongjian.command.organisation;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class OrganisationSide {

    @Bean
    Shell<OrganisationAggregate> organisationShell() {
        return OrganisationAggregate.SHELL;
    }
}
