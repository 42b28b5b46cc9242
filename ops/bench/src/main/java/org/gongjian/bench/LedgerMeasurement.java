package org.gongjian.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** Taking ledgers over through the door that users use, with the register read meanwhile; then the register with many matters. */
final class LedgerMeasurement implements Measurement {
    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Product product = Product.start(ground, ground.folder("ledger"))) {
            Product.Person clerk = product.person("CLERK", 0);
            String token = product.token(clerk);
            Taken first = take(product, token, LedgerWorkbook.of(2_816, 1, 1), "一号台账");
            figures.add(new Figure(
                    "ledger of 2,816 rows, upload to DONE",
                    Times.s(first.seconds()),
                    "8 s",
                    first.seconds() <= 8,
                    first.beside()));
            int rows = ground.size(10_000, 100_000);
            Taken many = take(product, token, fitting(rows), "二号台账");
            figures.add(new Figure(
                    "ledger of %,d rows, upload to DONE".formatted(rows),
                    Times.s(many.seconds()),
                    "120 s",
                    ground.full() ? many.seconds() <= 120 : null,
                    many.beside()));
            figures.add(new Figure(
                    "slowest page of the register meanwhile",
                    Times.ms(many.slowest()),
                    "usable: 3 s",
                    many.slowest() <= 3,
                    "%d pages read, median %s".formatted(many.pages(), Times.ms(many.median()))));
            int heap = product.mostUsedAfterCollection();
            figures.add(
                    new Figure("heap after collections, at most", heap + " MiB", "512 MiB", heap <= 512, "-Xmx512m"));
            figures.addAll(new RegisterMeasurement(product, clerk, token).run(ground));
        }
        return figures;
    }

    private record Taken(
            double seconds, double shown, int bytes, double cpu, int pages, double median, double slowest) {
        String beside() {
            return "%.1f MB; all shown in the register after %s; processor time of the JVM %s"
                    .formatted(bytes / 1e6, Times.s(shown), Times.s(cpu));
        }
    }

    private static Taken take(Product product, String token, byte[] workbook, String source) throws Exception {
        double cpu = product.cpu();
        AtomicBoolean over = new AtomicBoolean();
        List<Double> pages = new ArrayList<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                try {
                    pages.add(Times.seconds(() -> product.get(token, "/matters")));
                    Thread.sleep(200);
                } catch (Exception failure) {
                    pages.add(999.0);
                }
            }
        });
        long begin = System.nanoTime();
        HttpResponse<String> answer = product.upload(token, workbook, source);
        String id = Product.json(answer).path("id").asString();
        JsonNode[] last = new JsonNode[1];
        Times.until(900, "import", () -> {
            HttpResponse<String> state = product.send(product.request("/imports/" + id, "application/json")
                    .header("Authorization", "Bearer " + token)
                    .build());
            last[0] = state.statusCode() == 200 ? Product.json(state) : null;
            Thread.sleep(50);
            return last[0] != null
                    && List.of("DONE", "FAILED").contains(last[0].path("state").asString());
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!last[0].path("state").asString().equals("DONE")) {
            throw new IllegalStateException(last[0].toString());
        }
        Times.until(900, "register", () -> {
            Thread.sleep(50);
            return lag(product) == 0;
        });
        double shown = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        reader.join();
        double[] all = pages.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.println("   " + source + " " + Times.s(seconds));
        return new Taken(
                seconds,
                shown,
                workbook.length,
                product.cpu() - cpu,
                all.length,
                Times.median(all),
                Times.percentile(100, all));
    }

    /** No file larger than 10 MB is taken: so many rows have shorter texts. */
    private static byte[] fitting(int rows) throws Exception {
        double scale = 1;
        byte[] workbook = LedgerWorkbook.of(rows, 2, scale);
        while (workbook.length > 10 * 1024 * 1024) {
            scale *= 0.75;
            workbook = LedgerWorkbook.of(rows, 2, scale);
        }
        return workbook;
    }

    private static long lag(Product product) throws Exception {
        return Rows.lag(product.data());
    }
}
