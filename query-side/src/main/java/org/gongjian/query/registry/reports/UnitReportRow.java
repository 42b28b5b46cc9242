package org.gongjian.query.registry.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was made and received.
 *
 * @param party the unit's party organisation
 * @param sequence of the fact in its stream
 * @param received null while it waits
 */
public record UnitReportRow(
        UUID party,
        long sequence,
        UnitReport report,
        @Nullable Received received,
        AreaPath path) {

    /** The reception by the community's party organisation. */
    public record Received(
            LocalDate on,
            String number,
            String opinion,
            List<String> grids,
            @Nullable String team) {}
}
