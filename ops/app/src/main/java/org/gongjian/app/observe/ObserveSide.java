package org.gongjian.app.observe;

import org.gongjian.app.database.Database;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Health, log line and metrics, wired. */
@Configuration(proxyBeanMethods = false)
public class ObserveSide {

    /** Around everything else, the session included. */
    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> filter = new FilterRegistrationBean<>(new CorrelationFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Up when the database is at this release; a node that runs beside a newer one goes on. */
    @Bean
    HealthIndicator migrations(Database database) {
        return () -> database.migrated() ? Health.up().build() : Health.down().build();
    }
}
