package org.gongjian.query.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TailTest {
    private final List<@Nullable TrackingToken> asked = new ArrayList<>();
    private long end = 250;
    private Duration passed = Duration.ZERO;
    private final Tail tail = new Tail(
            token -> {
                asked.add(token);
                return LongStream.rangeClosed(index(token) + 1, end).mapToObj(TailTest::event);
            },
            () -> passed.toNanos());

    @Test
    void processors_at_the_same_token_share_one_reading() throws InterruptedException {
        List<Long> first = read(tail.openStream(null));
        int readings = asked.size();
        List<Long> second = read(tail.openStream(null));
        assertThat(second)
                .isEqualTo(first)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, end).boxed().toList());
        assertThat(asked).hasSize(readings);
    }

    @Test
    void one_that_stands_elsewhere_reads_for_itself() throws InterruptedException {
        read(tail.openStream(null));
        int readings = asked.size();
        assertThat(read(tail.openStream(GapAwareTrackingToken.newInstance(7, Set.of(3L)))))
                .startsWith(8L)
                .endsWith(end);
        assertThat(asked).hasSizeGreaterThan(readings);
    }

    @Test
    void those_that_began_apart_go_on_together() throws InterruptedException {
        read(tail.openStream(null));
        int readings = asked.size();
        assertThat(read(tail.openStream(event(130).trackingToken())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(131, end).boxed().toList());
        assertThat(asked).as("only what led to the next common end").hasSize(readings + 1);
    }

    @Test
    void what_came_after_a_reading_is_read_when_the_store_moved() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = rested();
        read(stream);
        end = 251;
        assertThat(stream.hasNextAvailable())
                .as("nobody asks again at once where nothing was")
                .isFalse();
        tail.wake();
        assertThat(read(stream)).containsExactly(251L);
    }

    @Test
    void without_a_call_it_looks_again_by_itself() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = rested();
        read(stream);
        end = 251;
        passed = passed.plusMillis(500);
        assertThat(stream.nextAvailable().trackingToken()).isEqualTo(event(251).trackingToken());
    }

    /** Has read to the end, and long enough ago. */
    private BlockingStream<TrackedEventMessage<?>> rested() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        read(stream);
        passed = passed.plusMillis(400);
        return stream;
    }

    @Test
    void what_comes_singly_is_read_soon_and_what_comes_by_the_dozen_is_read_together() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = rested();
        end = 251;
        assertThat(read(stream)).containsExactly(251L);
        end = 271;
        tail.wake();
        passed = passed.plusMillis(24);
        assertThat(tail.resting()).isTrue();
        assertThat(read(stream)).as("one was found: 25 ms of rest").isEmpty();
        passed = passed.plusMillis(1);
        assertThat(tail.resting()).isFalse();
        assertThat(read(stream)).hasSize(20);
        end = 298;
        passed = passed.plusMillis(399);
        assertThat(read(stream))
                .as("twenty were found: 400 ms, as for all that are more than sixteen")
                .isEmpty();
        passed = passed.plusMillis(1);
        assertThat(read(stream)).hasSize(27);
    }

    @Test
    void it_does_not_begin_with_a_rest_wherever_its_clock_begins() {
        assertThat(new Tail(token -> Stream.empty(), () -> Long.MIN_VALUE).resting())
                .isFalse();
    }

    @Test
    void who_has_to_catch_up_does_not_rest() throws InterruptedException {
        read(tail.openStream(null));
        end = 1000;
        assertThat(read(tail.openStream(event(300).trackingToken())))
                .startsWith(301L)
                .endsWith(1000L);
    }

    private static List<Long> read(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<Long> read = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            read.add(index(stream.nextAvailable().trackingToken()));
        }
        return read;
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElseThrow();
    }

    private static TrackedEventMessage<?> event(long index) {
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(index, Set.of()),
                new GenericDomainEventMessage<>("matter", "m", index, "told"));
    }

    @Test
    void a_reading_is_closed() throws InterruptedException {
        List<Boolean> closed = new ArrayList<>();
        Tail closing = new Tail(
                token -> {
                    Stream<TrackedEventMessage<?>> events = token == null ? Stream.of(event(0)) : Stream.empty();
                    return events.onClose(() -> closed.add(true));
                },
                () -> passed.toNanos());
        BlockingStream<TrackedEventMessage<?>> stream = closing.openStream(null);
        read(stream);
        passed = passed.plusMillis(400);
        read(stream);
        assertThat(closed).hasSize(2);
    }
}
