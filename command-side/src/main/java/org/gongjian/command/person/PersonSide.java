package org.gongjian.command.person;

import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to a command node. */
@Configuration(proxyBeanMethods = false)
class PersonSide {

    @Bean
    Shell<PersonAggregate> personShell() {
        return PersonAggregate.SHELL;
    }

    @Bean
    PersonRegistration personRegistration(Contacts contacts) {
        return new RegisterWithReceipt(contacts);
    }
}
