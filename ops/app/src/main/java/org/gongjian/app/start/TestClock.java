package org.gongjian.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.gongjian.app.options.Options;
import org.gongjian.command.platform.edge.EdgeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The edge clock of the {@code test} profile: it stands where a file says, so that a story of months is told in seconds and two
 * processes agree on the hour. Machinery keeps the machine's clock.
 */
@Configuration(proxyBeanMethods = false)
@Profile(TestClock.PROFILE)
class TestClock {

    static final String PROFILE = "test";

    @Bean
    EdgeClock edgeClockOfTest(Options options) {
        if (options.production()) {
            throw new Options.Unusable("正式环境的时间不能由文件给出（the clock of a test is not for production）");
        }
        Path file = Objects.requireNonNull(options.testClock(), "the test profile needs --gongjian.test.clock-file");
        return () -> read(file);
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
