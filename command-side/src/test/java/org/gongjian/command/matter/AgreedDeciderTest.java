package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Promises.DRAGON_BOAT;
import static org.gongjian.command.matter.Promises.MID_AUTUMN;
import static org.gongjian.command.matter.Promises.occurrence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent.EndedByAgreement;
import org.gongjian.matter.CommitmentEvent.VariedByAgreement;
import org.gongjian.matter.CommitmentEvent.YearSettled;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.record.Id.AgreementId;
import org.junit.jupiter.api.Test;

/** A promise that stands in an agreement changes and ends with it, and what fell due stays (004-19, ADR 0022). */
class AgreedDeciderTest {
    private static final AgreementId AGREEMENT = new AgreementId(Who.uuid(301));
    private static final String NUMBER = "锦责〔2026〕1号";
    private static final Occurrence LATER = occurrence("2", "中秋", "2026-09-20", "2026-09-27");

    private static Story agreed() {
        return Story.under("001a")
                .bySystem("agreement_took_effect")
                .at("2026-03-10T00:00")
                .asks(new CommitmentCommand.Promise(
                        Promises.COMPANY,
                        new PromiseBasis.InAgreement(AGREEMENT, "1"),
                        Promises.visits(),
                        LocalDate.parse("2026-03-10")));
    }

    private static CommitmentCommand vary(Occurrence... occurrences) {
        return new CommitmentCommand.VaryByAgreement(AGREEMENT, NUMBER, item("1", 10, occurrences));
    }

    private static PromisedItem item(String key, int atLeast, Occurrence... occurrences) {
        return new PromisedItem(key, "节日慰问", new Measure(atLeast, "户"), Arrays.asList(occurrences), null);
    }

    private static CommitmentCommand end(AgreedEnd cause) {
        return new CommitmentCommand.EndByAgreement(AGREEMENT, NUMBER, "1", cause);
    }

    @Test
    void what_both_signed_is_what_is_promised_and_what_fell_due_stays() {
        Story story = agreed().at("2026-07-01T00:00");

        story.isRefused(MatterRefusal.OPENED_OCCURRENCE_CANNOT_BE_VARIED, vary(LATER));
        story.isRefused(
                MatterRefusal.OPENED_OCCURRENCE_CANNOT_BE_VARIED,
                vary(DRAGON_BOAT, occurrence("3", "补", "2026-06-30", "2026-07-20")));
        story.asks(vary(DRAGON_BOAT, LATER))
                .recordedEvents(VariedByAgreement.class)
                .stands(StageCode.IN_FORCE);
        assertThat(story.last(VariedByAgreement.class).number()).isEqualTo(NUMBER);
        story.isRefused(MatterRefusal.PROMISE_SAYS_SO_ALREADY, vary(DRAGON_BOAT, LATER));
    }

    @Test
    void only_its_own_line_of_its_own_agreement_changes_it_and_only_the_system_asks() {
        Story story = agreed().at("2026-05-08T00:00");

        story.isRefused(
                MatterRefusal.PROMISE_IS_NOT_THAT_LINE,
                new CommitmentCommand.VaryByAgreement(AGREEMENT, NUMBER, item("2", 10, MID_AUTUMN)));
        story.isRefused(
                MatterRefusal.PROMISE_IS_NOT_THAT_LINE,
                new CommitmentCommand.EndByAgreement(new AgreementId(Who.uuid(302)), NUMBER, "1", AgreedEnd.REMOVED));
        story.by(Who.SECRETARY)
                .on("双方签字的变更函")
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, vary(DRAGON_BOAT, LATER))
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, end(AgreedEnd.REMOVED))
                .isRefused(
                        MatterRefusal.AGREED_PROMISE_IS_VARIED_BY_ITS_AGREEMENT,
                        new CommitmentCommand.Vary(null, null, List.of(DRAGON_BOAT, LATER), "单独商定"));
    }

    @Test
    void a_line_struck_out_before_anything_fell_due_is_owed_no_longer() {
        Story story = agreed().at("2026-05-08T00:00").asks(end(AgreedEnd.REMOVED));

        story.recordedEvents(EndedByAgreement.class);
        assertThat(story.known().stage()).isEqualTo(new Stage.Closed(ClosedReason.NO_LONGER_OWED));
        assertThat(story.last(EndedByAgreement.class).item().occurrences()).isEmpty();
        story.isRefused(MatterRefusal.PROMISE_HAS_ENDED, end(AgreedEnd.TERM_OVER));
    }

    @Test
    void what_fell_due_before_the_line_was_struck_out_is_counted_and_settled_and_nothing_more_falls_due() {
        Story story =
                agreed().at("2026-07-01T00:00").asks(end(AgreedEnd.REMOVED)).stands(StageCode.IN_FORCE);

        assertThat(story.last(EndedByAgreement.class).item().occurrences()).containsExactly(DRAGON_BOAT);
        story.isRefused(MatterRefusal.PROMISE_HAS_ENDED, vary(DRAGON_BOAT, LATER));
        story.by(Who.SECRETARY)
                .at("2026-07-10T09:00")
                .tallied(new YearTally(1, 1, 0, 0, 0), 2026)
                .asks(new CommitmentCommand.SettleYear(2026))
                .recordedEvents(YearSettled.class);
        assertThat(story.known().stage()).isEqualTo(new Stage.Closed(ClosedReason.SETTLED));
    }

    @Test
    void at_the_end_of_the_term_all_of_it_has_fallen_due() {
        Story story = agreed().at("2027-01-01T00:00").asks(end(AgreedEnd.TERM_OVER));

        assertThat(story.last(EndedByAgreement.class).item()).isEqualTo(Promises.visits());
        story.stands(StageCode.IN_FORCE);
    }

    @Test
    void what_is_closed_already_is_not_varied() {
        agreed().by(Who.SECRETARY)
                .at("2026-05-08T00:00")
                .asks(new CommitmentCommand.Lapse("单位迁出"))
                .bySystem("agreement_varied")
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, vary(DRAGON_BOAT, LATER));
    }
}
