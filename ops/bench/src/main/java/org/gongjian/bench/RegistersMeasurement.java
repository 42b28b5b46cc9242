package org.gongjian.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The registers of a district: organisations, the roll of members, headline counts of past days. The rows that are there, again and
 * again under other ids; boxes of names belong to their persons and do not open for the copies, so a page looks for their keys in vain.
 */
final class RegistersMeasurement implements Measurement {
    private static final int WARMING = 500;
    private static final int READS = 200;

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int units = 2_000;
        int members = ground.size(10_000, 100_000);
        try (Product product = Product.start(ground, ground.folder("registers")).settled()) {
            JdbcClient view = JdbcClient.create(Rows.as(product.data(), Passwords.VIEW));
            Rows.copied(view, "registry_organisation", "id", units);
            Rows.copied(view, "member_roll", "id", members);
            Rows.copied(view, "headline_counts", "owner", members + units);
            Product.Person administrator = product.person("ADMINISTRATOR", 0);
            String token = product.token(administrator);
            String behind = product.get(token, "/admin/persons").path("next").asString();
            product.logIn(administrator);
            List<Figure> figures = new ArrayList<>();
            double[] raw = reads(product, "/login");
            String beside = "GET /login p95 " + Times.ms(Times.percentile(95, raw)) + " in the same run";
            figures.add(figure(
                    ground,
                    "%,d organisations, first page".formatted(units),
                    "50 ms",
                    0.05,
                    beside,
                    reads(product, "/admin/organisations")));
            figures.add(figure(
                    ground,
                    "the same, by a part of the name",
                    "50 ms",
                    0.05,
                    "",
                    reads(product, "/admin/organisations?q=%E7%A4%BE")));
            figures.add(figure(
                    ground,
                    "%,d members, first page".formatted(members),
                    "50 ms",
                    0.05,
                    "",
                    reads(product, "/admin/persons")));
            figures.add(figure(
                    ground,
                    "the same, next page",
                    "50 ms",
                    0.05,
                    "",
                    reads(product, "/admin/persons?after=" + behind)));
            figures.add(figure(
                    ground,
                    "the same, by kind of membership",
                    "50 ms",
                    0.05,
                    "",
                    reads(product, "/admin/persons?membership=FULL")));
            Product.Person district = product.person("DISTRICT", 0);
            product.logIn(district);
            double[] counts = Stream.of("2024-12-31", "2025-06-30", "2025-12-31")
                    .flatMapToDouble(
                            day -> java.util.Arrays.stream(uncheckedReads(product, "/registers/counts?on=" + day)))
                    .toArray();
            figures.add(figure(
                    ground,
                    "headline counts of a district on past days, %,d rows".formatted(members + units),
                    "200 ms",
                    0.2,
                    "",
                    counts));
            return figures;
        }
    }

    private static Figure figure(
            Ground ground, String what, String target, double atMost, String beside, double... seconds) {
        double p95 = Times.percentile(95, seconds);
        String median = "median " + Times.ms(Times.median(seconds));
        return new Figure(
                what + ", page as HTML, p95",
                Times.ms(p95),
                target,
                ground.full() ? (Boolean) (p95 <= atMost) : null,
                beside.isEmpty() ? median : median + "; " + beside);
    }

    private static double[] uncheckedReads(Product product, String path) {
        try {
            return reads(product, path);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double[] reads(Product product, String path) throws Exception {
        HttpRequest request = product.request(path, "text/html").build();
        double[] seconds = new double[READS];
        for (int i = -WARMING; i < READS; i++) {
            double one = Times.seconds(() -> {
                int status = product.send(request).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(path + " answered " + status);
                }
            });
            if (i >= 0) {
                seconds[i] = one;
            }
        }
        return seconds;
    }
}
