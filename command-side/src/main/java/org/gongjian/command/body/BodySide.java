package org.gongjian.command.body;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class BodySide {

    @Bean
    Shell<BodyAggregate> bodyShell() {
        return BodyAggregate.SHELL;
    }
}
