package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.gongjian.command.matter.MatterCommand.Correct;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Amendment;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;

/** 更正: a fact beside the fact. Numbers once given, kinds, lots drawn and the rules decided under cannot be corrected. */
final class Correcting {

    private static final Set<String> FIXED = Set.of(
            "receiptNo",
            "caseNo",
            "letterNo",
            "fileNo",
            "referral",
            "kind",
            "times",
            "source",
            "sourceNo",
            "received",
            "percent",
            "lot",
            "chosen",
            "paper",
            "about",
            "number",
            "template",
            "word",
            "pdf",
            "item",
            "inForce",
            "occurrence",
            "occurrences",
            "promise",
            "sample",
            "tally",
            "settled",
            "year");

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
        MatterEvent wrong = effective.get((int) c.sequence());
        List<FieldChange> changes = new ArrayList<>();
        c.fields()
                .forEach(change ->
                        changes.add(withOld(change, wrong, limits.edge().zone())));
        MatterEvent right = amended(wrong, changes);
        changes.addAll(Recounted.changes(wrong, right, changes, limits));
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

    private static FieldChange withOld(FieldChange change, MatterEvent wrong, ZoneId zone) {
        String root = change.field().split("\\.")[0];
        require(
                !FIXED.contains(root)
                        && !root.equals("rules")
                        && !change.field().startsWith("happened.recordedBy"),
                MatterRefusal.FIELD_CANNOT_BE_CORRECTED,
                () -> Map.of("field", change.field()));
        // what stands on the public column is drafted anew and checked again
        require(
                !(wrong instanceof MatterEvent.PublicationDrafted)
                        || change.field().startsWith("happened."),
                MatterRefusal.FIELD_CANNOT_BE_CORRECTED,
                () -> Map.of("field", change.field()));
        String says = said(wrong, change.field());
        require(
                change.old() == null || Objects.equals(change.old(), says),
                MatterRefusal.CORRECTION_IS_BASED_ON_ANOTHER_VALUE,
                () -> Map.of("field", change.field()));
        return new FieldChange(change.field(), says, instant(says, change.now(), zone), change.concealedNow());
    }

    /** Where an instant stands, the time by the clock on the wall may be given: 2026-04-13 09:10. */
    private static @Nullable String instant(@Nullable String says, @Nullable String now, ZoneId zone) {
        if (says == null || now == null) {
            return now;
        }
        try {
            Instant.parse(says);
            return LocalDateTime.parse(now.strip().replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException plain) {
            return now;
        }
    }

    private static @Nullable String said(MatterEvent wrong, String field) {
        try {
            return Amendment.text(wrong, field);
        } catch (IllegalArgumentException unknown) {
            throw Situation.refused(MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD, Map.of("field", field));
        }
    }

    private static MatterEvent amended(MatterEvent wrong, List<FieldChange> changes) {
        try {
            return Amendment.of(wrong, changes);
        } catch (IllegalArgumentException unfit) {
            throw Situation.refused(
                    MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD,
                    Map.of("field", changes.getFirst().field()));
        }
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
