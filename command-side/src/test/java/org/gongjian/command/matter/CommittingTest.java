package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Promises.DRAGON_BOAT;
import static org.gongjian.command.matter.Promises.MID_AUTUMN;
import static org.gongjian.command.matter.Promises.occurrence;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent.CameIntoForce;
import org.gongjian.matter.CommitmentEvent.Claimed;
import org.gongjian.matter.CommitmentEvent.Lapsed;
import org.gongjian.matter.CommitmentEvent.ProjectFixed;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.CommitmentEvent.Varied;
import org.gongjian.matter.CommitmentEvent.YearSettled;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Id.AgreementId;
import org.gongjian.record.Id.MatterId;
import org.junit.jupiter.api.Test;

/** Projects, claims and promises (000-15, 000-18, 001-45, 003-13): who comes to owe what, and how that changes and ends. */
class CommittingTest {

    private static Story fixed() {
        return Story.under("001a")
                .by(Who.SECRETARY)
                .at("2026-02-26T16:00")
                .on("会议纪要")
                .asks(Promises.fix(DRAGON_BOAT, MID_AUTUMN));
    }

    private static Story promised(String inForceOn) {
        return Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .at("2026-03-06T10:00")
                .asks(Promises.promise(Promises.visits(), inForceOn));
    }

