package org.gongjian.query.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Via;
import org.gongjian.store.MetadataKeys;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class FoldingHandlerTest {
    private static final Instant NOON = Instant.parse("2026-04-10T04:00:00Z");
    private final List<String> folded = new ArrayList<>();
    private final FoldingHandler handler = new FoldingHandler(new Told(), new Savepoint(), event -> 0, () -> {});

    @Test
    void the_events_of_a_batch_are_folded_together() {
        assertThat(batch("甲", "乙", "丙")).isTrue();
        assertThat(folded).containsExactly("[甲, 乙, 丙]");
    }

    @Test
    void one_that_fails_brings_the_batch_again_each_event_under_a_savepoint_and_what_follows_together() {
        assertThat(batch("甲", "坏", "丙")).as("nothing of it is committed").isFalse();
        assertThat(batch("甲")).isTrue();
        assertThat(batch("坏"))
                .as("the event alone is at fault and can be parked")
                .isFalse();
        assertThat(batch("丙")).isTrue();
        assertThat(batch("丁", "戊")).isTrue();
        assertThat(folded).containsExactly("[甲, 坏, 丙]", "savepoint 甲", "savepoint 坏", "savepoint 丙", "[丁, 戊]");
    }

    @Test
    void a_parked_event_is_folded_at_once_so_that_it_can_be_parked_again() {
        EventMessage<?> letter = message(0, "坏");
        assertThat(new DefaultUnitOfWork<EventMessage<?>>(letter)
                        .executeWithResult(() -> handler.handle(letter))
                        .isExceptional())
                .isTrue();
        assertThat(folded).containsExactly("savepoint 坏");
    }

    private boolean batch(String... names) {
        List<EventMessage<?>> messages = new ArrayList<>();
        IntStream.range(0, names.length).forEach(i -> messages.add(message(i, names[i])));
        BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(messages);
        return !unit.executeWithResult(() -> handler.handle(unit.getMessage())).isExceptional();
    }

    private static EventMessage<?> message(int index, String name) {
        Happened happened = new Happened(NOON, false, null, new Capacity.Rule("test"), null, Via.SELF, null);
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(index, Set.of()),
                new GenericDomainEventMessage<>(
                        "organisation",
                        new UUID(0, 1).toString(),
                        index,
                        new OrganisationEvent.Renamed(happened, name, null),
                        Map.of(MetadataKeys.RECORDED_AT, NOON.toString())));
    }

    private static String name(Recorded event) {
        return ((OrganisationEvent.Renamed) event.fact()).name();
    }

    private final class Told implements Projection {
        @Override
        public String group() {
            return "told";
        }

        @Override
        public void on(Recorded event) {
            folded.add("savepoint " + name(event));
            failing(event);
        }

        @Override
        public void onAll(List<Recorded> events) {
            folded.add(events.stream().map(FoldingHandlerTest::name).toList().toString());
            events.forEach(this::failing);
        }

        private void failing(Recorded event) {
            if (name(event).equals("坏")) {
                throw new IllegalStateException("cannot be folded");
            }
        }
    }

    private static final class Savepoint extends TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return action.doInTransaction(new SimpleTransactionStatus());
        }
    }
}
