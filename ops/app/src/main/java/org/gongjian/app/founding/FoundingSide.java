package org.gongjian.app.founding;

import org.gongjian.command.platform.Commands;
import org.gongjian.command.platform.PersonRegistration;
import org.gongjian.command.platform.registry.Registry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Founding, wired; only where commands are taken. */
@Configuration(proxyBeanMethods = false)
public class FoundingSide {
    @Bean
    Founding founding(Commands commands, PersonRegistration registration, Registry registry) {
        return new Founding(commands, registration, registry.presets());
    }
}
