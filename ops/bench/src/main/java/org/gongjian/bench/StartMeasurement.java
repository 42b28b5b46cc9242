package org.gongjian.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * From {@code ops/run} to the log-in page: built but never started before, over an empty folder and with the demonstration; then over
 * the same one.
 */
final class StartMeasurement implements Measurement {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        Path data = ground.folder("start");
        double first;
        double firstCpu;
        Ground.delete(ground.unpacked());
        try (Product product = Product.start(ground, data)) {
            first = product.secondsToLogIn();
            firstCpu = product.cpuToLogIn();
        }
        double[] later = new double[3];
        double[] cpu = new double[3];
        int heap = 0;
        for (int i = 0; i < 3; i++) {
            try (Product product = Product.start(ground, data)) {
                later[i] = product.secondsToLogIn();
                cpu[i] = product.cpuToLogIn();
                heap = Math.max(heap, product.mostUsedAfterCollection());
            }
        }
        return List.of(
                new Figure(
                        "log-in page after the first start",
                        Times.s(first),
                        "20 s",
                        first <= 20,
                        "processor time of the JVM " + Times.s(firstCpu)),
                new Figure(
                        "log-in page after later starts (median of 3)",
                        Times.s(Times.median(later)),
                        "8 s",
                        Times.median(later) <= 8,
                        "processor time of the JVM " + Times.s(Times.median(cpu))),
                new Figure("heap after collections while starting", heap + " MiB", "512 MiB", heap <= 512, "-Xmx512m"));
    }
}
