package org.gongjian.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.Test;

/** What a variation and the end of an agreement leave of a promise: its stage, and by which words it goes. */
class PromiseVariedTest {
    private static final Happened THEN = new Happened(
            Instant.parse("2026-03-09T16:00:00Z"), false, null, new Capacity.Rule("test"), null, Via.AUTOMATION, null);
    private static final Id.AgreementId AGREEMENT = new Id.AgreementId(new UUID(1, 1));
    private static final Occurrence DRAGON_BOAT = occurrence("1", "2026-06-15", "2026-06-18");
    private static final Occurrence MID_AUTUMN = occurrence("2", "2026-09-18", "2026-09-25");

    private final MatterState promised = MatterState.NOT_YET_KNOWN.evolve(new CommitmentEvent.Promised(
            THEN,
            "LY-1",
            new Promisor.Unit(new Id.OrganisationId(new UUID(2, 1))),
            new PromiseBasis.InAgreement(AGREEMENT, "1"),
            item("节日慰问", 14, DRAGON_BOAT, MID_AUTUMN),
            new InForce(LocalDate.parse("2026-03-10"), THEN.at()),
            new UnderRules(new Id.CharterId(new UUID(3, 1)), 1, "2026")));

    @Test
    void another_title_is_the_one_it_goes_by_and_another_measure_leaves_the_summary_alone() {
        MatterState renamed = promised.evolve(varied("节日慰问老人", 14));
        assertThat(summary(renamed)).isEqualTo("节日慰问老人");

        MatterState summarised = promised.evolve(classified("机关单位慰问老人"));
        assertThat(summary(summarised.evolve(varied("节日慰问", 10)))).isEqualTo("机关单位慰问老人");
        assertThat(summary(summarised.evolve(varied("节日慰问老人", 10)))).isEqualTo("节日慰问老人");
        assertThat(summary(promised.evolve(new CommitmentEvent.Varied(THEN, item("走访", 14, MID_AUTUMN), "商定"))))
                .isEqualTo("走访");
    }

    @Test
    void what_fell_due_before_it_ended_is_waited_for_and_where_nothing_did_it_is_closed() {
        MatterState waits = promised.evolve(ended(DRAGON_BOAT));
        assertThat(known(waits).stage())
                .isInstanceOfSatisfying(
                        CommitmentStage.BeingKept.class,
                        it -> assertThat(it.undertaking().item().occurrences()).containsExactly(DRAGON_BOAT));

        assertThat(known(promised.evolve(ended())).stage()).isEqualTo(new Stage.Closed(ClosedReason.NO_LONGER_OWED));
    }

    private static MatterEvent varied(String title, int atLeast) {
        return new CommitmentEvent.VariedByAgreement(THEN, AGREEMENT, "锦责〔2026〕1号", item(title, atLeast, MID_AUTUMN));
    }

    private static MatterEvent ended(Occurrence... due) {
        return new CommitmentEvent.EndedByAgreement(
                THEN, AGREEMENT, "锦责〔2026〕1号", AgreedEnd.REMOVED, item("节日慰问", 14, due));
    }

    private static MatterEvent classified(String summary) {
        return new MatterEvent.Classified(THEN, null, summary, null, null, List.of());
    }

    private static PromisedItem item(String title, int atLeast, Occurrence... occurrences) {
        return new PromisedItem("1", title, new Measure(atLeast, "户"), Arrays.asList(occurrences), null);
    }

    private static Occurrence occurrence(String key, String from, String to) {
        return new Occurrence(key, "期次" + key, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static MatterState.Known known(MatterState state) {
        assertThat(state.anomalies()).isEmpty();
        return (MatterState.Known) state;
    }

    private static String summary(MatterState state) {
        return String.valueOf(known(state).file().filing().publicSummary());
    }
}
