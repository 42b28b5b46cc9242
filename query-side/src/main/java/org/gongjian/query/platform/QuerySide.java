package org.gongjian.query.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query side as the application imports it. Expects the beans {@code viewPool} and {@code viewTransactions}. */
@Configuration
@ComponentScan("org.gongjian.query")
public class QuerySide {

    @Bean
    JdbcClient viewJdbc(@Qualifier("viewPool") DataSource viewPool) {
        return JdbcClient.create(viewPool);
    }
}
