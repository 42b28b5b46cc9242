package org.gongjian.app.token;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tokens, wired. */
@Configuration(proxyBeanMethods = false)
@Import(TokenEndpoint.class)
public class TokenSide {
    @Bean
    Tokens tokens(@Qualifier("webPool") DataSource web, Clock clock) {
        return new Tokens(web, clock);
    }
}
