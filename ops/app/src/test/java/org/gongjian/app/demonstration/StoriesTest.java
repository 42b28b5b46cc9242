package org.gongjian.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Id;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With its own day, the demonstration holds three stories with their own dates and numbers. */
class StoriesTest {

    private static TestDatabase database;
    private static ProductUnderTest product;
    private static Told matters;

    @BeforeAll
    static void start() throws InterruptedException {
        database = ProductUnderTest.database();
        product = new ProductUnderTest(database, KeyFile.random(), "--role", "command", "--demo-date", "2026-12-31");
        assertThat(product.bean(Demonstration.class).isToldWithin(Duration.ofMinutes(3)))
                .isTrue();
        matters = Told.in(product, JdbcClient.create(database.superuser()));
    }

    @AfterAll
    static void stop() {
        product.close();
        database.close();
    }

    @Test
    void the_cesspit_has_its_numbers_and_due_dates_and_is_closed() {
        MatterState.Known patrol = matters.received("matter/story-patrol");
        assertThat(all(patrol, MatterEvent.IssueRaised.class).getFirst().receiptNo())
                .isEqualTo("LY20260410-02");
        MatterState.Known story = matters.received("matter/story-cesspit");
        assertThat(all(story, MatterEvent.IssueRaised.class).getFirst().receiptNo())
                .isEqualTo("LY20260413-01");
        assertThat(all(story, MatterEvent.Assigned.class))
                .extracting(assigned -> assigned.due().on().toString())
                .containsExactly("2026-04-22", "2026-05-19");
        assertThat(all(story, MatterEvent.ExtensionGranted.class))
                .extracting(granted -> granted.due().on().toString())
                .containsExactly("2026-05-26");
        assertThat(all(story, MatterEvent.AcceptanceDeemed.class)).hasSize(1);
        assertThat(all(story, MatterEvent.HandlingUrged.class)).isEmpty();
        assertThat(story.stage().code()).isEqualTo(StageCode.CLOSED);
    }

    @Test
    void the_charging_shed_has_its_numbers_and_keeps_its_promise() {
        MatterState.Known story = matters.received("matter/story-shed");
        assertThat(all(story, MatterEvent.Admitted.class).getFirst().caseNo()).isEqualTo("机建案〔2026〕4号");
        assertThat(all(story, MatterEvent.Assigned.class).getFirst().due().on()).hasToString("2026-06-23");
        assertThat(all(story, MatterEvent.AnswerIssued.class).getFirst().letterNo())
                .isEqualTo("机建复〔2026〕4号");
        assertThat(all(story, MatterEvent.PromiseFulfilled.class)).hasSize(1);
        assertThat(story.stage().code()).isEqualTo(StageCode.CLOSED);
        assertThat(matters.received("matter/story-alone").stage().code()).isEqualTo(StageCode.RETURNED);
    }

    @Test
    void the_letter_of_duties_was_kept_six_times_of_seven_and_five_times_in_time() {
        Id.OrganisationId company = organisation("鑫源再生资源公司党支部");
        List<MatterState.Known> occurrences = of(company, OccurrenceFellDue.class, OccurrenceFellDue::by);
        assertThat(occurrences)
                .extracting(one -> all(one, OccurrenceFellDue.class).getFirst())
                .extracting(one -> one.title() + " " + one.occurrence().label())
                .containsExactlyInAnyOrder(
                        "节日慰问老人 端午", "节日慰问老人 中秋", "节日慰问老人 重阳", "节日慰问老人 岁末", "党员奉献日 上半年", "党员奉献日 下半年", "夜间错时停车 全年");
        assertThat(occurrences)
                .allSatisfy(one ->
                        assertThat(all(one, CommitmentEvent.Verified.class)).hasSize(1))
                .extracting(one -> CommitmentEvent.standing(one.facts()))
                .extracting(done -> Objects.requireNonNull(done)
                                .happened()
                                .at()
                                .atZone(Seeding.ZONE)
                                .toLocalDate() + " " + done.count()
                        + (done instanceof CommitmentEvent.PerformedLate ? " late" : ""))
                .containsExactlyInAnyOrder(
                        "2026-05-16 12",
                        "2026-06-17 14",
                        "2026-09-12 8",
                        "2026-09-29 14 late",
                        "2026-10-16 14",
                        "2026-12-15 14",
                        "2026-12-15 30");
        assertThat(occurrences)
                .filteredOn(one -> !all(one, CommitmentEvent.Missed.class).isEmpty())
                .singleElement()
                .satisfies(one -> assertThat(all(one, MatterEvent.HandlingUrged.class))
                        .extracting(urged -> urged.happened()
                                .at()
                                .atZone(Seeding.ZONE)
                                .toLocalDate()
                                .toString())
                        .containsExactly("2026-09-28"));
        assertThat(occurrences)
                .filteredOn(one -> !all(one, MatterEvent.Inspected.class).isEmpty())
                .hasSize(1);
        List<MatterState.Known> promises = of(company, CommitmentEvent.Promised.class, CommitmentEvent.Promised::by);
        assertThat(promises)
                .filteredOn(one -> one.stage().code() == StageCode.CLOSED)
                .extracting(one ->
                        all(one, CommitmentEvent.YearSettled.class).getFirst().tally())
                .containsExactlyInAnyOrder(new YearTally(4, 3, 1, 0, 0), new YearTally(2, 1, 0, 1, 0));
        assertThat(matters.received("commitment/jinhu/敬老助残·常敲门").facts())
                .filteredOn(CommitmentEvent.Claimed.class::isInstance)
                .as("claimed by the letter itself")
                .singleElement()
                .satisfies(claimed -> assertThat(((CommitmentEvent.Claimed) claimed).promise())
                        .isNotNull());
        assertThat(matters.only(MatterKind.COMMITMENT).all()).hasSize(76);
    }

    private static <E extends MatterEvent> List<MatterState.Known> of(
            Id.OrganisationId unit, Class<E> begun, Function<E, Promisor> by) {
        return matters.all().stream()
                .map(Told.One::state)
                .filter(one -> begun.isInstance(one.facts().getFirst())
                        && unit.equals(CommitmentEvent.unit(
                                by.apply(begun.cast(one.facts().getFirst())))))
                .toList();
    }

    private static Id.OrganisationId organisation(String name) {
        return new Id.OrganisationId(UUID.fromString(JdbcClient.create(database.superuser())
                .sql("select aggregateidentifier from store.event where type = 'organisation' and sequencenumber = 0"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'name' = ?")
                .param(name)
                .query(String.class)
                .single()));
    }

    private static <E extends MatterEvent> List<E> all(MatterState.Known story, Class<E> type) {
        return story.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