    @Test
    void a_project_is_fixed_with_its_evidence_and_waits_to_be_claimed() {
        Story story = fixed().recordedEvents(ProjectFixed.class).stands(StageCode.UNCLAIMED);

        assertThat(story.known().file().kind()).isEqualTo(MatterKind.COMMITMENT);
        assertThat(story.known().number()).isEqualTo("RECEIPT-1");
        assertThat(story.known().file().filing().publicSummary()).isEqualTo("敬老助残·常敲门");
        Story.under("001a")
                .by(Who.SECRETARY)
                .isRefused(MatterRefusal.EVIDENCE_IS_NEEDED, Promises.fix(DRAGON_BOAT))
                .by(Who.CLERK)
                .on("会议纪要")
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, Promises.fix(DRAGON_BOAT));
    }

    @Test
    void a_unit_claims_a_project_and_nobody_claims_it_again() {
        Story story = fixed().by(Who.PROPERTY_LIAISON)
                .at("2026-03-10T09:00")
                .asks(Promises.claim())
                .recordedEvents(Claimed.class)
                .stands(StageCode.IN_FORCE);

        assertThat(story.last(Claimed.class).by()).isEqualTo(new Promisor.Unit(Who.PROPERTY));
        assertThat(story.known().file().handlers().organisations()).containsExactly(Who.PROPERTY);
        story.by(Who.SPINNERS_LIAISON).isRefused(MatterRefusal.PROJECT_IS_ALREADY_CLAIMED, Promises.claim());
        promised("2026-03-06").isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Promises.claim());
    }

    @Test
    void a_member_claims_a_post_for_himself_also_when_the_desk_records_it() {
        Story story = fixed().by(Who.CLERK)
                .at("2026-03-10T09:00")
                .forPerson(Who.person(41))
                .on("认领表")
                .asks(Promises.claim());

        assertThat(story.last(Claimed.class).by()).isEqualTo(new Promisor.Member(Who.person(41)));
        fixed().by(Who.CLERK)
                .at("2026-03-10T09:00")
                .forPerson(Who.person(41))
                .isRefused(MatterRefusal.EVIDENCE_IS_NEEDED, Promises.claim());
    }

    @Test
    void an_agreement_that_names_the_project_claims_it_and_carries_its_occurrences() {
        Story story = fixed().bySystem("agreement_took_effect")
                .at("2026-03-10T00:00")
                .asks(new CommitmentCommand.ClaimByPromise(
                        Promises.COMPANY, new MatterId(Who.uuid(300)), LocalDate.parse("2026-03-10")));

        Claimed claimed = story.last(Claimed.class);
        assertThat(claimed.promise()).isEqualTo(new MatterId(Who.uuid(300)));
        assertThat(claimed.item().occurrences()).isEmpty();
        story.by(Who.SECRETARY)
                .at("2026-03-11T09:00")
                .on("双方签字的变更函")
                .isRefused(MatterRefusal.AGREED_PROMISE_COMES_WITH_ITS_AGREEMENT, vary(MID_AUTUMN))
                .asks(vary())
                .recordedEvents(Varied.class);
    }

    @Test
    void a_promise_binds_from_its_day_on() {
        Story story = promised("2026-03-10").recordedEvents(Promised.class).stands(StageCode.NOT_YET_IN_FORCE);

        assertThat(story.known().dues()).containsEntry(DueKind.ENTRY_INTO_FORCE, Story.local("2026-03-10T00:00"));
        story.bySystem("ENTRY_INTO_FORCE")
                .at("2026-03-09T00:00")
                .isRefused(MatterRefusal.AGREEMENT_NOT_IN_FORCE, new CommitmentCommand.BringIntoForce())
                .at("2026-03-10T00:00")
                .asks(new CommitmentCommand.BringIntoForce())
                .recordedEvents(CameIntoForce.class)
                .stands(StageCode.IN_FORCE);
        promised(null).stands(StageCode.IN_FORCE);
    }

    @Test
    void somebody_must_promise_and_say_when() {
        Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .isRefused(
                        MatterRefusal.PROMISE_NEEDS_AN_OCCURRENCE,
                        Promises.promise(new PromisedItem("1", "慰问", null, List.of(), null), null))
                .isRefused(
                        MatterRefusal.OCCURRENCE_ENDS_BEFORE_IT_BEGINS,
                        Promises.promise(item(occurrence("1", "倒", "2026-06-18", "2026-06-15")), null))
                .isRefused(
                        MatterRefusal.OCCURRENCE_IS_STATED_TWICE,
                        Promises.promise(item(DRAGON_BOAT, occurrence("1", "又", "2026-07-01", "2026-07-02")), null))
                .isRefused(
                        MatterRefusal.AGREED_PROMISE_COMES_WITH_ITS_AGREEMENT,
                        new CommitmentCommand.Promise(
                                null,
                                new PromiseBasis.InAgreement(new AgreementId(Who.uuid(301)), "1"),
                                Promises.visits(),
                                null));
        Story.under("001a")
                .bySystem("agreement_took_effect")
                .isRefused(MatterRefusal.SOMEBODY_MUST_PROMISE, Promises.promise(Promises.visits(), null));
        Story.under("001a")
                .by(Who.SECRETARY)
                .at("2026-02-26T16:00")
                .on("会议纪要")
                .asks(Promises.fix())
                .by(Who.PROPERTY_LIAISON)
                .isRefused(MatterRefusal.PROMISE_NEEDS_AN_OCCURRENCE, Promises.claim())
                .asks(Promises.claim(DRAGON_BOAT))
                .stands(StageCode.IN_FORCE);
    }

    @Test
    void both_sides_vary_what_has_not_fallen_due() {
        Story story = promised("2026-03-06").by(Who.SECRETARY).at("2026-07-01T09:00");

        story.isRefused(MatterRefusal.EVIDENCE_IS_NEEDED, vary(DRAGON_BOAT)).on("双方签字的变更函");
        story.isRefused(MatterRefusal.OPENED_OCCURRENCE_CANNOT_BE_VARIED, vary(MID_AUTUMN));
        story.isRefused(
                MatterRefusal.OPENED_OCCURRENCE_CANNOT_BE_VARIED,
                vary(DRAGON_BOAT, occurrence("3", "补", "2026-06-20", "2026-07-20")));
        story.asks(vary(DRAGON_BOAT, occurrence("2", "中秋", "2026-09-20", "2026-09-27")))
                .recordedEvents(Varied.class)
                .stands(StageCode.IN_FORCE);
        assertThat(story.last(Varied.class).item().title()).isEqualTo("节日慰问");
    }

    @Test
    void a_year_is_settled_when_nothing_of_it_is_open() {
        Story story = promised("2026-03-06").by(Who.SECRETARY);
        CommitmentCommand settle = new CommitmentCommand.SettleYear(2026);

        story.at("2026-09-01T09:00").isRefused(MatterRefusal.OCCURRENCES_ARE_STILL_OPEN, settle);
        story.at("2026-12-18T09:00").tallied(new YearTally(2, 1, 0, 0, 0), 2026);
        story.isRefused(MatterRefusal.OCCURRENCES_ARE_STILL_OPEN, settle);
        story.tallied(new YearTally(2, 1, 1, 0, 0), 2026).asks(settle).recordedEvents(YearSettled.class);
        assertThat(story.known().stage()).isEqualTo(new Stage.Closed(ClosedReason.SETTLED));
    }

    @Test
    void a_promise_of_several_years_goes_on() {
        Story story = Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .at("2026-03-06T10:00")
                .asks(Promises.promise(item(DRAGON_BOAT, occurrence("2", "端午", "2027-06-05", "2027-06-08")), null))
                .by(Who.SECRETARY)
                .at("2026-12-18T09:00")
                .tallied(new YearTally(1, 1, 0, 0, 0), 2026, 2027)
                .asks(new CommitmentCommand.SettleYear(2026));

        story.stands(StageCode.IN_FORCE);
        story.at("2027-12-20T09:00")
                .asks(new CommitmentCommand.SettleYear(2027))
                .stands(StageCode.CLOSED);
    }

    @Test
    void a_year_in_which_nothing_of_it_falls_due_is_not_settled() {
        promised("2026-03-06")
                .by(Who.SECRETARY)
                .at("2026-04-01T09:00")
                .tallied(new YearTally(0, 0, 0, 0, 0), 2026)
                .isRefused(MatterRefusal.NOTHING_FELL_DUE_IN_THAT_YEAR, new CommitmentCommand.SettleYear(2027))
                .stands(StageCode.IN_FORCE);
    }

    @Test
    void years_in_which_nothing_is_owed_any_more_are_not_waited_for() {
        Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .at("2026-03-06T10:00")
                .asks(Promises.promise(item(DRAGON_BOAT, occurrence("2", "端午", "2027-06-05", "2027-06-08")), null))
                .by(Who.SECRETARY)
                .at("2027-12-20T09:00")
                .tallied(new YearTally(1, 1, 0, 0, 0), 2026)
                .asks(new CommitmentCommand.SettleYear(2026))
                .stands(StageCode.CLOSED);
    }

    @Test
    void a_year_is_settled_once() {
        Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .at("2026-03-06T10:00")
                .asks(Promises.promise(item(DRAGON_BOAT, occurrence("2", "端午", "2027-06-05", "2027-06-08")), null))
                .by(Who.SECRETARY)
                .at("2026-12-18T09:00")
                .tallied(new YearTally(1, 1, 0, 0, 0), 2026, 2027)
                .asks(new CommitmentCommand.SettleYear(2026))
                .isRefused(MatterRefusal.YEAR_IS_SETTLED_ALREADY, new CommitmentCommand.SettleYear(2026));
    }

    @Test
    void a_measure_says_how_many_and_of_what() {
        for (Measure incomplete : new Measure[] {new Measure(0, "户"), new Measure(-3, "户"), new Measure(14, " ")}) {
            Story.under("001a")
                    .by(Who.SECRETARY)
                    .on("会议纪要")
                    .isRefused(MatterRefusal.MEASURE_NEEDS_NUMBER_AND_UNIT, measured(incomplete));
            Story.under("001a")
                    .by(Who.PROPERTY_LIAISON)
                    .isRefused(
                            MatterRefusal.MEASURE_NEEDS_NUMBER_AND_UNIT,
                            Promises.promise(
                                    new PromisedItem("1", "慰问", incomplete, List.of(DRAGON_BOAT), null), null));
            promised("2026-03-06")
                    .by(Who.SECRETARY)
                    .on("变更函")
                    .isRefused(
                            MatterRefusal.MEASURE_NEEDS_NUMBER_AND_UNIT,
                            new CommitmentCommand.Vary(null, incomplete, List.of(), "商定"));
        }
    }

    private static CommitmentCommand.FixProject measured(Measure measure) {
        CommitmentCommand.FixProject fix = Promises.fix(DRAGON_BOAT);
        return new CommitmentCommand.FixProject(
                fix.kind(), fix.title(), null, measure, fix.occurrences(), null, fix.basis());
    }

    @Test
    void a_later_year_does_not_close_over_an_earlier_one() {
        Story.under("001a")
                .by(Who.PROPERTY_LIAISON)
                .at("2026-03-06T10:00")
                .asks(Promises.promise(item(DRAGON_BOAT, occurrence("2", "端午", "2027-06-05", "2027-06-08")), null))
                .by(Who.SECRETARY)
                .at("2027-12-20T09:00")
                .tallied(new YearTally(1, 1, 0, 0, 0), 2026, 2027)
                .asks(new CommitmentCommand.SettleYear(2027))
                .stands(StageCode.IN_FORCE)
                .asks(new CommitmentCommand.SettleYear(2026))
                .stands(StageCode.CLOSED);
    }

    @Test
    void what_lapses_is_owed_no_longer() {
        promised("2026-03-10")
                .by(Who.SECRETARY)
                .asks(new CommitmentCommand.Lapse("单位迁出"))
                .recordedEvents(Lapsed.class)
                .stands(StageCode.CLOSED);
        promised("2026-03-10")
                .by(Who.CLERK)
                .isRefused(GeneralRefusal.NOT_YOUR_OFFICE, new CommitmentCommand.Lapse("不愿意"));
    }

    @Test
    void a_commitment_does_not_go_through_the_corridor_of_issues() {
        promised("2026-03-06")
                .by(Who.SECRETARY)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, new MatterCommand.Withdraw(null))
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Steps.assign(Who.PROPERTY));
        Story.under("001a")
                .asks(Steps.raise())
                .isRefused(
                        MatterRefusal.COMMITMENT_BEGINS_BY_ITSELF,
                        new MatterCommand.ConvertTo(MatterKind.COMMITMENT, "转", List.of(), null))
                .by(Who.PROPERTY_LIAISON)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Promises.claim());
    }

    @Test
    void what_follows_from_what_was_promised_is_not_corrected() {
        Story story = promised("2026-03-06").by(Who.CLERK);
        MatterEvent first = story.known().facts().getFirst();

        assertThat(first).isInstanceOf(Promised.class);
        story.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("item.title", "别的"));
        story.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("by.organisation", Who.SPINNERS.toString()));
        story.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("basis.paper", "别的责任书"));
        fixed().by(Who.CLERK).isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("measure.atLeast", "1"));
        Story due = Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-06-15T00:00")
                .asks(Promises.call(DRAGON_BOAT, Promises.HOUSEHOLDS, "2026-03-10"))
                .by(Who.CLERK)
                .at("2026-06-16T09:00");
        due.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("until.on", "2026-07-31"));
        due.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("measure.atLeast", "1"));
        due.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct("by.organisation", Who.SPINNERS.toString()));
    }

    private static MatterCommand correct(String field, String now) {
        return new MatterCommand.Correct(0, List.of(new org.gongjian.record.FieldChange(field, null, now, null)), "写错");
    }

    private static PromisedItem item(org.gongjian.commitment.Occurrence... occurrences) {
        return new PromisedItem("1", "节日慰问", null, List.of(occurrences), null);
    }

    private static CommitmentCommand.Vary vary(org.gongjian.commitment.Occurrence... occurrences) {
        return new CommitmentCommand.Vary(null, null, List.of(occurrences), "双方商定");
    }
}
