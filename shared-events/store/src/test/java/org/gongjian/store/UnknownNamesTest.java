package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gongjian.record.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An older release over the store of a newer one. */
class UnknownNamesTest {
    private static final Catalogue OLDER = SampleEvent.CATALOGUE;

    private final SampleStore sample = new SampleStore(SampleEvent.NEWER);

    @BeforeEach
    void a_fact_of_the_newer_release() {
        sample.write(
                sample.append(SampleEvent.NEWER),
                List.of(SampleEvent.message("a", 0, new SampleEvent.Newer.Invented(SampleEvent.envelope(), "what"))));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void the_older_release_does_not_start() {
        assertThatThrownBy(() -> Migrations.run(sample.database.owner(), OLDER))
                .hasMessageContaining("[sample.Invented v1]");
        assertThatThrownBy(() -> new StoredNames(sample.database.view()).assertKnown(OLDER))
                .hasMessageContaining("[sample.Invented v1]");
        assertThatCode(() -> Migrations.run(sample.database.owner(), SampleEvent.NEWER))
                .doesNotThrowAnyException();
    }

    @Test
    void and_if_it_did_it_would_stop_at_the_fact_instead_of_passing_over_it() {
        assertThatThrownBy(() -> SampleStore.read(sample.reading(OLDER), null).forEach(e -> e.getPayload()))
                .isInstanceOf(UnknownStoredName.class);
        assertThatThrownBy(() -> sample.append(OLDER).readEvents("a").asStream().forEach(e -> e.getPayload()))
                .isInstanceOf(UnknownStoredName.class);
    }

    @Test
    void with_axons_own_serializer_the_fact_is_passed_over_in_silence() {
        var engine = new ReadingEngine(EventStores.builder(
                sample.database.view(),
                EventStores.transactions(SampleStore.platform(sample.database.view())),
                Jackson3Serializer.builder().build(),
                EventStores.GAP_TIMEOUT));
        assertThat(SampleStore.read(engine, null))
                .singleElement()
                .satisfies(e -> assertThat(e.getPayload()).isInstanceOf(UnknownSerializedType.class));
    }
}
