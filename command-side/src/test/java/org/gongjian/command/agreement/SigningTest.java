package org.gongjian.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.agreement.Papers.STAMPED;
import static org.gongjian.command.agreement.Papers.XINYUAN;
import static org.gongjian.command.agreement.Papers.after;
import static org.gongjian.command.agreement.Papers.binding;
import static org.gongjian.command.agreement.Papers.calendar;
import static org.gongjian.command.agreement.Papers.day;
import static org.gongjian.command.agreement.Papers.desk;
import static org.gongjian.command.agreement.Papers.drafted;
import static org.gongjian.command.agreement.Papers.entered;
import static org.gongjian.command.agreement.Papers.enteredByLiaison;
import static org.gongjian.command.agreement.Papers.festivals;
import static org.gongjian.command.agreement.Papers.liaison;
import static org.gongjian.command.agreement.Papers.secretary;
import static org.gongjian.command.agreement.Papers.sign;
import static org.gongjian.command.agreement.Papers.wording;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.List;
import java.util.TreeMap;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementEvent.EndAnnounced;
import org.gongjian.agreement.AgreementEvent.Lapsed;
import org.gongjian.agreement.AgreementEvent.Signed;
import org.gongjian.agreement.AgreementEvent.TookEffect;
import org.gongjian.agreement.AgreementEvent.Varied;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Side;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.agreement.AgreementCommand.AnnounceEnd;
import org.gongjian.command.agreement.AgreementCommand.DropVariation;
import org.gongjian.command.agreement.AgreementCommand.Lapse;
import org.gongjian.command.agreement.AgreementCommand.ProposeVariation;
import org.gongjian.command.agreement.AgreementCommand.Revise;
import org.gongjian.command.agreement.AgreementCommand.Withdraw;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** Two signatures bring into force, two change it, and the calendar ends it. */
class SigningTest {
    private final AgreementState draft = drafted();
    private final AgreementState half = after(draft, sign(Side.COMMUNITY), secretary("2026-03-06T10:00"));

    @Test
    void it_binds_from_the_later_signature_and_is_numbered_then() {
        Edge edge = liaison(XINYUAN, "2026-03-10T15:00");

        assertThat(AgreementDecider.numberDue(draft, sign(Side.COMMUNITY), edge))
                .isEmpty();
        assertThat(AgreementDecider.numberDue(half, sign(Side.UNIT), edge))
                .contains(new NumberDue(NumberSeries.YEAR_DUTIES, day("2026-03-10")));
        List<AgreementEvent> events =
                AgreementDecider.decide(half, new AgreementCommand.Sign(Side.UNIT, "党支部书记", true), edge);

        assertThat(events)
                .element(0)
                .isEqualTo(new Signed(edge.happened(), Side.UNIT, "党支部书记", day("2026-03-10"), true));
        assertThat(events).element(1).isInstanceOfSatisfying(TookEffect.class, it -> {
            assertThat(it.from()).isEqualTo(day("2026-03-10"));
            assertThat(it.number()).isEqualTo("锦责〔2026〕1号");
            assertThat(it.happened()).isEqualTo(edge.happened());
            assertThat(it.promises()).hasSize(2);
            assertThat(it.parties()).isEqualTo(Papers.PARTIES);
        });
    }

    @Test
    void the_later_day_counts_also_where_it_was_recorded_first() {
        AgreementState unitFirst =
                after(draft, sign(Side.UNIT), entered(Role.CLERK, "2026-03-10T00:00", XINYUAN, STAMPED));
        Edge late = entered(Role.CLERK, "2026-03-06T00:00", null, STAMPED);

        assertThat(AgreementDecider.numberDue(unitFirst, sign(Side.COMMUNITY), late))
                .contains(new NumberDue(NumberSeries.YEAR_DUTIES, day("2026-03-10")));
        TookEffect effect =
                Papers.only(TookEffect.class, AgreementDecider.decide(unitFirst, sign(Side.COMMUNITY), late));
        assertThat(effect.from()).isEqualTo(day("2026-03-10"));
        assertThat(effect.happened().at())
                .isEqualTo(secretary("2026-03-10T00:00").happened().at());
        assertThat(effect.happened().evidence()).isEqualTo(STAMPED);
    }

