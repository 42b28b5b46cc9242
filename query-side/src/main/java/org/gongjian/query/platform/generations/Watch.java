package org.gongjian.query.platform.generations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.following.Figures;
import org.gongjian.query.platform.following.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches that every read model advances and that nothing is parked. Reads only what is committed, so any node can tell. */
public final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private record Seen(long position, Instant since) {}

    private final JdbcClient view;
    private final Generations generations;
    private final Positions positions;
    private final Figures figures;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile List<Standing> last = List.of();

    public Watch(JdbcClient view, Generations generations, Figures figures, Clock clock, Duration patience) {
        this.view = view;
        this.generations = generations;
        this.positions = new Positions(view);
        this.figures = figures;
        this.clock = clock;
        this.patience = patience;
    }

    /** As of the last look. */
    List<Standing> standings() {
        return last;
    }

    /** How many attempts at bringing a read model to this release failed, for those where the last one did. */
    void failing(Map<String, Integer> attempts) {
        figures.failing(attempts);
    }

    synchronized List<Standing> look(List<ReadModel> models) {
        List<Standing> now = new ArrayList<>();
        for (ReadModel model : models) {
            generations.live(model.group()).ifPresent(live -> now.add(look(live.generation())));
        }
        now.forEach(figures::note);
        now.stream()
                .filter(standing -> !standing.sound())
                .forEach(standing -> LOG.error("read model not sound: {}", standing));
        last = List.copyOf(now);
        return last;
    }

    private Standing look(Generation live) {
        long position = positions.of(live).map(Positions.Reached::index).orElse(-1L);
        Instant oldest = view.sql(
                        "SELECT timestamp FROM store.event WHERE globalindex > ? ORDER BY globalindex LIMIT 1")
                .param(position)
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .orElse(null);
        long parked = view.sql("SELECT count(*) FROM view.dead_letter WHERE processing_group = ?")
                .param(live.processor())
                .query(Long.class)
                .single();
        Instant now = clock.instant();
        Seen before = seen.get(live.processor());
        if (before == null || before.position() != position || oldest == null) {
            before = new Seen(position, now);
            seen.put(live.processor(), before);
        }
        boolean stalled = oldest != null && before.since().plus(patience).isBefore(now);
        Duration lag = oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
        return new Standing(live.group(), live.number(), position, lag, parked, stalled);
    }
}
