package org.gongjian.command.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OfficeState.Existing;
import org.gongjian.office.OfficeState.Tenure;
import org.gongjian.office.OpenMatter;
import org.gongjian.office.OpenMatter.Awaited;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.Capacity;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 岗位交接: both sign the same list, then the office passes. */
class HandingOverTest {
    private static final int CHEN = 7;
    private static final int LIN = 8;
    private static final int SECRETARY = 9;
    private static final Given NOW = Given.a(Role.CLERK).at("2026-06-30T17:20");
    private static final List<OpenMatter> OPEN =
            List.of(matter(1, StageCode.RECEIVED, Task.ADMIT), matter(2, StageCode.PROMISED, Task.PROMISE));

    private final OfficeState held = established();
    private final OfficeState prepared = after(held, prepare(LIN), by(CHEN));
    private final OfficeState signed = after(prepared, new OfficeCommand.SignHandOver(OPEN), by(CHEN));

    @Test
    void nothing_moves_before_both_have_signed() {
        assertThat(tenures(signed))
                .containsExactly(new Tenure(Given.person(CHEN), LocalDate.parse("2026-01-01"), null));

        OfficeState passed = after(signed, takeOver(OPEN), taking(LIN));

        assertThat(tenures(passed))
                .containsExactly(
                        new Tenure(Given.person(CHEN), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-29")),
                        new Tenure(Given.person(LIN), LocalDate.parse("2026-06-30"), null));
        assertThat(((Existing) passed).handOver()).isNull();
    }

    @Test
    void the_fact_holds_the_list_both_signed_and_its_paper() {
        OfficeEvent event =
                OfficeDecider.decide(signed, takeOver(OPEN), taking(LIN)).getFirst();

        assertThat(event).isInstanceOfSatisfying(OfficeEvent.HandedOver.class, it -> {
            assertThat(it.open()).isEqualTo(OPEN);
            assertThat(it.number()).isEqualTo("柳岗交〔2026〕1号");
            assertThat(it.on()).isEqualTo("2026-06-30");
            assertThat(it.decidedBy()).isEqualTo("社区两委");
        });
    }

    @Test
    void the_one_who_takes_signs_after_the_one_who_gives() {
        refused(OfficeRefusal.GIVER_HAS_NOT_SIGNED, prepared, takeOver(OPEN), taking(LIN));
    }

    @Test
    void only_the_successor_takes_over_or_refuses_and_in_his_own_log_in() {
        refused(OfficeRefusal.SUCCESSOR_SIGNS_HIMSELF, signed, takeOver(OPEN), taking(CHEN));
        refused(OfficeRefusal.SUCCESSOR_SIGNS_HIMSELF, signed, takeOver(OPEN), inTheNameOf(LIN, SECRETARY, "电话"));
        refused(OfficeRefusal.SUCCESSOR_SIGNS_HIMSELF, signed, new OfficeCommand.DeclineHandOver("忙"), by(CHEN));
    }

    @Test
    void a_list_that_has_changed_is_not_signed_and_says_how_it_changed() {
        List<OpenMatter> now =
                List.of(matter(2, StageCode.ANSWERED, Task.CLOSE), matter(3, StageCode.RECEIVED, Task.ADMIT));

        refused(OfficeRefusal.HAND_OVER_LIST_HAS_CHANGED, prepared, new OfficeCommand.SignHandOver(now), by(CHEN));
        Refused refused =
                catchThrowableOfType(Refused.class, () -> OfficeDecider.decide(signed, takeOver(now), taking(LIN)));
        assertThat(refused.code()).isEqualTo(OfficeRefusal.HAND_OVER_LIST_HAS_CHANGED);
        assertThat(refused.facts()).isEqualTo(Map.of("added", 1L, "settled", 1L, "changed", 1L));
    }

    @Test
    void a_list_drawn_up_anew_is_signed_anew() {
        List<OpenMatter> now = List.of(matter(2, StageCode.PROMISED, Task.PROMISE));
        OfficeState renewed = after(signed, new OfficeCommand.RenewHandOverList(now), by(LIN));

        refused(OfficeRefusal.GIVER_HAS_NOT_SIGNED, renewed, takeOver(now), taking(LIN));
        OfficeState again = after(renewed, new OfficeCommand.SignHandOver(now), by(CHEN));
        assertThat(tenures(after(again, takeOver(now), taking(LIN)))).hasSize(2);
    }

    @Test
    void one_list_is_signed_once_and_one_hand_over_runs_at_a_time() {
        refused(OfficeRefusal.HAND_OVER_IS_SIGNED_ALREADY, signed, new OfficeCommand.SignHandOver(OPEN), by(CHEN));
        refused(OfficeRefusal.HAND_OVER_IS_IN_PROGRESS, prepared, prepare(10), by(CHEN));
    }

    @Test
    void an_office_passes_to_somebody_else_and_somebody_must_have_held_it() {
        refused(OfficeRefusal.SUCCESSOR_HOLDS_IT_ALREADY, held, prepare(CHEN), by(CHEN));
        refused(OfficeRefusal.OFFICE_IS_VACANT, vacant(), prepare(LIN), leading(Role.ADMINISTRATOR));
    }

    @Test
    void it_can_be_withdrawn_or_refused_and_then_begins_anew() {
        OfficeState withdrawn = after(signed, new OfficeCommand.WithdrawHandOver("调动暂缓"), by(CHEN));
        OfficeState declined = after(prepared, new OfficeCommand.DeclineHandOver("承诺事项未说清"), by(LIN));

        for (OfficeState open : List.of(withdrawn, declined)) {
            refused(OfficeRefusal.NO_HAND_OVER_IS_PREPARED, open, new OfficeCommand.SignHandOver(OPEN), by(CHEN));
            assertThat(((Existing) after(open, prepare(LIN), by(CHEN))).handOver())
                    .isNotNull();
        }
    }

    @Test
    void for_somebody_who_is_gone_the_secretary_signs_on_evidence() {
        OfficeState relieved = after(
                prepared, new OfficeCommand.Relieve(LocalDate.parse("2026-06-28"), "去世"), leading(Role.ADMINISTRATOR));

        OfficeState theirs =
                after(relieved, new OfficeCommand.SignHandOver(OPEN), inTheNameOf(CHEN, SECRETARY, "死亡证明"));
        assertThat(tenures(after(theirs, takeOver(OPEN), taking(LIN))))
                .containsExactly(
                        new Tenure(Given.person(CHEN), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-28")),
                        new Tenure(Given.person(LIN), LocalDate.parse("2026-06-30"), null));
    }

    @Test
    void a_signature_for_another_needs_his_name_and_evidence_and_a_third_person() {
        refused(
                OfficeRefusal.SIGNATURE_FOR_ANOTHER_NEEDS_EVIDENCE,
                prepared,
                new OfficeCommand.SignHandOver(OPEN),
                leading(Role.SECRETARY));
        refused(
                OfficeRefusal.SIGNATURE_FOR_ANOTHER_NEEDS_EVIDENCE,
                prepared,
                new OfficeCommand.SignHandOver(OPEN),
                inTheNameOf(CHEN, SECRETARY, null));
        OfficeState toTheSecretary = after(held, prepare(SECRETARY), leading(Role.SECRETARY));
        refused(
                OfficeRefusal.HAND_OVER_NEEDS_TWO_PERSONS,
                toTheSecretary,
                new OfficeCommand.SignHandOver(OPEN),
                inTheNameOf(CHEN, SECRETARY, "离任未签"));
    }

    @Test
    void an_office_given_to_another_meanwhile_is_not_taken_over() {
        OfficeState relieved = after(
                signed, new OfficeCommand.Relieve(LocalDate.parse("2026-06-20"), "调离"), leading(Role.ADMINISTRATOR));
        OfficeState given = after(
                relieved,
                new OfficeCommand.Appoint(
                        new OfficeCommand.Holder(Given.person(10), "某", LocalDate.parse("2026-06-21"), null, "街道")),
                leading(Role.ADMINISTRATOR));

        refused(OfficeRefusal.OFFICE_IS_HELD, given, takeOver(OPEN), taking(LIN));
    }

    @Test
    void others_keep_their_hands_off() {
        refused(GeneralRefusal.NOT_YOUR_OFFICE, held, prepare(LIN), by(10));
        refused(GeneralRefusal.NOT_YOUR_OFFICE, prepared, new OfficeCommand.WithdrawHandOver("误"), by(LIN));
        refused(GeneralRefusal.NOT_YOUR_OFFICE, prepared, new OfficeCommand.RenewHandOverList(OPEN), by(10));
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> OfficeDecider.decide(
                        held,
                        prepare(LIN),
                        Given.a(Role.SECRETARY).reaching(OTHER_COMMUNITY).edge()));
    }

    @Test
    void who_stands_in_for_the_holder_does_not_pass_the_office_on_and_who_is_to_come_only_signs() {
        refused(
                OfficeRefusal.DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON,
                held,
                prepare(LIN),
                standing(Standing.DEPUTY, Role.CLERK));
        refused(GeneralRefusal.NOT_YOUR_OFFICE, held, prepare(LIN), standing(Standing.SUCCESSOR, Role.SECRETARY));
    }

    @Test
    void what_is_not_established_is_not_handed_over() {
        refused(OfficeRefusal.NO_SUCH_OFFICE, OfficeState.UNKNOWN, prepare(LIN), by(CHEN));
    }

    private static OpenMatter matter(int n, StageCode stage, Task task) {
        return new OpenMatter(
                new Id.MatterId(Given.uuid(100 + n)),
                stage,
                List.of(new Awaited(task, null, LocalDate.parse("2026-07-0" + n))));
    }

    private static OfficeCommand prepare(int to) {
        return new OfficeCommand.PrepareHandOver(Given.person(to), "林芳", "社区两委", null, OPEN);
    }

    private static OfficeCommand takeOver(List<OpenMatter> open) {
        Attachment file = new Attachment(new Id.FileId(Given.uuid(50)), "清单.pdf", "application/pdf", 9, "ab");
        return new OfficeCommand.TakeOver(open, new OfficeCommand.Paper(new PaperTemplate(0, "cd"), file, file));
    }

    private static OfficeState vacant() {
        return after(
                OfficeState.UNKNOWN,
                new OfficeCommand.Establish(Role.CLERK, "录入员", null, null, null),
                leading(Role.ADMINISTRATOR));
    }

    private static OfficeState established() {
        return after(
                vacant(),
                new OfficeCommand.Appoint(new OfficeCommand.Holder(
                        Given.person(CHEN), "陈晓岚", LocalDate.parse("2026-01-01"), null, "社区两委")),
                leading(Role.ADMINISTRATOR));
    }

    private static Edge by(int person) {
        return NOW.byPerson(person).edge();
    }

    private static Edge taking(int person) {
        return by(person).withNumber("柳岗交〔2026〕1号");
    }

    private static Edge leading(Role role) {
        return Given.a(role).at("2026-06-30T17:20").byPerson(SECRETARY).edge();
    }

    private static Edge inTheNameOf(int person, int recorder, @Nullable String evidence) {
        Edge edge = leading(Role.SECRETARY);
        Happened happened = new Happened(
                edge.happened().at(),
                false,
                Given.person(person),
                new Capacity.Private(),
                Given.person(recorder),
                Via.PAPER,
                evidence == null ? null : new Evidence(evidence, List.of()));
        return with(edge, happened, edge.acting());
    }

    private static Edge standing(Standing standing, Role role) {
        Edge edge = Given.a(role).at("2026-06-30T17:20").byPerson(11).edge();
        Acting acting = edge.acting();
        return with(
                edge,
                edge.happened(),
                new Acting(acting.person(), acting.office(), role, acting.scope(), null, "test", standing, Set.of()));
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
                null,
                edge.lookups());
    }

    private static List<Tenure> tenures(OfficeState state) {
        return ((Existing) state).tenures();
    }

    private static void refused(RefusalCode code, OfficeState state, OfficeCommand command, Edge edge) {
        assertRefused(code, () -> OfficeDecider.decide(state, command, edge));
    }

    private static OfficeState after(OfficeState state, OfficeCommand command, Edge edge) {
        OfficeState next = state;
        for (OfficeEvent event : OfficeDecider.decide(state, command, edge)) {
            next = next.evolve(event);
        }
        assertThat(next).isNotInstanceOf(OfficeState.Anomaly.class);
        return next;
    }
}