    @Test
    void each_side_signs_once_and_for_itself() {
        refused(
                half,
                AgreementRefusal.AGREEMENT_IS_ALREADY_SIGNED_BY_THIS_PARTY,
                sign(Side.COMMUNITY),
                secretary("2026-03-07T09:00"));
        Edge liaison = liaison(XINYUAN, "2026-03-07T09:00");
        refused(draft, AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY, sign(Side.COMMUNITY), liaison);
        Edge stranger = liaison(Papers.OTHER_UNIT, "2026-03-07T09:00");
        refused(half, AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY, sign(Side.UNIT), stranger);
        refused(
                half,
                AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY,
                sign(Side.UNIT),
                entered(Role.CLERK, "2026-03-07T09:00", Papers.OTHER_UNIT, STAMPED));
        refused(half, GeneralRefusal.NOT_YOUR_OFFICE, sign(Side.UNIT), desk(Role.STREET, "2026-03-07T09:00"));
    }

    @Test
    void a_liaison_enters_what_another_signed_on_evidence_and_for_his_unit_alone() {
        Edge onPaper = enteredByLiaison(XINYUAN, STAMPED);
        assertThat(after(half, sign(Side.UNIT), onPaper)).isInstanceOf(AgreementState.Binding.class);
        refused(half, AgreementRefusal.SIGNATURE_NEEDS_EVIDENCE, sign(Side.UNIT), enteredByLiaison(XINYUAN, null));
        refused(
                half,
                AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY,
                sign(Side.UNIT),
                enteredByLiaison(Papers.OTHER_UNIT, STAMPED));
        refused(
                draft,
                AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY,
                sign(Side.COMMUNITY),
                enteredByLiaison(XINYUAN, STAMPED));
        refused(
                draft,
                AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY,
                sign(Side.COMMUNITY),
                enteredByLiaison(Papers.OTHER_UNIT, STAMPED));
    }

    @Test
    void what_was_signed_on_paper_is_entered_on_evidence() {
        String at = "2026-03-07T09:00";
        assertThat(after(half, sign(Side.UNIT), entered(Role.CLERK, at, XINYUAN, STAMPED)))
                .isInstanceOf(AgreementState.Binding.class);
        refused(
                half,
                AgreementRefusal.SIGNATURE_NEEDS_EVIDENCE,
                sign(Side.UNIT),
                entered(Role.SECRETARY, at, XINYUAN, null));
        refused(
                draft,
                AgreementRefusal.SIGNATURE_NEEDS_EVIDENCE,
                sign(Side.COMMUNITY),
                entered(Role.CLERK, at, null, null));
        assertThat(after(draft, sign(Side.COMMUNITY), entered(Role.CLERK, at, null, STAMPED)))
                .isInstanceOf(AgreementState.Draft.class);
        assertThat(after(draft, sign(Side.COMMUNITY), desk(Role.DEPUTY_SECRETARY, at)))
                .isInstanceOf(AgreementState.Draft.class);
    }

    @Test
    void nobody_signs_before_it_is_written_or_after_its_term() {
        refused(draft, GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, sign(Side.COMMUNITY), secretary("2026-03-01T23:59"));
        assertThat(after(draft, sign(Side.COMMUNITY), secretary("2026-03-02T00:00")))
                .isInstanceOf(AgreementState.Draft.class);
        refused(draft, AgreementRefusal.SIGNED_AFTER_THE_TERM, sign(Side.COMMUNITY), secretary("2027-01-01T09:00"));
    }

