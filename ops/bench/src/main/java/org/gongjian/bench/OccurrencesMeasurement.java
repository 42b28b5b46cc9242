package org.gongjian.bench;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Occurrences that fall due at one moment become matters, by one node and by two, and are shown. They are entered where promises enter
 * theirs, as many promises with one window each; the wait for the poller is in the time.
 */
final class OccurrencesMeasurement implements Measurement {
    @Override
    public String name() {
        return "occurrences";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int many = ground.size(1_000, 10_000);
        List<Figure> figures = new ArrayList<>();
        try (Product product = Product.start(ground, ground.folder("occurrences"))) {
            JdbcClient owner = JdbcClient.create(Rows.as(product.data(), Passwords.OWNER));
            Rows.settle(owner);
            figures.add(fallenDue(ground, product, owner, many, "one node"));
            try (Product another = product.another(ground, ground.folder("occurrences-2"))) {
                figures.add(fallenDue(ground, product, owner, many, "two command nodes"));
            }
        }
        return figures;
    }

    private static Figure fallenDue(Ground ground, Product product, JdbcClient owner, int many, String nodes)
            throws Exception {
        long before = occurrences(owner);
        double cpu = product.cpu();
        double[] opened = new double[1];
        double seconds = Times.seconds(() -> {
            owner.sql("""
                INSERT INTO work.occurrence (promise, key, opens_at, label, begins_on, ends_on, title, at_least, measured_in,
                    promised_by, in_force_on, district, street, community)
                SELECT gen_random_uuid(), 'bench', now(), '本月', current_date, current_date + 30, '为老人理发 ' || n, 10, '人次',
                    '社区', current_date, district, street, community
                FROM generate_series(1, ?) n, (SELECT district, street, community FROM work.occurrence LIMIT 1) area
                """).param(many).update();
            long begin = System.nanoTime();
            Times.until(900, "opened", () -> {
                Thread.sleep(100);
                return owner.sql(
                                "SELECT NOT EXISTS (SELECT FROM work.occurrence WHERE key = 'bench' AND matter IS NULL)")
                        .query(Boolean.class)
                        .single();
            });
            opened[0] = (System.nanoTime() - begin) / 1e9;
            Times.until(900, "shown", () -> {
                Thread.sleep(100);
                return Rows.lag(product.data()) == 0;
            });
        });
        long became = occurrences(owner) - before;
        if (became != many) {
            throw new IllegalStateException("%d occurrences became %d matters".formatted(many, became));
        }
        return new Figure(
                "%,d occurrences that fall due together, opened and shown, %s".formatted(many, nodes),
                Times.s(seconds),
                "60 s",
                ground.full() ? (Boolean) (seconds <= 60) : null,
                "opened after %s; each once; processor time of the first node %s"
                        .formatted(Times.s(opened[0]), Times.s(product.cpu() - cpu)));
    }

    private static long occurrences(JdbcClient owner) {
        return owner.sql("SELECT count(*) FROM store.event WHERE payloadtype = 'matter.OccurrenceFellDue'")
                .query(Long.class)
                .single();
    }
}
