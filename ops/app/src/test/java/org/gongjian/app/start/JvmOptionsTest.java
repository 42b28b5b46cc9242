package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of the JVM stands in one file, which everybody who starts the product reads. */
class JvmOptionsTest {
    private final Path ops = Path.of("..").toAbsolutePath().normalize();

    @Test
    void who_starts_the_product_reads_the_same_options_and_says_only_where_the_archive_lies() throws IOException {
        for (String starter : List.of("run", "deploy/gongjian.service")) {
            String text = Files.readString(ops.resolve(starter));

            assertThat(text).as(starter).containsPattern("@\\S*/jvm\\.options");
            assertThat(text).as(starter).contains("-XX:SharedArchiveFile=");
            assertThat(text.replace("-XX:SharedArchiveFile=", "")).as(starter).doesNotContain("-XX:", "-Xmx");
        }
        assertThat(Files.readAllLines(ops.resolve("deploy/jvm.options")))
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:Tier4InvocationThreshold=50000")
                .allMatch(line -> line.startsWith("-") || line.startsWith("#"));
    }
}
