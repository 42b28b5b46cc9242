package org.gongjian.command.census;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class CensusSide {

    @Bean
    Shell<CensusAggregate> censusShell() {
        return CensusAggregate.SHELL;
    }
}
