package org.gongjian.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.terms.DueKind;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one matter add up to. Facts are kept as recorded; a correction folds them anew, in stream order, with the
 * corrected fields in place.
 */
public sealed interface MatterState {

    /** Nothing is known yet. */
    MatterState NOT_YET_KNOWN = new NotYetKnown(List.of(), List.of());

    /** The facts as recorded, in stream order: the index is the sequence. */
    List<MatterEvent> facts();

    /** What did not fit. */
    List<Anomaly> anomalies();

    /** No such matter: nothing recorded, or nothing that could begin one. */
    record NotYetKnown(List<MatterEvent> facts, List<Anomaly> anomalies) implements MatterState {
        public NotYetKnown {
            facts = List.copyOf(facts);
            anomalies = List.copyOf(anomalies);
        }
    }

    /** A matter: what holds at every stage, and the stage. */
    record Known(MatterFile file, Stage stage, List<MatterEvent> facts, List<Anomaly> anomalies)
            implements MatterState {
        public Known {
            facts = List.copyOf(facts);
            anomalies = List.copyOf(anomalies);
        }

        /** What is awaited, and the first instant that is too late. */
        public Map<DueKind, Instant> dues() {
            return Dues.of(file, stage);
        }

        /** Where it stands, as pages and lists say it: what could be assigned, was not a notice running that holds it. */
        public StageCode code() {
            return held() == null ? stage.code() : StageCode.UNDER_NOTICE;
        }

        /** The notice for whose end its assignment waits. */
        public Notices.@Nullable Running held() {
            return stage instanceof Stage.Admitted ? file.notices().holding() : null;
        }

        /** The number by which everybody calls it: that of the receipt, of what was taken over that of its source. */
        public String number() {
            String receipt = file.origin().receiptNo();
            return receipt != null
                    ? receipt
                    : Corrections.applied(facts).stream()
                            .filter(MatterEvent.TakenOver.class::isInstance)
                            .map(fact -> ((MatterEvent.TakenOver) fact).sourceNo())
                            .findFirst()
                            .orElse("");
        }
    }

    /** With one more fact. Never throws: what does not fit is an {@link Anomaly}. */
    default MatterState evolve(MatterEvent event) {
        List<MatterEvent> longer = new ArrayList<>(facts());
        longer.add(event);
        return event instanceof Corrected ? Corrections.refold(longer) : folded(event, longer);
    }

    /** All facts of a stream. */
    static MatterState fold(List<MatterEvent> facts) {
        MatterState state = NOT_YET_KNOWN;
        for (MatterEvent fact : facts) {
            state = state.evolve(fact);
        }
        return state;
    }

    /** What is awaited, and the first instant that is too late: the rows of the due table. */
    default Map<DueKind, Instant> dues() {
        return Map.of();
    }

    /** One more fact whose effect is {@code effective}, kept with the others as in {@code recorded}. */
    default MatterState folded(MatterEvent effective, List<MatterEvent> recorded) {
        return switch (this) {
            case NotYetKnown unknown -> Beginning.of(effective, recorded, unknown.anomalies());
            case Known(var file, var stage, var facts, var anomalies) -> {
                Stage next = Moves.next(file, stage, effective);
                yield next == null
                        ? new Known(file, stage, recorded, anomalous(anomalies, effective, recorded.size() - 1, stage))
                        : new Known(Filed.with(file, stage, effective), next, recorded, anomalies);
            }
        };
    }

    private static List<Anomaly> anomalous(List<Anomaly> before, MatterEvent fact, long sequence, Stage stage) {
        List<Anomaly> all = new ArrayList<>(before);
        all.add(new Anomaly(sequence, fact, stage.code()));
        return all;
    }
}
