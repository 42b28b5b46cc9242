package org.gongjian.command.platform.requests;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;

/** Request keys of people are remembered for a week; those of automations for good, as what triggered them stays too. */
public final class OldRequests {
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private final RequestKeys keys;
    private final InstantSource machine;

    public OldRequests(RequestKeys keys, InstantSource machine) {
        this.keys = keys;
        this.machine = machine;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public int forget() {
        return keys.forgetBefore(machine.instant().minus(REMEMBERED));
    }
}
