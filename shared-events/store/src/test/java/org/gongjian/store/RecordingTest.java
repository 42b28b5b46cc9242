package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gongjian.record.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final SampleStore sample = new SampleStore();

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void what_was_recorded_is_read_back_and_its_positions_are_told() {
        List<Long> positions = sample.note("a", "路灯不亮", "路灯亮了");
        assertThat(positions).hasSize(2).isSorted();

        List<? extends DomainEventMessage<?>> stream =
                sample.append().readEvents("a").asStream().toList();
        assertThat(stream)
                .extracting(e -> (Object) e.getPayload())
                .containsExactly(SampleEvent.noted("路灯不亮"), SampleEvent.noted("路灯亮了"));
        assertThat(stream.getFirst().getType()).isEqualTo("sample");
        assertThat(stream.getFirst().getMetaData()).isEqualTo(MetaData.with(MetadataKeys.LOGIN, "chenxiaolan"));
        assertThat(SampleStore.read(sample.reading(SampleEvent.CATALOGUE), null))
                .extracting(e -> e.trackingToken().position().orElseThrow())
                .containsExactlyElementsOf(positions);
        assertThat(sample.superuser()
                        .sql(
                                "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'text' FROM store.event ORDER BY globalindex")
                        .query(String.class)
                        .list())
                .containsExactly("路灯不亮", "路灯亮了");
    }

    @Test
    void many_events_keep_their_order() {
        List<DomainEventMessage<Fact>> events = new ArrayList<>();
        for (int n = 0; n < 1201; n++) {
            events.add(SampleEvent.message("stream-" + n, 0, new SampleEvent.Counted(SampleEvent.envelope(), n)));
        }
        List<Long> positions = sample.write(sample.append(), events);
        assertThat(positions).hasSize(1201).isSorted().doesNotHaveDuplicates();
        assertThat(SampleStore.read(sample.reading(SampleEvent.CATALOGUE), null))
                .extracting(e -> ((SampleEvent.Counted) e.getPayload()).number())
                .hasSize(1201)
                .isSorted();
    }

    @Test
    void many_streams_are_read_together_each_whole_and_in_its_order() {
        sample.note("b", "x", "y");
        sample.note("a", "1", "2", "3");
        sample.note("c", "left out");
        var read = sample.append().readEvents(List.of("a", "b", "nobody"));
        assertThat(read).containsOnlyKeys("a", "b");
        assertThat(read.get("a"))
                .extracting(event -> ((SampleEvent.Noted) event.getPayload()).text())
                .containsExactly("1", "2", "3");
        assertThat(read.get("b"))
                .extracting(event -> ((SampleEvent.Noted) event.getPayload()).text())
                .containsExactly("x", "y");
        assertThat(sample.append().readEvents(List.of())).isEmpty();
    }

    @Test
    void the_second_writer_of_a_sequence_number_is_told_so() {
        sample.note("a", "first", "next");
        for (int sequence : new int[] {0, 1}) {
            var late = SampleEvent.message("a", sequence, SampleEvent.noted("late"));
            assertThatThrownBy(() -> sample.write(sample.append(), List.of(late)))
                    .isInstanceOf(ConcurrencyException.class);
        }
        assertThat(sample.stored()).isEqualTo(2);
    }

    @Test
    void a_failing_unit_of_work_leaves_no_event_behind() {
        failing(EventStores.transactions(SampleStore.platform(sample.database.append())));
        assertThat(sample.stored()).isZero();
    }

    @Test
    void with_axons_no_op_transaction_manager_it_would() {
        failing(NoTransactionManager.instance());
        assertThat(sample.stored()).isEqualTo(1);
    }

    private void failing(TransactionManager transactions) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(EventStores.recording(
                        sample.database.append(),
                        transactions,
                        new GongjianSerializer(SampleEvent.CATALOGUE),
                        sample.keys,
                        EventStores.GAP_TIMEOUT))
                .build();
        assertThatThrownBy(() -> SampleStore.inWork(transactions, work -> {
                    store.publish(SampleEvent.message("a", 0, SampleEvent.noted("written, then failed")));
                    // after the event was inserted, before the commit: an audit row that cannot be written, for example
                    work.onPrepareCommit(failed -> {
                        assertThat(Positions.of(failed)).hasSize(1);
                        throw new IllegalStateException("fails late");
                    });
                }))
                .hasMessage("fails late");
    }
}
