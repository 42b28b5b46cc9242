package org.gongjian.query.registry.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitReportsTest {
    private static final UUID SCHOOL = new UUID(0, 60);
    private static final UUID MARKET = new UUID(0, 61);

    private final GivenFacts given = new GivenFacts();
    private final UnitReports reports = new UnitReports(given.jdbc());

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void what_waits_for_reception_stands_first_and_only_the_latest_is_received() {
        given.following(new UnitReportsReadModel());
        tell(SCHOOL, report(UnitReport.Kind.FIRST, "2026-03-01"));
        tell(SCHOOL, report(UnitReport.Kind.CHANGED, "2026-03-05"));
        tell(
                SCHOOL,
                new PartyOrganisationEvent.ReportReceived(
                        by(Role.SECRETARY), "柳报到〔2026〕1号", "同意接收", LocalDate.of(2026, 3, 6), List.of("G1"), "护学队"));
        tell(SCHOOL, new PartyOrganisationEvent.YearEvaluated(by(Role.SECRETARY), 2026, "缺席一次", "7 期次兑现 5 次", "一般"));
        tell(SCHOOL, new PartyOrganisationEvent.YearEvaluated(by(Role.SECRETARY), 2026, "缺席一次", "7 期次兑现 6 次", "较好"));
        tell(MARKET, report(UnitReport.Kind.FIRST, "2026-02-01"));
        given.folded();

        assertThat(reports.of(SCHOOL, scope(HERE)))
                .extracting(UnitReportRow::evaluated)
                .as("what was said last, of the report that was received")
                .containsExactly(new UnitReportRow.Evaluated(2026, "缺席一次", "7 期次兑现 6 次", "较好"), null);

        assertThat(reports.of(SCHOOL, scope(HERE)))
                .extracting(row -> row.report().kind(), row -> row.received() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(UnitReport.Kind.CHANGED, true),
                        org.assertj.core.groups.Tuple.tuple(UnitReport.Kind.FIRST, false));
        assertThat(reports.of(SCHOOL, scope(HERE)).getFirst().received())
                .isEqualTo(new UnitReportRow.Received(
                        LocalDate.of(2026, 3, 6), "柳报到〔2026〕1号", "同意接收", List.of("G1"), "护学队"));
        assertThat(reports.all(scope(STREET))).extracting(UnitReportRow::party).containsExactly(SCHOOL, MARKET, SCHOOL);
        assertThat(reports.all(scope(THERE))).isEmpty();
        assertThat(reports.of(SCHOOL, scope(THERE))).isEmpty();
    }

    private void tell(UUID party, PartyOrganisationEvent fact) {
        given.fact("party_organisation", party, HERE, NOW, fact);
    }

    private static PartyOrganisationEvent report(UnitReport.Kind kind, String on) {
        return new PartyOrganisationEvent.ReportedIn(
                by(Role.CLERK),
                new UnitReport(
                        kind,
                        LocalDate.parse(on),
                        "区教育局党委",
                        null,
                        null,
                        12,
                        List.of(new UnitReport.InService(
                                new Id.PersonId(new UUID(0, 7)), "教工支部", "G1", "心理辅导", "护学", "周六上午")),
                        null,
                        null,
                        null,
                        null,
                        "同意报到",
                        LocalDate.parse(on)));
    }
}
