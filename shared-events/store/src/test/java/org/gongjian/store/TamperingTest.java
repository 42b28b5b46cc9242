package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a superuser of the database does behind our back is not decided upon. */
class TamperingTest {
    private final SampleStore sample = new SampleStore();

    @BeforeEach
    void a_stream_of_three() {
        sample.note("a", "one", "two", "three");
        assertThat(decidedUpon()).containsExactly("one", "two", "three");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private List<String> decidedUpon() {
        return sample.append()
                .readEvents("a")
                .asStream()
                .map(e -> ((SampleEvent.Noted) e.getPayload()).text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a payload of the same shape
                "UPDATE store.event SET payload = convert_to(replace(convert_from(payload, 'UTF8'), 'two', 'six'), 'UTF8') WHERE sequencenumber = 1",
                "UPDATE store.event SET metadata = convert_to('{\"login\":\"somebody\"}', 'UTF8') WHERE sequencenumber = 1",
                "UPDATE store.event SET eventidentifier = gen_random_uuid()::text WHERE sequencenumber = 1",
                "UPDATE store.event SET type = 'other' WHERE sequencenumber = 1",
                "UPDATE store.event SET payloadtype = 'sample.Counted', payloadrevision = '2' WHERE sequencenumber = 1",
                "UPDATE store.event SET authenticatorkey = '2' WHERE sequencenumber = 1",
                "UPDATE store.event SET authenticator = decode(repeat('00', 32), 'hex') WHERE sequencenumber = 1",
                // a genuine row in another place
                "UPDATE store.event SET sequencenumber = 9 - sequencenumber; UPDATE store.event SET sequencenumber = sequencenumber - 7",
                // a row that was never written by us
                "INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype, payloadrevision,"
                        + " payload, metadata, authenticatorkey, authenticator) SELECT gen_random_uuid()::text, 'a', 3, type, timestamp,"
                        + " payloadtype, payloadrevision, payload, metadata, authenticatorkey, authenticator FROM store.event WHERE sequencenumber = 2",
                "DELETE FROM store.event WHERE sequencenumber = 1",
                "DELETE FROM store.event WHERE sequencenumber = 0",
            })
    void a_row_that_is_not_ours_or_not_there_is_refused(String tampering) {
        assertThat(sample.superuser().sql(tampering).update()).isPositive();
        assertThatThrownBy(this::decidedUpon).isInstanceOf(TamperedStream.class).hasMessageContaining("stream a");
        assertThatThrownBy(() -> sample.append().readEvents(List.of("b", "a", "c")))
                .isInstanceOf(TamperedStream.class)
                .hasMessageContaining("stream a");
    }

    @Test
    void a_row_moved_to_another_stream_is_refused_there() {
        sample.superuser()
                .sql("UPDATE store.event SET aggregateidentifier = 'b' WHERE sequencenumber = 0")
                .update();
        assertThatThrownBy(() -> sample.append().readEvents("b").asStream().toList())
                .isInstanceOf(TamperedStream.class);
    }

    @Test
    void with_the_guard_removed_the_forgery_is_a_fact() {
        sample.superuser()
                .sql(
                        "UPDATE store.event SET payload = convert_to(replace(convert_from(payload, 'UTF8'), 'two', 'six'), 'UTF8')")
                .update();
        List<String> read = sample.reading(SampleEvent.CATALOGUE)
                .readEvents("a")
                .asStream()
                .map(e -> ((SampleEvent.Noted) e.getPayload()).text())
                .toList();
        assertThat(read).containsExactly("one", "six", "three");
    }
}
