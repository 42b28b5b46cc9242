package org.gongjian.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongjian.catalogue.Samples;
import org.gongjian.matter.MatterEvent.Admitted;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A correction keeps its facts and folds them anew. */
class CorrectionsTest {

    private static final IssueRaised RAISED = Samples.of(IssueRaised.class);
    private static final Admitted ADMITTED = Samples.of(Admitted.class);
    private static final Assigned ASSIGNED = Samples.of(Assigned.class);

    @Test
    void a_corrected_due_date_is_the_one_that_binds_and_the_fact_stays_as_recorded() {
        MatterState.Known state = known(
                RAISED,
                ADMITTED,
                ASSIGNED,
                corrected(2, change("due.on", "2026-04-29"), change("due.until", "2026-04-29T16:00:00Z")));
        Stage.Assigned stage = (Stage.Assigned) state.stage();
        assertThat(stage.handling().due().until()).isEqualTo(Instant.parse("2026-04-29T16:00:00Z"));
        assertThat(state.facts().get(2)).isEqualTo(ASSIGNED);
        assertThat(state.anomalies()).isEmpty();
    }

    @Test
    void later_corrections_win_over_earlier_ones() {
        MatterState.Known state =
                known(RAISED, corrected(0, change("category", "路灯")), corrected(0, change("category", "化粪池")));
        assertThat(state.file().filing().category()).isEqualTo("化粪池");
    }

    @Test
    void a_correction_that_names_no_fact_or_no_field_is_an_anomaly() {
        assertThat(known(RAISED, corrected(7, change("category", "路灯"))).anomalies())
                .hasSize(1);
        assertThat(known(RAISED, corrected(0, change("colour", "red"))).anomalies())
                .hasSize(1);
        assertThat(known(RAISED, corrected(0, change("channel", "PIGEON"))).anomalies())
                .hasSize(1);
        assertThat(known(RAISED, corrected(0, change("receiptNo", null))).anomalies())
                .hasSize(1);
        MatterState twice = known(RAISED, corrected(0, change("category", "路灯")), corrected(1, change("reason", "x")));
        assertThat(twice.anomalies()).hasSize(1);
    }

    @Test
    void a_correction_can_resolve_an_anomaly() {
        MatterEvent.Accepted stranger =
                new MatterEvent.Accepted(RAISED.happened(), new OrganisationId(UUID.randomUUID()));
        MatterState.Known amiss = known(RAISED, ADMITTED, ASSIGNED, stranger);
        assertThat(amiss.anomalies()).hasSize(1);
        MatterState healed =
                amiss.evolve(corrected(3, change("organisation", ASSIGNED.lead().toString())));
        assertThat(healed.anomalies()).isEmpty();
        assertThat(((MatterState.Known) healed).stage().code()).isEqualTo(StageCode.IN_HAND);
    }

    @Test
    void no_sequence_of_facts_whatever_makes_the_fold_throw() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Class<?>[] kinds = MatterEvent.class.getPermittedSubclasses();
        for (int run = 0; run < 400; run++) {
            List<MatterEvent> facts = new ArrayList<>(List.of(Samples.random(IssueRaised.class, random)));
            for (int i = 0; i < 25; i++) {
                facts.add((MatterEvent) Samples.random(kinds[random.nextInt(kinds.length)], random));
            }
            MatterState folded = MatterState.fold(facts);
            assertThat(folded.facts()).as("seed %d", seed).isEqualTo(facts);
            assertThat(folded.dues()).as("seed %d", seed).isNotNull();
        }
    }

    private static MatterState.Known known(MatterEvent... facts) {
        return (MatterState.Known) MatterState.fold(List.of(facts));
    }

    private static Corrected corrected(long sequence, FieldChange... changes) {
        return new Corrected(RAISED.happened(), sequence, List.of(changes), "录入有误", List.of());
    }

    private static FieldChange change(String field, @Nullable String now) {
        return new FieldChange(field, null, now, null);
    }
}
