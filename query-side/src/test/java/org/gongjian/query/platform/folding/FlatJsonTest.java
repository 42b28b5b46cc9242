package org.gongjian.query.platform.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {
    private static FlatJson read(String json) {
        byte[] bytes = ("xx" + json + "yy").getBytes(StandardCharsets.UTF_8);
        return FlatJson.read(new Bytes(bytes, 2, bytes.length - 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"陈\",\"district\":\"d\"}",
                "{\"district\":\"d\",\"login\":\"陈\"}",
                "{\"other\":\"login\",\"login\":\"陈\",\"district\":\"d\",\"empty\":\"\"}"
            })
    void quoted_texts_are_found_whatever_their_order(String json) {
        FlatJson metadata = read(json);
        assertThat(metadata).isInstanceOf(FlatJson.Quoted.class);
        assertThat(metadata.text("login")).isEqualTo("陈");
        assertThat(metadata.text("district")).isEqualTo("d");
        assertThat(metadata.text("log")).isNull();
        assertThat(metadata.text("street")).isNull();
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(read("{}").text("login")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"a\\\"b\",\"district\":\"d\"}",
                "{\"login\" : \"a\\\"b\", \"district\" : \"d\"}",
                "{\"more\":{\"login\":\"no\"},\"login\":\"a\\\"b\",\"district\":\"d\"}",
                "{\"count\":1,\"login\":\"a\\\"b\",\"district\":\"d\"}"
            })
    void whatever_is_written_otherwise_is_parsed(String json) {
        FlatJson metadata = read(json);
        assertThat(metadata).isInstanceOf(FlatJson.Parsed.class);
        assertThat(metadata.text("login")).isEqualTo("a\"b");
        assertThat(metadata.text("district")).isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"login\"}",
                "{\"login\":}",
                "{\"login\":\"a\",}",
                "{\"login\":\"a\"\"b\"}",
                "{\"a\",\"b\"}"
            })
    void what_is_no_object_is_refused(String json) {
        assertThatThrownBy(() -> read(json).text("login")).isInstanceOf(RuntimeException.class);
    }
}
