package org.gongjian.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongjian.catalogue.Samples;
import org.gongjian.matter.History.Recorded;
import org.gongjian.matter.MatterEvent.AttachmentAdded;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.matter.MatterEvent.NoteAdded;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Happened;
import org.junit.jupiter.api.Test;

/** Two clocks: what was so, and what was known. */
class HistoryTest {

    private static final Instant DAY = Instant.parse("2026-04-24T06:00:00Z");

    @Test
    void a_paper_recorded_late_was_so_on_its_day_but_not_known_until_recorded() {
        List<Recorded> facts = List.of(
                recorded(raised(DAY.minus(Duration.ofDays(10))), DAY.minus(Duration.ofDays(10))),
                recorded(note(DAY), DAY.plus(Duration.ofDays(5))));
        Instant on27 = DAY.plus(Duration.ofDays(3));
        assertThat(History.at(facts, on27, on27).facts()).hasSize(1);
        assertThat(History.at(facts, on27, DAY.plus(Duration.ofDays(5))).facts())
                .hasSize(2);
        assertThat(History.at(facts, DAY.minusSeconds(1), DAY.plus(Duration.ofDays(9)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_corrected_day_counts_from_when_the_correction_was_known() {
        List<Recorded> facts = List.of(
                recorded(raised(DAY), DAY),
                recorded(note(DAY.plus(Duration.ofDays(2))), DAY.plus(Duration.ofDays(2))),
                recorded(
                        new Corrected(
                                at(DAY.plus(Duration.ofDays(4))),
                                1,
                                List.of(new FieldChange(
                                        "happened.at", null, DAY.plusSeconds(60).toString(), null)),
                                "日期录错",
                                List.of()),
                        DAY.plus(Duration.ofDays(4))));
        Instant afterOneDay = DAY.plus(Duration.ofDays(1));
        assertThat(History.at(facts, afterOneDay, DAY.plus(Duration.ofDays(3))).facts())
                .hasSize(1);
        assertThat(History.at(facts, afterOneDay, DAY.plus(Duration.ofDays(4))).facts())
                .hasSize(2);
    }

    @Test
    void at_the_end_of_both_clocks_history_is_what_decisions_see() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Class<?>[] kinds = MatterEvent.class.getPermittedSubclasses();
        for (int run = 0; run < 300; run++) {
            List<MatterEvent> facts = new ArrayList<>(List.of(Samples.random(IssueRaised.class, random)));
            for (int i = 0; i < 20; i++) {
                MatterEvent next = (MatterEvent) Samples.random(kinds[random.nextInt(kinds.length)], random);
                MatterState with = MatterState.fold(facts).evolve(next);
                if (with.anomalies().isEmpty()) {
                    facts.add(next);
                }
            }
            MatterState.Known now = (MatterState.Known) MatterState.fold(facts);
            MatterState.Known history = (MatterState.Known)
                    History.at(facts.stream().map(fact -> recorded(fact, DAY)).toList(), Instant.MAX, Instant.MAX);
            assertThat(history.stage()).as("seed %d", seed).isEqualTo(now.stage());
            assertThat(history.file()).as("seed %d", seed).isEqualTo(now.file());
        }
    }

    private static Recorded recorded(MatterEvent fact, Instant at) {
        return new Recorded(fact, at);
    }

    private static Happened at(Instant at) {
        Happened sample = Samples.of(AttachmentAdded.class).happened();
        return new Happened(
                at,
                false,
                sample.actedBy(),
                sample.inCapacityOf(),
                sample.recordedBy(),
                sample.via(),
                sample.evidence());
    }

    private static IssueRaised raised(Instant at) {
        IssueRaised sample = Samples.of(IssueRaised.class);
        return new IssueRaised(
                at(at),
                sample.receiptNo(),
                sample.raiser(),
                sample.channel(),
                sample.text(),
                sample.publicSummary(),
                sample.category(),
                sample.place(),
                sample.grid(),
                sample.sensitivity(),
                sample.attachments(),
                sample.admissionDue(),
                sample.rules());
    }

    private static NoteAdded note(Instant at) {
        return new NoteAdded(at(at), Samples.of(NoteAdded.class).note());
    }
}
