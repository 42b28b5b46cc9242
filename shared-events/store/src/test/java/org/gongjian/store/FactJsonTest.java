package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FactJsonTest {
    private static final String WRITTEN =
            "{\"happened\":{\"at\":\"2026-04-13T01:02:03Z\",\"dateOnly\":false,\"actedBy\":null,"
                    + "\"inCapacityOf\":{\"as\":\"rule\",\"rule\":\"sample\"},\"recordedBy\":null,\"via\":\"AUTOMATION\","
                    + "\"evidence\":null},\"text\":\"路灯不亮\",\"times\":1,\"secret\":null}";

    private final GongjianSerializer serializer = new GongjianSerializer(SampleEvent.CATALOGUE);

    private static SimpleSerializedObject<byte[]> stored(String json, String name, String version) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, version);
    }

    @Test
    void a_fact_is_written_by_its_components_in_their_order_under_its_logical_name() {
        SerializedObject<byte[]> written = serializer.serialize(SampleEvent.noted("路灯不亮"), byte[].class);
        assertThat(new String(written.getData(), StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
        assertThat(written.getType().getName()).isEqualTo("sample.Noted");
        assertThat(written.getType().getRevision()).isEqualTo("1");
        Object read = serializer.deserialize(written);
        assertThat(read).isEqualTo(SampleEvent.noted("路灯不亮"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a property too many  | \"times\":1             | \"times\":1,\"more\":2",
                "one too few          | ,\"secret\":null        | ''",
                "one twice            | \"times\":1             | \"times\":1,\"times\":1",
                "text for a number    | \"times\":1             | \"times\":\"1\"",
                "a fraction           | \"times\":1             | \"times\":1.5",
                "nothing for a number | \"times\":1             | \"times\":null",
                "nothing for a text   | \"text\":\"路灯不亮\"     | \"text\":null",
                "nothing deeper down  | \"rule\":\"sample\"     | \"rule\":null",
                "an unknown constant  | \"via\":\"AUTOMATION\"  | \"via\":\"PIGEON\"",
                "a constant's number  | \"via\":\"AUTOMATION\"  | \"via\":0",
                "an unknown sort      | \"as\":\"rule\"         | \"as\":\"ruler\"",
            })
    void reading_is_strict(String what, String part, String instead) {
        assertThat(WRITTEN).contains(part);
        assertThatThrownBy(() -> serializer.deserialize(stored(WRITTEN.replace(part, instead), "sample.Noted", "1")))
                .as(what)
                .isInstanceOf(UnreadableFact.class)
                .hasMessageNotContaining("路灯")
                .hasNoCause();
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_fact_that_could_not_be_read_again_is_not_written() {
        var halfMade = new SampleEvent.Noted(SampleEvent.envelope(), null, 1, null);
        assertThatThrownBy(() -> serializer.serialize(halfMade, byte[].class))
                .isInstanceOf(UnreadableFact.class)
                .hasMessageContaining("at /text");
    }

    @Test
    void an_unknown_name_or_version_throws_where_axons_own_serializer_answers_with_a_stand_in() {
        assertThatThrownBy(() -> serializer.deserialize(stored(WRITTEN, "sample.Gone", "1")))
                .isInstanceOf(UnknownStoredName.class)
                .hasMessageContaining("sample.Gone v1");
        assertThatThrownBy(() -> serializer.classForType(
                        stored(WRITTEN, "sample.Noted", "2").getType()))
                .isInstanceOf(UnknownStoredName.class);
        assertThatThrownBy(() -> serializer.classForType(
                        stored(WRITTEN, "sample.Noted", null).getType()))
                .isInstanceOf(UnknownStoredName.class);

        Class<?> guardRemoved = Jackson3Serializer.builder()
                .build()
                .classForType(stored(WRITTEN, "sample.Gone", "1").getType());
        assertThat(guardRemoved).isEqualTo(UnknownSerializedType.class);
    }

    @Test
    void metadata_pass_through() {
        MetaData metadata = MetaData.from(Map.of(MetadataKeys.LOGIN, "chenxiaolan", MetadataKeys.CORRELATION_ID, "c"));
        Object read = serializer.deserialize(serializer.serialize(metadata, byte[].class));
        assertThat(read).isEqualTo(metadata);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-13T01:02:03Z",
                "2026-04-13T01:02:03.Z",
                "2026-04-13T01:02:03.5Z",
                "2026-04-13T01:02:03.000000001Z",
                "2026-04-13T01:02:03.999999999Z",
                "2024-02-29T23:59:59.120Z",
                "2026-04-13T24:00:00Z",
                "0000-01-01T00:00:00Z",
                "1949-10-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z"
            })
    void an_instant_is_read_as_the_jdk_reads_it(String written) {
        assertThat(WrittenInstant.parse(written)).isEqualTo(Instant.parse(written));
        assertThat(FactJson.mapper().readValue('"' + written + '"', Instant.class))
                .isEqualTo(Instant.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T01:02:03Z",
                "2026-04-13T25:02:03Z",
                "2026-04-13T01:60:03Z",
                "2026-04-13T01:02:03.1234567890Z",
                "2026-04-13 01:02:03Z",
                "2026-04-1xT01:02:03Z",
                "tomorrow"
            })
    void what_is_no_instant_is_refused(String written) {
        assertThatThrownBy(() -> WrittenInstant.parse(written)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> FactJson.mapper().readValue('"' + written + '"', Instant.class))
                .isInstanceOf(JacksonException.class);
    }
}
