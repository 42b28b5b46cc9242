package org.gongjian.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.record.Amendment;

/** What the facts say with the corrections among them applied. */
public final class Corrections {

    private Corrections() {}

    /**
     * The facts with their corrected fields in place; the corrections themselves stay at their sequence.
     *
     * @param misfits receives the sequences of corrections that fit no fact
     */
    static List<MatterEvent> applied(List<MatterEvent> facts, Set<Integer> misfits) {
        List<MatterEvent> effective = new ArrayList<>(facts);
        for (int sequence = 0; sequence < facts.size(); sequence++) {
            if (facts.get(sequence) instanceof Corrected correction && !apply(correction, sequence, effective)) {
                misfits.add(sequence);
            }
        }
        return effective;
    }

    /** The facts with their corrected fields in place. A correction that fits no fact changes nothing. */
    public static List<MatterEvent> applied(List<MatterEvent> facts) {
        return applied(facts, new LinkedHashSet<>());
    }

    /** The state after all these facts, the last of which is a correction. */
    static MatterState refold(List<MatterEvent> facts) {
        Set<Integer> misfits = new LinkedHashSet<>();
        List<MatterEvent> effective = applied(facts, misfits);
        MatterState state = MatterState.NOT_YET_KNOWN;
        for (int sequence = 0; sequence < facts.size(); sequence++) {
            List<MatterEvent> recorded = facts.subList(0, sequence + 1);
            state = misfits.contains(sequence)
                    ? anomalous(state, facts.get(sequence), recorded)
                    : state.folded(effective.get(sequence), recorded);
        }
        return state;
    }

    private static boolean apply(Corrected correction, int at, List<MatterEvent> effective) {
        if (correction.sequence() < 0 || correction.sequence() >= at) {
            return false;
        }
        int target = (int) correction.sequence();
        if (effective.get(target) instanceof Corrected) {
            return false;
        }
        try {
            effective.set(target, Amendment.of(effective.get(target), correction.fields()));
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    private static MatterState anomalous(MatterState state, MatterEvent fact, List<MatterEvent> recorded) {
        List<Anomaly> anomalies = new ArrayList<>(state.anomalies());
        return switch (state) {
            case MatterState.NotYetKnown _ -> {
                anomalies.add(new Anomaly(recorded.size() - 1L, fact, null));
                yield new MatterState.NotYetKnown(recorded, anomalies);
            }
            case MatterState.Known known -> {
                anomalies.add(
                        new Anomaly(recorded.size() - 1L, fact, known.stage().code()));
                yield new MatterState.Known(known.file(), known.stage(), recorded, anomalies);
            }
        };
    }
}
