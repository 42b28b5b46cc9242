package org.gongjian.query.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the list shows it.
 *
 * @param begun where its first fact stands in the store; the list goes by it
 * @param unitCalled how the unit's party organisation calls itself on the paper
 * @param varying a variation awaits a signature
 * @param from first day of its term
 * @param to last day of its term
 * @param effectiveFrom the day of the later signature
 */
public record AgreementRow(
        UUID id,
        long begun,
        AgreementKind kind,
        UUID unit,
        String communityCalled,
        String unitCalled,
        Stored stored,
        boolean varying,
        @Nullable String number,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate effectiveFrom,
        int items,
        @Nullable UUID renewalOf,
        AreaPath area) {

    /** How far it has come by its facts; the constants are values of a column. */
    public enum Stored {
        DRAFT,
        SIGNED_BY_ONE,
        EFFECTIVE,
        LAPSED,
        WITHDRAWN
    }

    /** How it stands on a day. */
    public Stand on(LocalDate day) {
        return Stand.of(stored, from, day);
    }
}
