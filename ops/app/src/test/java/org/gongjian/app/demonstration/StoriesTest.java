package org.gongjian.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.StageCode;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With its own day, the demonstration holds two stories with their own dates and numbers. */
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

    private static <E extends MatterEvent> List<E> all(MatterState.Known story, Class<E> type) {
        return story.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
