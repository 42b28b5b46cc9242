package org.gongjian.app.observe;

import java.time.Duration;
import org.gongjian.query.platform.following.Standing;
import org.gongjian.query.platform.generations.ReadModels;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How the read models of a query node stand, and rebuilding them. A health group of its own: pages are served while one is behind. */
@Configuration(proxyBeanMethods = false)
@Import(RebuildEndpoint.class)
public class ReadModelsSide {

    private static final Duration BEHIND = Duration.ofMinutes(1);

    /** Down until everything can be read: nobody is sent to a node that only begins to fill its read models. */
    @Bean
    HealthIndicator filled(ReadModels models) {
        return () -> models.filled() ? Health.up().build() : Health.down().build();
    }

    /** Down when a read model does not advance, is further behind than a person waits, or could not be rebuilt. */
    @Bean
    HealthIndicator projections(ReadModels models) {
        return () -> !models.failing().isEmpty() || models.standings().stream().anyMatch(ReadModelsSide::behind)
                ? Health.down().build()
                : Health.up().build();
    }

    /** Down while an event is parked that could not be folded. */
    @Bean
    HealthIndicator letters(ReadModels models) {
        return () -> models.standings().stream().anyMatch(standing -> standing.parked() > 0)
                ? Health.down().build()
                : Health.up().build();
    }

    private static boolean behind(Standing standing) {
        return standing.stalled() || standing.lag().compareTo(BEHIND) > 0;
    }
}
