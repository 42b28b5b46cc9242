package org.gongjian.command.community;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class CommunitySide {

    @Bean
    Shell<AreaAggregate> areaShell() {
        return AreaAggregate.SHELL;
    }
}
