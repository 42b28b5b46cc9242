package org.gongjian.query.platform.following;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongjian.query.platform.folding.Generation;

/** What the processors measure: events, seconds behind, parked events, whether they stand still, and rebuilds that failed. */
public final class Figures {
    private final MeterRegistry meters;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();

    public Figures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts the events of one processor. */
    Runnable counting(Generation generation) {
        Counter events = Counter.builder("gongjian.view.events")
                .description("events folded into a read model")
                .tag("read_model", generation.group())
                .register(meters);
        return events::increment;
    }

    public void note(Standing standing) {
        if (standings.put(standing.group(), standing) == null) {
            gauge("gongjian.view.lag.seconds", standing.group());
            gauge("gongjian.view.parked", standing.group());
            gauge("gongjian.view.stalled", standing.group());
        }
    }

    /** Failed attempts at a rebuild; none for a read model that is not named any more. */
    public void failing(Map<String, Integer> attempts) {
        attempts.forEach((group, failed) -> {
            if (failing.put(group, failed) == null) {
                Gauge.builder("gongjian.view.rebuild.failed", failing, all -> all.getOrDefault(group, 0))
                        .description(
                                "attempts at bringing a read model to this release that failed since the last one that worked")
                        .tag("read_model", group)
                        .register(meters);
            }
        });
        failing.replaceAll((group, failed) -> attempts.getOrDefault(group, 0));
    }

    private void gauge(String name, String group) {
        Gauge.builder(name, standings, all -> value(name, Objects.requireNonNull(all.get(group))))
                .tag("read_model", group)
                .register(meters);
    }

    private static double value(String name, Standing standing) {
        return switch (name) {
            case "gongjian.view.lag.seconds" -> standing.lag().toMillis() / 1000.0;
            case "gongjian.view.parked" -> standing.parked();
            default -> standing.stalled() ? 1 : 0;
        };
    }
}
