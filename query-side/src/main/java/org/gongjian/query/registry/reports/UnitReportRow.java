package org.gongjian.query.registry.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was made and received, read by somebody.
 *
 * @param party the unit's party organisation
 * @param sequence of the fact in its stream
 * @param received null while it waits
 * @param evaluated null until the end of a year
 * @param replaced the party organisation reported again since: nothing is done with this one any more
 */
public record UnitReportRow(
        UUID party,
        long sequence,
        Report report,
        @Nullable Received received,
        @Nullable Evaluated evaluated,
        boolean replaced,
        AreaPath path) {

    /** Whether its reception is still to come: one that was replaced is not received any more. */
    public boolean waits() {
        return received == null && !replaced;
    }

    /** What was said; the parts are those of {@link UnitReport}. */
    public record Report(
            UnitReport.Kind kind,
            LocalDate reportedOn,
            @Nullable String superior,
            Id.@Nullable PersonId liaison,
            Id.@Nullable PersonId concurrentMember,
            int partyMembers,
            List<InService> inService,
            @Nullable String agreement,
            @Nullable String claims,
            @Nullable String resources,
            @Nullable String needs,
            @Nullable String opinion,
            @Nullable LocalDate stampedOn) {

        static Report of(UnitReport said, Opener.Opened keys) {
            return new Report(
                    said.kind(),
                    said.reportedOn(),
                    said.superior(),
                    said.liaison(),
                    said.concurrentMember(),
                    said.partyMembers(),
                    said.inService().stream()
                            .map(one -> InService.of(one, keys))
                            .toList(),
                    said.agreement(),
                    said.claims(),
                    said.resources(),
                    said.needs(),
                    said.opinion(),
                    said.stampedOn());
        }
    }

    /**
     * Somebody on the list. What is said of a member is null where nothing is, where the member is erased, and for who does not read
     * the roll.
     */
    public record InService(
            Id.PersonId person,
            @Nullable String branch,
            @Nullable String grid,
            @Nullable String skills,
            @Nullable String wish,
            @Nullable String times) {

        private static InService of(UnitReport.InService one, Opener.Opened keys) {
            return new InService(
                    one.person(),
                    text(keys, one.branch(), "branch"),
                    one.grid(),
                    text(keys, one.skills(), "skills"),
                    text(keys, one.wish(), "wish"),
                    text(keys, one.times(), "times"));
        }

        private static @Nullable String text(Opener.Opened keys, @Nullable Concealed box, String field) {
            return box == null ? null : keys.open(box, field).orElse(null);
        }
    }

    /** 年终评价 of the latest year, as it was said last: 出勤、兑现、评议. */
    public record Evaluated(int year, String attendance, String kept, String opinion) {}

    /** The reception by the community's party organisation. */
    public record Received(
            LocalDate on,
            String number,
            String opinion,
            List<String> grids,
            @Nullable String team) {}
}
