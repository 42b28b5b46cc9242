package org.gongjian.app.demonstration;

import org.gongjian.app.account.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every node of a demonstration shows at its door. */
@Configuration(proxyBeanMethods = false)
@Import(LoginsEndpoint.class)
public class DemonstrationDoor {
    @Bean
    KnownCast knownCast(Accounts accounts) {
        return new KnownCast(accounts);
    }
}
