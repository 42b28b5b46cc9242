package org.gongjian.app.founding;

import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.sending.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Founding, wired; only where commands are taken. */
@Configuration(proxyBeanMethods = false)
@Import(FirstAdministratorPage.class)
public class FoundingSide {
    @Bean
    Founding founding(Commands commands, PersonRegistration registration, Registry registry) {
        return new Founding(commands, registration, registry.presets());
    }
}
