package org.gongjian.app.demonstration.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SeedingTest {
    private final AtomicBoolean importing = new AtomicBoolean(true);
    private final Seeding seeding =
            new Seeding(null, null, null, null, new DemonstrationClock(Instant.EPOCH), LocalDate.EPOCH, importing::get);
    private final CompletableFuture<Void> step = CompletableFuture.runAsync(seeding::requireGoingOn);

    @Test
    void the_telling_makes_way_for_an_import_and_goes_on_after_it() {
        assertThat(step).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);

        importing.set(false);
        assertThat(step).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void who_stops_the_product_does_not_wait_for_an_import() {
        seeding.stop();

        assertThatThrownBy(step::join).hasCauseInstanceOf(CancellationException.class);
    }
}