    @Test
    void a_signed_text_stays_as_it_was_read() {
        refused(
                half,
                AgreementRefusal.AGREEMENT_TEXT_IS_SIGNED,
                new Revise(wording(festivals())),
                secretary("2026-03-07T09:00"));
    }

    @Test
    void it_is_taken_back_as_long_as_it_does_not_bind() {
        Edge edge = secretary("2026-03-07T09:00");
        AgreementState back = after(half, new Withdraw("另行商定"), edge);

        assertThat(back).isInstanceOf(AgreementState.TakenBack.class);
        refused(back, AgreementRefusal.AGREEMENT_IS_WITHDRAWN, sign(Side.UNIT), liaison(XINYUAN, "2026-03-10T15:00"));
        refused(back, AgreementRefusal.AGREEMENT_IS_ALREADY_DRAFTED, Papers.letter(), edge);
        refused(binding(), AgreementRefusal.AGREEMENT_BINDS_ALREADY, new Withdraw("另行商定"), edge);
        refused(binding(), AgreementRefusal.AGREEMENT_BINDS_ALREADY, new Revise(wording(festivals())), edge);
    }

    @Test
    void what_binds_is_varied_by_both() {
        Edge may = secretary("2026-05-04T09:00");
        AgreementCommand proposal = new ProposeVariation("停车项目撤销", wording(festivals()));
        AgreementState proposed = after(binding(), proposal, may);
        AgreementState signed = after(proposed, sign(Side.COMMUNITY), may);

        assertThat(signed.known().orElseThrow().content().promises()).hasSize(2);
        List<AgreementEvent> events =
                AgreementDecider.decide(signed, sign(Side.UNIT), liaison(XINYUAN, "2026-05-08T09:00"));
        assertThat(AgreementDecider.numberDue(signed, sign(Side.UNIT), may)).isEmpty();
        Varied varied = Papers.only(Varied.class, events);
        assertThat(varied.from()).isEqualTo(day("2026-05-08"));
        assertThat(varied.content().promises())
                .singleElement()
                .satisfies(one -> assertThat(one.item().key())
                        .as("an item without a key is another one")
                        .isEqualTo("3"));
        refused(proposed, AgreementRefusal.VARIATION_AWAITS_SIGNATURES, proposal, may);
        refused(
                proposed,
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                sign(Side.COMMUNITY),
                secretary("2026-05-03T09:00"));
        refused(signed, AgreementRefusal.AGREEMENT_IS_ALREADY_SIGNED_BY_THIS_PARTY, sign(Side.COMMUNITY), may);
    }

    @Test
    void a_variation_that_comes_to_nothing_is_dropped() {
        Edge may = secretary("2026-05-04T09:00");
        AgreementState proposed = after(binding(), new ProposeVariation("停车项目撤销", wording(festivals())), may);

        assertThat(after(proposed, new DropVariation("不改了"), may)).isEqualTo(binding());
        refused(binding(), AgreementRefusal.NO_VARIATION_IS_PROPOSED, new DropVariation("不改了"), may);
        refused(draft, AgreementRefusal.NO_VARIATION_IS_PROPOSED, new DropVariation("不改了"), may);
        refused(binding(), AgreementRefusal.NOTHING_AWAITS_A_SIGNATURE, sign(Side.COMMUNITY), may);
        refused(draft, AgreementRefusal.AGREEMENT_NOT_IN_FORCE, new ProposeVariation("改", wording(festivals())), may);
        refused(
                proposed,
                GeneralRefusal.NOT_YOUR_OFFICE,
                new DropVariation("不改了"),
                liaison(XINYUAN, "2026-05-04T09:00"));
    }

