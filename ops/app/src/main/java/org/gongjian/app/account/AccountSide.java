package org.gongjian.app.account;

import java.time.Clock;
import javax.sql.DataSource;
import org.gongjian.store.keys.KeyFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts, wired. */
@Configuration(proxyBeanMethods = false)
@Import({LoginPage.class, PasswordPage.class, FirstLogInPage.class})
public class AccountSide {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(
            @Qualifier("webPool") DataSource web,
            @Qualifier("webTransaction") TransactionOperations transaction,
            PasswordEncoder encoder,
            FindByIndexNameSessionRepository<?> sessions,
            Clock clock) {
        return new Accounts(
                new AccountTable(web, transaction),
                encoder,
                login -> sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById),
                clock);
    }

    @Bean
    AddressMarks addressMarks(
            @Qualifier("webPool") DataSource web,
            @Qualifier("webTransaction") TransactionOperations transaction,
            KeyFile keys) {
        return new AddressMarks(new AccountTable(web, transaction), keys.derived("addresses"));
    }

    @Bean
    FirstAdministrator firstAdministrator(@Qualifier("webPool") DataSource web, Accounts accounts, Clock clock) {
        return new FirstAdministrator(web, accounts, clock);
    }
}
