package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.gongjian.postgres.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A slow transaction holds position 1 while position 2 is committed. A reader that forgets the gap never sees event 1. */
class LostGapTest {
    private static final Duration GAP_TIMEOUT = Duration.ofMillis(600);

    private final SampleStore sample = new SampleStore();
    private final List<String> seen = new ArrayList<>();
    private TrackingToken token;

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void without_a_time_limit_an_event_is_lost_for_good() {
        DataSource slow = append("0");
        DataSourceTransactionManager platform = new DataSourceTransactionManager(slow);
        TransactionStatus open = platform.getTransaction(null);
        write(slow, platform, "slow");
        quickOne();
        readWhenTheGapIsOld();
        platform.commit(open);

        read();
        assertThat(sample.stored()).isEqualTo(2);
        assertThat(seen).containsExactly("quick");
    }

    @Test
    void with_a_time_limit_below_the_gap_time_out_the_slow_one_ends_before_it_is_forgotten() {
        DataSource slow = append("200ms");
        DataSourceTransactionManager platform = new DataSourceTransactionManager(slow);
        TransactionStatus open = platform.getTransaction(null);
        write(slow, platform, "slow");
        quickOne();
        readWhenTheGapIsOld();
        assertThatThrownBy(() -> platform.commit(open)).isInstanceOf(TransactionException.class);

        read();
        assertThat(sample.stored()).isEqualTo(1);
        assertThat(seen).containsExactly("quick");
    }

    @Test
    void an_old_timestamp_on_the_next_event_would_lose_one_at_once() {
        writeTwo("2026-04-13T00:00:00Z");
        assertThat(sample.stored()).isEqualTo(2);
        assertThat(seen).containsExactly("quick");
    }

    @Test
    void so_the_row_carries_the_time_of_its_writing_whatever_the_message_says() {
        Instant before = Instant.now();
        writeTwo(null);
        assertThat(seen).containsExactly("quick", "slow");
        assertThat(sample.superuser()
                        .sql("SELECT min(timestamp) FROM store.event")
                        .query(String.class)
                        .single())
                .isGreaterThanOrEqualTo(before.toString().substring(0, 19));
    }

    /** Two quick ones in the unlucky order; the second one's row then says it is older. */
    private void writeTwo(String older) {
        DataSource slow = append("10s");
        DataSourceTransactionManager platform = new DataSourceTransactionManager(slow);
        TransactionStatus open = platform.getTransaction(null);
        write(slow, platform, "slow");
        quickOne();
        if (older != null) {
            sample.superuser()
                    .sql("UPDATE store.event SET timestamp = ?")
                    .param(older)
                    .update();
        }
        readUnhurried();
        platform.commit(open);
        readUnhurried();
    }

    private DataSource append(String limit) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(sample.database.jdbcUrl());
        Credentials append = sample.database.appendCredentials();
        source.setUser(append.user());
        source.setPassword(append.password());
        source.setOptions("-c transaction_timeout=" + limit + " -c idle_in_transaction_session_timeout=0");
        return source;
    }

    private void write(DataSource source, DataSourceTransactionManager platform, String text) {
        RecordingEngine engine = EventStores.recording(
                source,
                EventStores.transactions(platform),
                new GongjianSerializer(SampleEvent.CATALOGUE),
                sample.keys,
                GAP_TIMEOUT);
        engine.appendEvents(SampleEvent.message(text, 0, SampleEvent.noted(text)));
    }

    private void quickOne() {
        CompletableFuture.runAsync(() -> {
                    DataSource quick = append("10s");
                    DataSourceTransactionManager platform = new DataSourceTransactionManager(quick);
                    new TransactionTemplate(platform).executeWithoutResult(status -> write(quick, platform, "quick"));
                })
                .join();
    }

    private void readWhenTheGapIsOld() {
        Instant old = Instant.now().plus(GAP_TIMEOUT);
        await().until(() -> Instant.now().isAfter(old));
        read();
        assertThat(seen).containsExactly("quick");
    }

    private void read() {
        read(GAP_TIMEOUT);
    }

    private void readUnhurried() {
        read(EventStores.GAP_TIMEOUT);
    }

    private void read(Duration gapTimeout) {
        ReadingEngine engine = new ReadingEngine(EventStores.builder(
                sample.database.view(),
                EventStores.transactions(SampleStore.platform(sample.database.view())),
                new GongjianSerializer(SampleEvent.CATALOGUE),
                gapTimeout));
        for (TrackedEventMessage<?> event : SampleStore.read(engine, token)) {
            token = event.trackingToken();
            seen.add(((SampleEvent.Noted) event.getPayload()).text());
        }
    }
}
