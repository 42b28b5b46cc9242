package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.record.Catalogue;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Upcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The release of today over a store in which a fact stands in a former shape. */
class FormerShapesTest {
    /** What an older release wrote. */
    sealed interface Former extends Fact {
        @EventName("sample.Counted")
        record Counted(Happened happened, String figure) implements Former {}
    }

    private static final Catalogue FORMER = Catalogue.over(Former.class);
    private static final Catalogue TODAY =
            SampleEvent.CATALOGUE.reading(List.of(new Upcaster("sample.Counted", 1, FormerShapesTest::upcast)));

    private final SampleStore sample = new SampleStore(FORMER);

    private static Map<String, Object> upcast(Map<String, Object> fact) {
        Map<String, Object> now = new HashMap<>(fact);
        now.put("number", Integer.valueOf((String) now.remove("figure")));
        return now;
    }

    @BeforeEach
    void a_fact_in_its_former_shape() {
        sample.write(
                sample.append(FORMER),
                List.of(SampleEvent.message("a", 0, new Former.Counted(SampleEvent.envelope(), "7"))));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void it_is_read_as_it_would_be_written_today_and_stays_as_it_is() {
        assertThatCode(() -> Migrations.run(sample.database.owner(), TODAY)).doesNotThrowAnyException();
        SampleEvent.Counted expected = new SampleEvent.Counted(SampleEvent.envelope(), 7);
        assertThat(SampleStore.read(sample.reading(TODAY), null))
                .as("as read models follow the store")
                .singleElement()
                .satisfies(e -> assertThat(e.getPayload()).isEqualTo(expected));
        assertThat(sample.append(TODAY).readEvents("a").asStream().map(e -> e.getPayload()))
                .as("as a decision reads the stream, genuine as it was written")
                .singleElement()
                .isEqualTo(expected);
        assertThat(SampleStore.read(sample.reading(FORMER), null))
                .singleElement()
                .satisfies(e -> assertThat(e.getPayload()).isInstanceOf(Former.Counted.class));
    }

    @Test
    void without_its_upcaster_the_release_does_not_start() {
        assertThatThrownBy(() -> Migrations.run(sample.database.owner(), SampleEvent.CATALOGUE))
                .hasMessageContaining("[sample.Counted v1]");
    }
}
