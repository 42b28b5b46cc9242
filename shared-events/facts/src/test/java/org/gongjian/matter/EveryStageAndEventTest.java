package org.gongjian.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.catalogue.Samples;
import org.junit.jupiter.api.Test;

/**
 * Every pair of stage and event is folded, many times with values drawn at random: it moves, or it is an anomaly and nothing else
 * changed. Which pairs fit at all stands in {@code moves.txt} for the eye and for reviews.
 */
class EveryStageAndEventTest {

    private static final Path MOVES = Path.of("src/test/resources/moves.txt");
    private static final int DRAWS = 150;
    private static final long SEED = 20260413;

    @Test
    void every_pair_moves_or_is_an_anomaly() throws IOException {
        Map<Class<? extends MatterEvent>, List<MatterEvent>> drawn = new HashMap<>();
        events().forEach(event -> drawn.put(event, draws(random -> Samples.random(event, random))));
        List<String> lines = new ArrayList<>();
        for (Class<? extends Stage> stage : stages()) {
            List<MatterState.Known> befores = draws(random -> before(stage, random));
            TreeSet<String> fits = new TreeSet<>();
            for (Class<? extends MatterEvent> event : events()) {
                if (fitsOnce(befores, drawn.get(event))) {
                    fits.add(event.getSimpleName());
                }
            }
            lines.add(stage.getSimpleName() + ": " + String.join(" ", fits));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.write(MOVES, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(MOVES));
    }

    @Test
    void every_stage_has_its_own_code() {
        StageCode held = new MatterState.Known(
                        Samples.of(MatterFile.class), Samples.of(Stage.Admitted.class), List.of(), List.of())
                .code();
        assertThat(held).isEqualTo(StageCode.UNDER_NOTICE);
        assertThat(Stream.concat(
                        stages().stream().map(stage -> Samples.of(stage).code()).distinct(), Stream.of(held)))
                .containsExactlyInAnyOrder(StageCode.values());
    }

    @Test
    void nothing_but_a_beginning_begins_a_matter() {
        for (Class<? extends MatterEvent> event : events()) {
            MatterState after = MatterState.NOT_YET_KNOWN.evolve(Samples.of(event));
            boolean begins = after instanceof MatterState.Known;
            assertThat(after.anomalies()).hasSize(begins ? 0 : 1);
            assertThat(begins)
                    .isEqualTo(event == MatterEvent.IssueRaised.class
                            || event == MatterEvent.ProposalReceived.class
                            || event == MatterEvent.LedgerEntryTakenOver.class
                            || event == MatterEvent.ProposalTakenOver.class
                            || CommitmentEvent.Begun.class.isAssignableFrom(event));
        }
    }

    /** Values cost more than folding: each is drawn once and meets every other side. */
    private static <T> List<T> draws(Function<Random, T> one) {
        Random random = new Random(SEED);
        return Stream.generate(() -> one.apply(random)).limit(DRAWS).toList();
    }

    private static MatterState.Known before(Class<? extends Stage> stage, Random random) {
        return new MatterState.Known(
                Samples.random(MatterFile.class, random),
                Samples.random(stage, random),
                List.of(Samples.of(MatterEvent.IssueRaised.class)),
                List.of());
    }

    private static boolean fitsOnce(List<MatterState.Known> befores, List<MatterEvent> events) {
        boolean fits = false;
        for (int draw = 0; draw < DRAWS; draw++) {
            fits |= folds(befores.get(draw), events.get(draw));
        }
        return fits;
    }

    private static boolean folds(MatterState.Known before, MatterEvent event) {
        if (event instanceof MatterEvent.Corrected) {
            return true; // folds the facts anew: see CorrectionsTest
        }
        MatterState.Known after = (MatterState.Known) before.evolve(event);
        assertThat(after.facts()).hasSize(before.facts().size() + 1);
        assertThat(after.dues()).isNotNull();
        if (after.anomalies().isEmpty()) {
            return true;
        }
        assertThat(after.anomalies())
                .singleElement()
                .isEqualTo(new Anomaly(1, event, before.stage().code()));
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.file()).isEqualTo(before.file());
        return false;
    }

    private static List<Class<? extends MatterEvent>> events() {
        return leaves(MatterEvent.class)
                .<Class<? extends MatterEvent>>map(one -> one.asSubclass(MatterEvent.class))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    private static List<Class<? extends Stage>> stages() {
        return leaves(Stage.class)
                .distinct()
                .<Class<? extends Stage>>map(one -> one.asSubclass(Stage.class))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryStageAndEventTest::leaves)
                : Stream.of(type);
    }
}
