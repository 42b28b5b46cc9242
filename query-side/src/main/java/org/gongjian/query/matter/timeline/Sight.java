package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.Publication;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a matter at one point of both clocks, as the page needs it; kept as one document. Own words stay in their boxes.
 *
 * @param taken the counter's part
 * @param filed what the office made of it
 * @param handled who has it in hand
 * @param answer the public text that stands as answer
 * @param publication what stands of it on the public column and what is to; null as long as nothing was drafted
 */
record Sight(
        MatterKind kind,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        Taken taken,
        Filed filed,
        Handled handled,
        SortedMap<DueKind, Instant> dues,
        @Nullable ResultClass resultClass,
        @Nullable String answer,
        @Nullable Publication publication) {

    /**
     * How it came in.
     *
     * @param number 登记号, or the number in its ledger
     * @param received whether it was received here and has a receipt
     * @param channel a stored name, or what the ledger says
     */
    record Taken(
            String number,
            boolean received,
            @Nullable String source,
            @Nullable String channel,
            Instant at,
            boolean dateOnly,
            @Nullable LocalDate admissionDue,
            Id.@Nullable PersonId clerk,
            List<Raiser> raisers,
            List<SignerAsWritten> signers,
            @Nullable Concealed title,
            @Nullable Concealed text,
            @Nullable Concealed place,
            @Nullable String grid) {
        Taken {
            raisers = List.copyOf(raisers);
            signers = List.copyOf(signers);
        }

        /** Those who raised it, then those who signed. */
        Stream<UUID> people() {
            return Stream.concat(
                            raisers.stream().map(Raiser::person).filter(Objects::nonNull),
                            signers.stream().map(SignerAsWritten::person))
                    .map(Id.PersonId::value);
        }
    }

    /** What the office made of it. */
    record Filed(
            @Nullable String caseNo,
            String summary,
            @Nullable String category,
            @Nullable Route route,
            Sensitivity sensitivity,
            boolean shielded,
            @Nullable String vitalReason) {}

    /** Who has it in hand, and the marks that do not depend on today. */
    record Handled(
            Id.@Nullable OrganisationId lead,
            List<Id.OrganisationId> coHandlers,
            List<Id.OrganisationId> involved,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueUntil,
            List<String> marks) {
        Handled {
            coHandlers = List.copyOf(coHandlers);
            involved = List.copyOf(involved);
            marks = List.copyOf(marks);
        }
    }
}
