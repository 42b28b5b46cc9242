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
 * @param evaluated null until the end of a year
 */
public record UnitReportRow(
        UUID party,
        long sequence,
        UnitReport report,
        @Nullable Received received,
        @Nullable Evaluated evaluated,
        AreaPath path) {

    /** 年终评价, the last one that was said: 出勤、兑现、评议. */
    public record Evaluated(int year, String attendance, String kept, String opinion) {}

    /** The reception by the community's party organisation. */
    public record Received(
            LocalDate on,
            String number,
            String opinion,
            List<String> grids,
            @Nullable String team) {}
}
