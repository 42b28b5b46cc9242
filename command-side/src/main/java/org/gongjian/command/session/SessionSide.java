package org.gongjian.command.session;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class SessionSide {

    @Bean
    Shell<SessionAggregate> sessionShell() {
        return SessionAggregate.SHELL;
    }
}
