package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Amendment;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;

/** A fact that is to be corrected. Numbers once given, kinds, lots drawn and the rules decided under cannot be. */
record WrongFact(MatterEvent fact, ZoneId zone) {

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
            "year",
            "rules");

    /** What was promised, by whom and until when: a variation changes it, not a correction. */
    private static final Set<String> PROMISED =
            Set.of("by", "basis", "measure", "until", "reminder", "urging", "agreement", "cause");

    /** What is asked, with what stands there. Refused where nothing may be corrected, or where somebody else corrected it meanwhile. */
    FieldChange change(FieldChange asked) {
        require(
                isCorrectable(asked.field()),
                MatterRefusal.FIELD_CANNOT_BE_CORRECTED,
                () -> Map.of("field", asked.field()));
        String says = said(asked.field());
        require(
                asked.old() == null || Objects.equals(asked.old(), says),
                MatterRefusal.CORRECTION_IS_BASED_ON_ANOTHER_VALUE,
                () -> Map.of("field", asked.field()));
        return new FieldChange(asked.field(), says, instant(says, asked.now()), asked.concealedNow());
    }

    private boolean isCorrectable(String field) {
        boolean fixed = FIXED.contains(field.split("\\.")[0]) || field.startsWith("happened.recordedBy");
        // what stands on the public column is drafted anew and checked again
        boolean published = fact instanceof MatterEvent.PublicationDrafted && !field.startsWith("happened.");
        boolean promised = fact instanceof CommitmentEvent && PROMISED.contains(field.split("\\.")[0]);
        return !fixed && !published && !promised && !fact.followsAnother();
    }

    /** Where an instant stands, the time by the clock on the wall may be given: 2026-04-13 09:10. */
    private @Nullable String instant(@Nullable String says, @Nullable String now) {
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

    private @Nullable String said(String field) {
        try {
            return Amendment.text(fact, field);
        } catch (IllegalArgumentException unknown) {
            throw Situation.refused(MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD, Map.of("field", field));
        }
    }

    /** The fact as it should have been. */
    MatterEvent amended(List<FieldChange> changes) {
        try {
            return Amendment.of(fact, changes);
        } catch (IllegalArgumentException unfit) {
            throw Situation.refused(
                    MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD,
                    Map.of("field", changes.getFirst().field()));
        }
    }
}
