package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gongjian.command.matter.MatterCommand.Correct;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.MatterState;
import org.gongjian.record.FieldChange;

/** 更正: a fact beside the fact, and what later decisions it touches. */
final class Correcting {

    private Correcting() {}

    static MatterEvent correct(Correct c, MatterState state, TimeLimits limits) {
        List<MatterEvent> effective = Corrections.applied(state.facts());
        require(
                c.sequence() >= 0
                        && c.sequence() < effective.size()
                        && !(effective.get((int) c.sequence()) instanceof Corrected)
                        && !c.fields().isEmpty(),
                MatterRefusal.CORRECTION_NAMES_NO_FACT,
                () -> Map.of("field", "sequence"));
        WrongFact wrong =
                new WrongFact(effective.get((int) c.sequence()), limits.edge().zone());
        List<FieldChange> changes = new ArrayList<>();
        for (FieldChange asked : c.fields()) {
            changes.add(wrong.change(asked));
        }
        MatterEvent right = wrong.amended(changes);
        changes.addAll(Recounted.changes(wrong.fact(), right, changes, limits));
        return new Corrected(
                limits.edge().happened(), c.sequence(), changes, c.reason(), touched(effective, c.sequence()));
    }

    /** After it nothing is amiss that was not amiss before. */
    static void requireFits(MatterState before, MatterState after) {
        require(
                after.anomalies().size() <= before.anomalies().size()
                        && after instanceof MatterState.Known == before instanceof MatterState.Known,
                MatterRefusal.CORRECTION_BREAKS_THE_STORY);
    }

    /** Later decisions, which stay as they were taken. */
    private static List<Long> touched(List<MatterEvent> effective, long sequence) {
        return LongStream.range(sequence + 1, effective.size())
                .filter(at -> decides(effective.get((int) at)))
                .boxed()
                .toList();
    }

    private static boolean decides(MatterEvent event) {
        return event instanceof MatterEvent.Admitted
                || event instanceof MatterEvent.Declined
                || event instanceof MatterEvent.Upheld
                || event instanceof MatterEvent.Overturned
                || event instanceof MatterEvent.Resolved
                || event instanceof MatterEvent.Assigned
                || event instanceof MatterEvent.ReturnApproved
                || event instanceof MatterEvent.ReturnRefused
                || event instanceof MatterEvent.ExtensionGranted
                || event instanceof MatterEvent.ExtensionRefused
                || event instanceof MatterEvent.Resumed
                || event instanceof MatterEvent.CompletionConfirmed
                || event instanceof MatterEvent.CompletionRejected
                || event instanceof MatterEvent.AnswerIssued
                || event instanceof MatterEvent.DissatisfactionVerified
                || event instanceof MatterEvent.Reopened
                || event instanceof MatterEvent.Concluded
                || event instanceof MatterEvent.Published
                || event instanceof MatterEvent.Closed;
    }
}
