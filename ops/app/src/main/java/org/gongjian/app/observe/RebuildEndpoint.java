package org.gongjian.app.observe;

import java.time.Duration;
import java.util.Map;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.query.platform.generations.ReadModels;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /operations/rebuild/{name}}: for {@code ops/run rebuild}, with the operator's key. */
@RestController
class RebuildEndpoint {

    private final ReadModels models;

    RebuildEndpoint(ReadModels models) {
        this.models = models;
    }

    @PostMapping("/operations/rebuild/{name}")
    Map<String, Object> rebuild(@PathVariable String name) {
        if (!models.groups().contains(name)) {
            throw Trouble.notFound();
        }
        long start = System.nanoTime();
        long events = models.rebuild(name);
        return Map.of(
                "name", name,
                "events", events,
                "ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
