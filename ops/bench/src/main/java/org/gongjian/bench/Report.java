package org.gongjian.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The report as it is committed. */
final class Report {
    static String database = "";

    private Report() {}

    static String written(boolean full, Map<String, List<Figure>> figures, List<String> notes) throws IOException {
        StringBuilder text = new StringBuilder("# What was measured\n\n");
        text.append("Written by `ops/bench/run").append(full ? " --full" : "").append("` on ");
        text.append(LocalDate.now(ZoneOffset.UTC)).append(".\n\n");
        text.append("- Machine: ")
                .append(Machine.described())
                .append(", shared with PostgreSQL and the measuring process\n");
        text.append("- PostgreSQL: ").append(database).append("\n");
        notes.forEach(note -> text.append("- ").append(note).append("\n"));
        figures.forEach((name, measured) -> {
            text.append("\n## ").append(name).append("\n\n");
            text.append("| figure | measured | target | met | beside |\n|---|---|---|---|---|\n");
            measured.forEach(figure -> text.append(figure.line()).append("\n"));
        });
        return text.toString();
    }
}
