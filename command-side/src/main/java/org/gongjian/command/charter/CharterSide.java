package org.gongjian.command.charter;

import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class CharterSide {

    @Bean
    Shell<CharterAggregate> charterShell() {
        return CharterAggregate.SHELL;
    }
}
