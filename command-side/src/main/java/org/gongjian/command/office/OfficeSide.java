package org.gongjian.command.office;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class OfficeSide {

    @Bean
    Shell<OfficeAggregate> officeShell() {
        return OfficeAggregate.SHELL;
    }
}
