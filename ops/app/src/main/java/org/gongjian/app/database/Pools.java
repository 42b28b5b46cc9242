package org.gongjian.app.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.gongjian.app.options.Options;
import org.gongjian.store.MachineTime;
import org.gongjian.store.StartAssertions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Pools and transactions: one pair per database role, and a small one for what is web-wide. */
@Configuration(proxyBeanMethods = false)
public class Pools {

    @Bean(destroyMethod = "close")
    HikariDataSource webPool(Database database, Options options) {
        return database.webPool(options.role(), 6);
    }

    /** A new one each time: what is web-wide never joins a command's transaction. */
    @Bean
    TransactionOperations webTransaction(@Qualifier("webPool") DataSource web) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(web));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Only where commands are taken. */
    @Configuration(proxyBeanMethods = false)
    public static class OfCommands {
        @Bean(destroyMethod = "close")
        HikariDataSource appendPool(Database database) {
            HikariDataSource pool = database.appendPool(12);
            StartAssertions.appends(pool);
            StartAssertions.clock(pool, MachineTime.CLOCK);
            return pool;
        }

        @Bean
        PlatformTransactionManager appendTransactions(@Qualifier("appendPool") DataSource append) {
            return new JdbcTransactionManager(append);
        }
    }

    /** Only where questions are answered. */
    @Configuration(proxyBeanMethods = false)
    public static class OfQueries {
        @Bean(destroyMethod = "close")
        HikariDataSource viewPool(Database database) {
            HikariDataSource pool = database.viewPool(16);
            StartAssertions.views(pool);
            return pool;
        }

        @Bean
        PlatformTransactionManager viewTransactions(@Qualifier("viewPool") DataSource view) {
            return new JdbcTransactionManager(view);
        }
    }
}
