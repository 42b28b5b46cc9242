package org.gongjian.command.architecture.planted;

import java.time.Instant;
import java.util.UUID;

/** Breaks D3 on purpose: looks at the clock and makes an id. */
public final class PlantedDecider {

    private PlantedDecider() {}

    public static String decide() {
        return PlantedRule.at() + " " + UUID.randomUUID();
    }

    static final class PlantedRule {
        static Instant at() {
            return Instant.now();
        }
    }
}
