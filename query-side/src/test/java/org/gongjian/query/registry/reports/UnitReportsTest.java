package org.gongjian.query.registry.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitReportsTest {
    private static final UUID SCHOOL = new UUID(0, 60);
    private static final UUID MARKET = new UUID(0, 61);
    private static final Id.PersonId MEMBER = new Id.PersonId(new UUID(0, 7));

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final UnitReports reports =
            new UnitReports(given.jdbc(), new Opener(new Concealer(given.view(), keys), keys));

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
        tell(SCHOOL, new PartyOrganisationEvent.YearEvaluated(by(Role.SECRETARY), 2025, "全勤", "不足一年", "好"));
        tell(MARKET, report(UnitReport.Kind.FIRST, "2026-02-01"));
        given.folded();

        assertThat(reports.of(SCHOOL, scope(HERE)))
                .extracting(UnitReportRow::evaluated)
                .as("what was said last of the latest year, of the report that was received")
                .containsExactly(new UnitReportRow.Evaluated(2026, "缺席一次", "7 期次兑现 6 次", "较好"), null);

        assertThat(reports.of(SCHOOL, scope(HERE)))
                .extracting(row -> row.report().kind(), row -> row.received() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(UnitReport.Kind.CHANGED, true),
                        org.assertj.core.groups.Tuple.tuple(UnitReport.Kind.FIRST, false));
        assertThat(reports.of(SCHOOL, scope(HERE)))
                .extracting(UnitReportRow::replaced, UnitReportRow::waits)
                .as("the one before was replaced and waits no more")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, false),
                        org.assertj.core.groups.Tuple.tuple(true, false));
        assertThat(reports.of(MARKET, scope(HERE)))
                .extracting(UnitReportRow::waits)
                .containsExactly(true);
        assertThat(reports.of(SCHOOL, scope(HERE)).getFirst().received())
                .isEqualTo(new UnitReportRow.Received(
                        LocalDate.of(2026, 3, 6), "柳报到〔2026〕1号", "同意接收", List.of("G1"), "护学队"));
        assertThat(reports.page("", scope(STREET)).items())
                .extracting(UnitReportRow::party)
                .containsExactly(SCHOOL, MARKET, SCHOOL);
        assertThat(reports.page("", scope(STREET)).next()).isNull();
        assertThat(reports.page("", scope(THERE))).isEqualTo(new UnitReports.Page(0, List.of(), null));
        assertThat(reports.of(SCHOOL, scope(THERE))).isEmpty();
    }

    private void tell(UUID party, PartyOrganisationEvent fact) {
        given.fact("party_organisation", party, HERE, NOW, fact);
    }

    @Test
    void what_is_said_of_a_member_is_read_by_who_reads_the_roll_until_the_member_is_erased() {
        given.following(new UnitReportsReadModel());
        tell(SCHOOL, report(UnitReport.Kind.FIRST, "2026-03-01"));
        given.folded();
        assertThat(given.jdbc()
                        .sql("SELECT report::text FROM view.unit_reports")
                        .query(String.class)
                        .single())
                .contains("G1")
                .doesNotContain("教工支部", "心理辅导", "护学", "周六上午");

        assertThat(listed(Role.ADMINISTRATOR))
                .isEqualTo(new UnitReportRow.InService(MEMBER, "教工支部", "G1", "心理辅导", "护学", "周六上午"));
        assertThat(listed(Role.SECRETARY).skills()).isEqualTo("心理辅导");
        assertThat(listed(Role.DISTRICT))
                .as("whom it does not name, of them it says nothing")
                .isEqualTo(new UnitReportRow.InService(MEMBER, null, "G1", null, null, null));

        conceals.destroyKey(MEMBER);
        assertThat(listed(Role.ADMINISTRATOR))
                .isEqualTo(new UnitReportRow.InService(MEMBER, null, "G1", null, null, null));
    }

    @Test
    void reports_are_turned_over_page_by_page() {
        given.following(new UnitReportsReadModel());
        for (int n = 0; n < 3; n++) {
            tell(new UUID(0, 70 + n), report(UnitReport.Kind.FIRST, "2026-03-01"));
        }
        tell(SCHOOL, report(UnitReport.Kind.FIRST, "2026-03-09"));
        tell(
                SCHOOL,
                new PartyOrganisationEvent.ReportReceived(
                        by(Role.SECRETARY), "柳报到〔2026〕1号", "同意接收", LocalDate.of(2026, 3, 10), List.of(), null));
        tell(MARKET, report(UnitReport.Kind.FIRST, "2026-03-02"));
        given.folded();

        List<UUID> seen = new ArrayList<>();
        UnitReports.Page page = reports.page("", 2, scope(HERE));
        while (true) {
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(row -> seen.add(row.party()));
            if (page.next() == null) {
                break;
            }
            page = reports.page(page.next(), 2, scope(HERE));
        }
        assertThat(seen)
                .as("what waits first, the latest first, each once")
                .containsExactly(MARKET, new UUID(0, 72), new UUID(0, 71), new UUID(0, 70), SCHOOL);
        for (String wrong : List.of("x", "w.2026-03-01.1", "q.2026-03-01.1." + SCHOOL, "w.2026.1." + SCHOOL)) {
            assertThatThrownBy(() -> reports.page(wrong, scope(HERE))).as(wrong).isInstanceOf(WrongParameter.class);
        }
    }

    private UnitReportRow.InService listed(Role role) {
        Scope scope = new Scope(HERE, role, new Id.PersonId(new UUID(0, 70)), new Id.OfficeId(new UUID(0, 71)), null);
        return reports.of(SCHOOL, scope).getFirst().report().inService().getFirst();
    }

    private PartyOrganisationEvent report(UnitReport.Kind kind, String on) {
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
                                MEMBER,
                                conceals.conceal(MEMBER, "branch", "教工支部"),
                                "G1",
                                conceals.conceal(MEMBER, "skills", "心理辅导"),
                                conceals.conceal(MEMBER, "wish", "护学"),
                                conceals.conceal(MEMBER, "times", "周六上午"))),
                        null,
                        null,
                        null,
                        null,
                        "同意报到",
                        LocalDate.parse(on)));
    }
}
