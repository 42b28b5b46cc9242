package org.gongjian.command.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.visit.VisitAccount;
import org.gongjian.visit.VisitEvent;
import org.gongjian.visit.VisitState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitDeciderTest {
    private static final Id.OrganisationId FACTORY = new Id.OrganisationId(Given.uuid(40));
    private static final Given CLERK = Given.a(Role.CLERK).knowing(lookups());

    private final VisitState made = VisitState.UNKNOWN.evolve(VisitDecider.decide(
                    VisitState.UNKNOWN, new VisitCommand.RecordVisit(FACTORY, words("愿意开放会议室", null)), CLERK.edge())
            .getFirst());

    @Test
    void a_visit_is_recorded_by_whoever_went() {
        assertThat(VisitDecider.decide(
                        VisitState.UNKNOWN,
                        new VisitCommand.RecordVisit(FACTORY, words("愿意开放会议室", "下周看场地")),
                        CLERK.edge()))
                .containsExactly(new VisitEvent.Made(
                        CLERK.happened(),
                        FACTORY,
                        new VisitAccount(
                                List.of(Given.person(1)),
                                List.of(Given.person(7)),
                                "愿意开放会议室",
                                List.of("停车难"),
                                List.of("会议室"),
                                "下周看场地")));
        assertRefused(
                VisitRefusal.VISITED_ORGANISATION_IS_NOT_THERE,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN,
                        new VisitCommand.RecordVisit(new Id.OrganisationId(Given.uuid(49)), words("好", null)),
                        CLERK.edge()));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN,
                        new VisitCommand.RecordVisit(FACTORY, words("好", null)),
                        Given.a(Role.LIAISON).knowing(lookups()).edge()));
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN,
                        new VisitCommand.RecordVisit(FACTORY, words("好", null)),
                        CLERK.reaching(OTHER_COMMUNITY).edge()));
    }

    @Test
    void somebody_went_there() {
        Edge edge = CLERK.edge();
        Happened before = edge.happened();
        Happened nobody =
                new Happened(before.at(), false, null, before.inCapacityOf(), before.recordedBy(), before.via(), null);
        Edge outsider = new Edge(
                nobody,
                edge.recordedAt(),
                edge.area(),
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
        assertRefused(
                VisitRefusal.VISIT_NEEDS_A_VISITOR,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN, new VisitCommand.RecordVisit(FACTORY, words("好", null)), outsider));
    }

    @Test
    void an_account_is_put_right_in_full_with_what_it_said() {
        VisitAccount before = ((VisitState.Known) made).account();
        VisitEvent corrected = VisitDecider.decide(
                        made, new VisitCommand.CorrectVisit(words("愿意开放会议室", "下周看场地"), "漏记"), CLERK.edge())
                .getFirst();
        assertThat(corrected).isInstanceOfSatisfying(VisitEvent.Corrected.class, it -> {
            assertThat(it.before()).isEqualTo(before);
            assertThat(it.account().agreed()).isEqualTo("下周看场地");
        });
        assertRefused(
                VisitRefusal.VISIT_SAYS_THIS_ALREADY,
                () -> VisitDecider.decide(
                        made, new VisitCommand.CorrectVisit(words("愿意开放会议室", null), "漏记"), CLERK.edge()));
        assertRefused(
                VisitRefusal.VISIT_IS_RECORDED_ALREADY,
                () -> VisitDecider.decide(made, new VisitCommand.RecordVisit(FACTORY, words("好", null)), CLERK.edge()));
        assertRefused(
                VisitRefusal.NO_SUCH_VISIT,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN, new VisitCommand.CorrectVisit(words("好", null), "漏记"), CLERK.edge()));
        assertRefused(
                GeneralRefusal.RECORD_IS_AMISS,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN.evolve(corrected),
                        new VisitCommand.CorrectVisit(words("好", null), "漏记"),
                        CLERK.edge()));
    }

    @Test
    void nobodys_number_stands_in_it() {
        Given shown = CLERK.knowing(lookups(new Passage(Passage.Part.TITLE, Passage.Kind.PHONE_NUMBER, 3, 13)));
        assertRefused(
                VisitRefusal.VISIT_SHOWS_PERSONAL_DATA,
                () -> VisitDecider.decide(
                        VisitState.UNKNOWN, new VisitCommand.RecordVisit(FACTORY, words("好", null)), shown.edge()));
    }

    private static VisitCommand.Words words(String heard, @Nullable String agreed) {
        return new VisitCommand.Words(
                List.of(), List.of(Given.person(7)), heard, List.of("停车难"), List.of("会议室"), agreed);
    }

    private static Lookups lookups(Passage... found) {
        return new Lookups(
                null,
                Map.of(),
                Map.of(FACTORY, new KnownOrganisation(FACTORY, "PRIVATE_ENTERPRISE", COMMUNITY)),
                Map.of(),
                null,
                Map.of(),
                Set.of(),
                new Lookups.LookedThrough(Given.uuid(90), List.of(found)));
    }
}
