package org.gongjian.command.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.StandardText;
import org.gongjian.agreement.Term;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.agreement.AgreementCommand.Wording;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.commitment.Measure;
import org.gongjian.record.Acting;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** The letter of duties of 鑫源 (practice 11.3), and whoever writes and signs it. */
final class Papers {
    static final Id.OrganisationId XINYUAN = new Id.OrganisationId(Given.uuid(40));
    static final Id.OrganisationId OTHER_UNIT = new Id.OrganisationId(Given.uuid(41));
    static final Id.OrganisationId ELSEWHERE = new Id.OrganisationId(Given.uuid(42));
    static final Parties PARTIES = new Parties(null, "中共锦湖社区委员会", XINYUAN, "鑫源再生资源公司党支部");
    static final Evidence STAMPED = new Evidence("盖章纸件", List.of());

    private static final CharterVersion RULES = Presets.ofTheProduct().defaults();

    private Papers() {}

    static Line festivals() {
        return new Line(
                null,
                Side.UNIT,
                "节日慰问老人",
                new Measure(14, "户"),
                List.of(
                        window("端午", "2026-06-15", "2026-06-18"),
                        window("中秋", "2026-09-18", "2026-09-25"),
                        window("重阳", "2026-10-12", "2026-10-18"),
                        window("岁末", "2026-12-10", "2026-12-18")),
                null);
    }

    static Line dedicationDays() {
        return new Line(
                null,
                Side.UNIT,
                "党员奉献日",
                new Measure(10, "人"),
                List.of(window("上半年", "2026-03-10", "2026-06-30"), window("下半年", "2026-07-01", "2026-12-18")),
                null);
    }

    /** The dedication days as they stand, the second until another day. */
    static Line dedicationDaysOf(String key, String until) {
        return new Line(
                key,
                Side.UNIT,
                "党员奉献日",
                new Measure(10, "人"),
                List.of(
                        new Window("1", "上半年", day("2026-03-10"), day("2026-06-30")),
                        new Window("2", "下半年", day("2026-07-01"), day(until))),
                null);
    }

    static Line ofTheCommunity() {
        return new Line(null, Side.COMMUNITY, "开放活动室", null, List.of(window("全年", "2026-01-01", "2026-12-31")), null);
    }

    static Window window(String label, String from, String to) {
        return new Window(null, label, day(from), day(to));
    }

    static Wording wording(Line... lines) {
        return wording("2026-12-31", lines);
    }

    static Wording wording(String to, Line... lines) {
        return new Wording(
                new Term(day("2026-01-01"), day(to)),
                StandardText.clauses(AgreementKind.YEAR_DUTIES),
                Arrays.asList(lines));
    }

    static AgreementCommand letter() {
        return draft(AgreementKind.YEAR_DUTIES, wording(festivals(), dedicationDays()));
    }

    static AgreementCommand draft(AgreementKind kind, Wording wording) {
        return new AgreementCommand.Draft(kind, PARTIES, wording, null);
    }

    static AgreementCommand sign(Side side) {
        return new AgreementCommand.Sign(side, side == Side.COMMUNITY ? "书记" : "党支部书记", true);
    }

    /** Somebody of the community at the keyboard. */
    static Edge desk(Role role, String at) {
        return Given.a(role).at(at).under(RULES).knowing(units()).edge().withNumber("锦责〔2026〕1号");
    }

    static Edge secretary(String at) {
        return desk(Role.SECRETARY, at);
    }

    /** The liaison of a unit. */
    static Edge liaison(Id.OrganisationId of, String at) {
        Edge edge = desk(Role.LIAISON, at);
        Acting acting = edge.acting();
        return with(
                edge,
                edge.happened(),
                new Acting(acting.person(), acting.office(), Role.LIAISON, acting.scope(), of, "liaison"));
    }

    /** Somebody of the community enters what another signed on paper. */
    static Edge entered(
            Role role, String at, Id.@Nullable OrganisationId forOrganisation, @Nullable Evidence evidence) {
        Edge edge = desk(role, at);
        Happened now = edge.happened();
        return with(
                edge,
                new Happened(
                        now.at(),
                        true,
                        forOrganisation == null ? now.actedBy() : null,
                        forOrganisation == null ? now.inCapacityOf() : new Capacity.ForOrganisation(forOrganisation),
                        now.recordedBy(),
                        Via.PAPER,
                        evidence),
                edge.acting());
    }

    /** The liaison of 鑫源 enters on 7 March what an organisation signed on paper. */
    static Edge enteredByLiaison(Id.OrganisationId forOrganisation, @Nullable Evidence evidence) {
        Edge entered = entered(Role.LIAISON, "2026-03-07T09:00", forOrganisation, evidence);
        return with(
                entered,
                entered.happened(),
                liaison(XINYUAN, "2026-03-07T09:00").acting());
    }

    /** The system on a due date. */
    static Edge calendar(String at) {
        Edge edge = desk(Role.ADMINISTRATOR, at);
        return with(
                edge,
                new Happened(edge.happened().at(), false, null, new Capacity.Rule("test"), null, Via.AUTOMATION, null),
                edge.acting());
    }

    private static Edge with(Edge edge, Happened happened, Acting acting) {
        return new Edge(
                happened,
                edge.recordedAt(),
                edge.area(),
                acting,
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                edge.number(),
                edge.lookups());
    }

    private static Lookups units() {
        return new Lookups(
                null,
                Map.of(),
                Map.of(
                        XINYUAN, new KnownOrganisation(XINYUAN, "PRIVATE_ENTERPRISE", Given.COMMUNITY),
                        OTHER_UNIT, new KnownOrganisation(OTHER_UNIT, "DEPARTMENT", Given.DISTRICT),
                        ELSEWHERE, new KnownOrganisation(ELSEWHERE, "DEPARTMENT", Given.OTHER_COMMUNITY)),
                Map.of(),
                null,
                Map.of(),
                Set.of(),
                null);
    }

    static AgreementState after(AgreementState state, AgreementCommand command, Edge edge) {
        AgreementState next = state;
        for (AgreementEvent event : AgreementDecider.decide(state, command, edge)) {
            next = next.evolve(event);
        }
        return next;
    }

    static AgreementState drafted() {
        return after(AgreementState.UNKNOWN, letter(), secretary("2026-03-02T09:00"));
    }

    /** Signed by the community on 6 March and by the company on the 10th. */
    static AgreementState binding() {
        AgreementState half = after(drafted(), sign(Side.COMMUNITY), secretary("2026-03-06T10:00"));
        return after(half, sign(Side.UNIT), liaison(XINYUAN, "2026-03-10T15:00"));
    }

    static <E extends AgreementEvent> E only(Class<E> type, List<AgreementEvent> events) {
        return Stream.of(events.toArray())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
