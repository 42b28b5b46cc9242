package org.gongjian.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of a street taken out as a workbook, by one reader after the other. */
final class ExportMeasurement implements Measurement {
    private static final int TAKEN = 5;
    private static final int HEAP = 256;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int matters = ground.size(20_000, 100_000);
        try (Product product = Product.start(ground, ground.folder("export")).settled()) {
            String token = product.token(product.person("STREET", 0));
            JdbcClient view = JdbcClient.create(Rows.as(product.data(), Passwords.VIEW));
            // matters that only other offices may see stand in the table too
            Rows.multiplied(view, "matter_register", matters + matters / 10);
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i <= TAKEN; i++) {
                double one = Times.seconds(() -> take(product, token));
                if (i > 0) {
                    seconds.add(one);
                }
            }
            double[] all = seconds.stream().mapToDouble(Double::doubleValue).toArray();
            long rows = view.sql("SELECT row_count FROM work.question WHERE finished ORDER BY id DESC LIMIT 1")
                    .query(Long.class)
                    .single();
            int heap = product.mostUsedAfterCollection();
            return List.of(
                    new Figure(
                            "%,d rows of the register to Excel, slowest of %d".formatted(rows, TAKEN),
                            Times.s(Times.percentile(100, all)),
                            "5 s",
                            ground.full() ? (Boolean) (Times.percentile(100, all) <= 5) : null,
                            "median " + Times.s(Times.median(all))),
                    new Figure(
                            "heap after collections, at most",
                            heap + " MiB",
                            HEAP + " MiB",
                            ground.full() ? (Boolean) (heap <= HEAP) : null,
                            "-Xmx512m; the whole product with its read models"));
        }
    }

    private static void take(Product product, String token) throws Exception {
        HttpRequest request = product.request("/ask/export/register", "*/*")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("names=masked"))
                .build();
        int status = product.send(request).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the export answered " + status);
        }
    }
}
