package org.gongjian.app.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.options.Options;
import org.gongjian.command.platform.edge.EdgeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The time of a demonstration that was given its day: the machine's time of day on that day, so that nothing is overdue because
 * it is shown later. Machinery keeps the machine's clock; production takes no demonstration.
 */
@Configuration(proxyBeanMethods = false)
public class DemonstrationTime {

    @Bean
    Clock clockOfTheDay(Options options) {
        LocalDate today = Objects.requireNonNull(options.demonstrationDate());
        long days = today.toEpochDay() - LocalDate.now(Seeding.ZONE).toEpochDay();
        return Clock.offset(Clock.tickMillis(Seeding.ZONE), Duration.ofDays(days));
    }

    @Bean
    EdgeClock edgeClockOfTheDay(Clock clockOfTheDay) {
        return clockOfTheDay::instant;
    }
}