    @Test
    void how_long_before_is_a_rule_of_the_charter() {
        Edge usual = calendar("2026-11-01T00:00");
        CharterRule thirty = usual.charter().rule(RuleKeys.AGREEMENT_END_NOTICE_DAYS);
        assertThat(thirty.provenance()).isEqualTo(Provenance.OURS);
        TreeMap<String, CharterRule> rules = new TreeMap<>(usual.charter().rules());
        rules.put(
                thirty.key(),
                new CharterRule(
                        thirty.key(),
                        new RuleValue.Whole(60),
                        thirty.unit(),
                        thirty.firmness(),
                        thirty.document(),
                        thirty.number(),
                        thirty.line(),
                        thirty.provenance()));
        CharterVersion sixty = new CharterVersion(
                usual.charter().charter(), 2, "锦湖-2", usual.charter().inForceFrom(), rules);
        Edge edge = new Edge(
                usual.happened(),
                usual.recordedAt(),
                usual.area(),
                usual.acting(),
                sixty,
                usual.calendar(),
                usual.zone(),
                null,
                usual.lookups());

        refused(binding(), AgreementRefusal.AGREEMENT_TERM_STILL_RUNS, new AnnounceEnd(), usual);
        assertThat(AgreementDecider.decide(binding(), new AnnounceEnd(), edge)).hasSize(1);
    }

    @Test
    void the_calendar_announces_the_end_thirty_days_before_and_brings_it_the_day_after() {
        refused(binding(), AgreementRefusal.AGREEMENT_TERM_STILL_RUNS, new AnnounceEnd(), calendar("2026-11-30T23:00"));
        assertThat(AgreementDecider.decide(binding(), new AnnounceEnd(), calendar("2026-12-01T00:00")))
                .containsExactly(new EndAnnounced(calendar("2026-12-01T00:00").happened(), day("2026-12-31")));
        AgreementState announced = after(binding(), new AnnounceEnd(), calendar("2026-12-01T00:00"));
        refused(
                announced,
                AgreementRefusal.AGREEMENT_END_IS_ANNOUNCED,
                new AnnounceEnd(),
                calendar("2026-12-02T00:00"));
        refused(announced, AgreementRefusal.AGREEMENT_TERM_STILL_RUNS, new Lapse(), calendar("2026-12-31T23:59"));
        assertThat(AgreementDecider.decide(announced, new Lapse(), calendar("2027-01-01T00:00")))
                .containsExactly(new Lapsed(calendar("2027-01-01T00:00").happened(), day("2026-12-31")));
    }

    @Test
    void a_letter_signed_late_is_announced_on_the_day_it_takes_effect() {
        AgreementState late = after(draft, sign(Side.COMMUNITY), secretary("2026-12-20T10:00"));
        late = after(late, sign(Side.UNIT), liaison(XINYUAN, "2026-12-22T10:00"));

        assertThat(late)
                .isInstanceOfSatisfying(
                        AgreementState.Binding.class,
                        it -> assertThat(EndOfTerm.announcedOn(
                                        it, calendar("2026-12-22T00:00").charter()))
                                .isEqualTo(day("2026-12-22")));
    }

    @Test
    void nobody_but_the_calendar_ends_it() {
        Edge edge = secretary("2027-01-01T00:00");
        refused(binding(), AgreementRefusal.ONLY_THE_CALENDAR_ENDS_IT, new Lapse(), edge);
        refused(binding(), AgreementRefusal.ONLY_THE_CALENDAR_ENDS_IT, new AnnounceEnd(), edge);
        Edge due = calendar("2027-01-01T00:00");
        refused(draft, AgreementRefusal.AGREEMENT_NOT_IN_FORCE, new Lapse(), due);
        refused(draft, AgreementRefusal.AGREEMENT_NOT_IN_FORCE, new AnnounceEnd(), due);
        AgreementState over = after(binding(), new Lapse(), due);
        refused(over, AgreementRefusal.AGREEMENT_IS_OVER, new Lapse(), due);
        refused(over, AgreementRefusal.AGREEMENT_IS_OVER, new ProposeVariation("改", wording(festivals())), edge);
    }

    private static void refused(AgreementState state, RefusalCode code, AgreementCommand command, Edge edge) {
        assertRefused(code, () -> AgreementDecider.decide(state, command, edge));
    }
}
