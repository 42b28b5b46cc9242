package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it was measured on. */
final class Machine {
    private Machine() {}

    static String described() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores of %s, %.0f GiB RAM, Java %s"
                .formatted(
                        runtime.availableProcessors(),
                        processor(),
                        memory(),
                        Runtime.version().feature());
    }

    /** How busy it was besides; a figure that depends on the processor is worth little on a busy machine. */
    static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }

    static String database(DataSource source) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(source);
        StringJoiner settings = new StringJoiner(", ");
        for (String name : new String[] {
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "shared_buffers",
            "work_mem",
            "max_wal_size",
            "wal_compression",
            "jit"
        }) {
            settings.add(name + " "
                    + jdbc.sql("SELECT current_setting(?)")
                            .param(name)
                            .query(String.class)
                            .single());
        }
        return settings.toString();
    }

    private static String processor() throws IOException {
        return line("/proc/cpuinfo", "model name").split(":", 2)[1].strip();
    }

    private static double memory() throws IOException {
        String[] words = line("/proc/meminfo", "MemTotal").split("\\s+");
        return Double.parseDouble(words[1]) / 1024 / 1024;
    }

    private static String line(String file, String first) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return "unknown: " + System.getProperty("os.arch").toLowerCase(Locale.ROOT) + " 0";
        }
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(first)).findFirst().orElse("unknown: 0 0");
        }
    }
}
