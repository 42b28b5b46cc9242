package org.gongjian.bench;

import java.net.http.HttpRequest;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Pages of the register with many matters: the matters that are there, again and again at other times. */
final class RegisterMeasurement {
    private static final int PAGE = 50;
    /** Until the compiler has done with the pages: a server of years is not measured in its first minute. */
    private static final int WARMING = 1_000;

    private static final int READS = 200;

    private final Product product;
    private final Product.Person reader;
    private final String token;

    RegisterMeasurement(Product product, Product.Person reader, String token) {
        this.product = product;
        this.reader = reader;
        this.token = token;
    }

    List<Figure> run(Ground ground) throws Exception {
        int matters = ground.size(100_000, 1_000_000);
        product.settled();
        DataSource view = Rows.as(product.data(), Passwords.VIEW);
        Rows.multiplied(JdbcClient.create(view), "matter_register", matters);
        int page = Math.min(1000, matters / PAGE / 4);
        String after = walk(page);
        product.logIn(reader);
        double[] raw = reads("/login", false);
        double[] first = reads("/matters", true);
        double[] deep = reads("/matters?after=" + after, true);
        double[] firstJson = reads("/matters", false);
        String beside = "GET /login p95 " + Times.ms(Times.percentile(95, raw)) + " in the same run";
        Boolean none = null;
        return List.of(
                new Figure(
                        "register with %,d matters, first page as HTML, p95".formatted(matters),
                        Times.ms(Times.percentile(95, first)),
                        "50 ms",
                        ground.full() ? (Boolean) (Times.percentile(95, first) <= 0.05) : none,
                        "median " + Times.ms(Times.median(first)) + "; " + beside),
                new Figure(
                        "page %,d as HTML, p95".formatted(page),
                        Times.ms(Times.percentile(95, deep)),
                        "50 ms",
                        ground.full() ? (Boolean) (Times.percentile(95, deep) <= 0.05) : none,
                        "median " + Times.ms(Times.median(deep))),
                Figure.raw(
                        "first page as JSON, p95 (median)",
                        Times.ms(Times.percentile(95, firstJson)) + " (" + Times.ms(Times.median(firstJson)) + ")"),
                Figure.raw("first page at the table, p95", Times.ms(Times.percentile(95, table(view)))));
    }

    private double[] reads(String path, boolean page) throws Exception {
        HttpRequest.Builder request = product.request(path, page ? "text/html" : "application/json");
        if (!page && !path.equals("/login")) {
            request.header("Authorization", "Bearer " + token);
        }
        double[] seconds = new double[READS];
        for (int i = -WARMING; i < READS; i++) {
            double one = Times.seconds(() -> {
                var answer = product.send(request.build());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode());
                }
            });
            if (i >= 0) {
                seconds[i] = one;
            }
        }
        return seconds;
    }

    private String walk(int page) throws Exception {
        String after = "";
        for (int i = 1; i < page; i++) {
            JsonNode answer = product.get(token, "/matters?after=" + after);
            after = answer.path("next").asString();
        }
        return after;
    }

    private static double[] table(DataSource view) throws Exception {
        double[] seconds = new double[READS];
        try (var connection = view.getConnection();
                var select = connection.prepareStatement("SELECT * FROM view.matter_register r WHERE community ="
                        + " (SELECT community FROM view.matter_register LIMIT 1) AND NOT sensitive"
                        + " ORDER BY raised_at DESC, id DESC LIMIT 51")) {
            for (int i = 0; i < READS; i++) {
                seconds[i] = Times.seconds(() -> {
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            row.getString("summary");
                        }
                    }
                });
            }
        }
        return seconds;
    }
}
