package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.Claimed;
import org.gongjian.matter.CommitmentEvent.Performance;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.junit.jupiter.api.Test;

/** Whoever asks for whatever in whatever order: what must hold of a commitment holds. */
class AnyOrderOfPromisesTest {

    private static final List<Who> EVERYBODY = List.of(
            Who.CLERK, Who.SECRETARY, Who.GRID_WORKER, Who.OVERSEER, Who.PROPERTY_LIAISON, Who.SPINNERS_LIAISON);

    @Test
    void invariants_hold_whatever_is_asked() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int accepted = 0;
        for (int run = 0; run < 200 || accepted <= 400; run++) {
            assertThat(run).as("seed %d: %d steps accepted", seed, accepted).isLessThan(1000);
            Story story = begun(random);
            Instant at = Story.local("2026-06-15T08:00");
            for (int step = 0; step < 60; step++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(600)));
                if (random.nextInt(6) == 0) {
                    story.bySystem("any").at(at);
                } else {
                    story.by(EVERYBODY.get(random.nextInt(EVERYBODY.size())))
                            .at(at)
                            .on("凭据");
                }
                accepted += tries(story, any(random));
            }
            holds(story.state(), seed);
        }
    }

    private static Story begun(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                Story.under("001a")
                        .by(Who.SECRETARY)
                        .at("2026-02-26T16:00")
                        .on("会议纪要")
                        .asks(Promises.fix(Promises.DRAGON_BOAT));
            case 1 ->
                Story.under("001a")
                        .by(Who.PROPERTY_LIAISON)
                        .at("2026-03-06T10:00")
                        .asks(Promises.promise(Promises.visits(), "2026-06-16"));
            default ->
                Story.under("001a")
                        .bySystem("occurrence_window")
                        .at("2026-06-15T00:00")
                        .asks(Promises.call(Promises.DRAGON_BOAT, Promises.HOUSEHOLDS, "2026-03-10"));
        };
    }

    private static int tries(Story story, MatterCommand command) {
        try {
            story.asks(command);
            return 1;
        } catch (Refused refused) {
            return 0;
        }
    }

    private static void holds(MatterState state, long seed) {
        MatterState.Known known = (MatterState.Known) state;
        assertThat(known.anomalies()).as("seed %d", seed).isEmpty();
        assertThat(MatterState.fold(known.facts())).as("seed %d", seed).isEqualTo(known);
        List<MatterEvent> facts = known.facts();
        assertThat(facts.stream().filter(Claimed.class::isInstance))
                .as("seed %d: claimed twice", seed)
                .hasSizeLessThan(2);
        for (int n = 0; n < facts.size(); n++) {
            if (facts.get(n) instanceof CommitmentEvent.Verified verified) {
                Object performer = facts.subList(0, n).reversed().stream()
                        .filter(Performance.class::isInstance)
                        .map(fact -> Objects.requireNonNull(fact.happened().actedBy()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("seed " + seed + ": verified what was not performed"));
                assertThat(verified.happened().actedBy())
                        .as("seed %d: verified by who performed", seed)
                        .isNotEqualTo(performer);
            }
        }
    }

    private static MatterCommand any(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Promises.claim();
            case 1, 2, 3 -> Promises.perform(1 + random.nextInt(20));
            case 4, 5 -> Promises.verify(random.nextInt(5));
            case 6 -> Promises.dispute(1);
            case 7 -> new CommitmentCommand.Miss();
            case 8 -> new CommitmentCommand.BringIntoForce();
            case 9 ->
                random.nextInt(5) == 0 ? new CommitmentCommand.Lapse("终止") : new MatterCommand.UrgeHandling("请抓紧");
            case 10 -> new CommitmentCommand.SettleYear(2026);
            case 11 -> random.nextInt(4) == 0 ? Steps.close() : Steps.assign(Who.PROPERTY);
            default -> throw new IllegalStateException();
        };
    }
}
