package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.record.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The serializer of the product, not only the one of the contract test, reads every golden fact and writes back what is written now. */
class GoldenFactsTest {
    private static final Path GOLDEN = Path.of("../facts/src/test/resources/golden");
    private static final Pattern NAME = Pattern.compile("(.+)\\.v(\\d+)\\.json");

    private final GongjianSerializer serializer = new GongjianSerializer(Gongjian.catalogue());

    /** That none is missing is the contract test's business. */
    static Stream<Path> goldenFacts() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenFacts")
    void each_is_read_and_written_back(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).isTrue();
        byte[] golden = Files.readAllBytes(file);
        Object fact = serializer.deserialize(
                new SimpleSerializedObject<>(golden, byte[].class, name.group(1), name.group(2)));
        assertThat(fact).isInstanceOf(Fact.class);
        assertThat(serializer.fact(name.group(1), name.group(2), golden, 0, golden.length))
                .as("as rebuilds read it")
                .isEqualTo(fact);

        SerializedObject<JsonNode> written = serializer.serialize(fact, JsonNode.class);
        if (written.getType().getRevision().equals(name.group(2))) {
            assertThat(written.getData()).isEqualTo(FactJson.mapper().readTree(golden));
        } else {
            assertThat(Integer.parseInt(written.getType().getRevision()))
                    .as("a former shape is read as the one of today")
                    .isGreaterThan(Integer.parseInt(name.group(2)));
        }
    }
}
