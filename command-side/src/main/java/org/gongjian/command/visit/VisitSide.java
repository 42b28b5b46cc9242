package org.gongjian.command.visit;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class VisitSide {

    @Bean
    Shell<VisitAggregate> visitShell() {
        return VisitAggregate.SHELL;
    }
}
