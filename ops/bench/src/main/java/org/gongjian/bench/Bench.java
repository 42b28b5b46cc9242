package org.gongjian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code run [name…] [--full]}: measures, prints and writes the report. */
public final class Bench {
    private static final List<Measurement> ALL = List.of(
            new RawLimits(),
            new StartMeasurement(),
            new LedgerMeasurement(),
            new CommandsMeasurement(),
            new RebuildMeasurement(),
            new ExportMeasurement(),
            new RegistersMeasurement(),
            new OccurrencesMeasurement(),
            new VotesMeasurement(),
            new KillsMeasurement(),
            new SearchMeasurement());

    private Bench() {}

    public static void main(String[] words) throws Exception {
        boolean full = List.of(words).contains("--full");
        List<String> names = new ArrayList<>(List.of(words));
        names.remove("--full");
        Path root = Path.of(System.getProperty("bench.root", "."));
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        int failed = 0;
        try (Ground ground = new Ground(root, full)) {
            for (Measurement measurement : ALL) {
                boolean wanted = names.isEmpty()
                        || names.contains(measurement.name())
                        || measurement instanceof RawLimits
                        || measurement instanceof LedgerMeasurement && names.contains("register");
                if (!wanted) {
                    continue;
                }
                System.out.println("== " + measurement.name());
                try {
                    String before = Machine.load();
                    List<Figure> measured = measurement.run(ground);
                    figures.put(measurement.name(), measured);
                    notes.add(
                            measurement.name() + ": load average " + before + " before, " + Machine.load() + " after");
                    measured.forEach(figure -> System.out.println(figure.line()));
                } catch (Exception failure) {
                    failed++;
                    failure.printStackTrace();
                    notes.add(measurement.name() + ": could not be measured ("
                            + failure.getClass().getSimpleName() + ")");
                }
            }
        }
        Files.writeString(root.resolve("ops/bench/REPORT.md"), Report.written(full, figures, notes));
        System.exit(failed);
    }
}
