package org.gongjian.bench;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looking for words in many matters, and what is alike: the real texts taken over as a ledger, then the rows of the read model again
 * and again at other times. Words are sampled as often as they occur. Beside the figures it leaves, for every row of the ledger, what
 * was suggested ({@code suggested.tsv} in the folder {@code -Dbench.keep}), to be judged by hand.
 */
final class SearchMeasurement implements Measurement {
    private static final int QUESTIONS = 300;
    /** The last day of the messages: a new text is like those of the months before it. */
    private static final String DAY = "2019-12-31";

    private static final int WARM = 60;

    private final Random random = new Random(20261121);

    private static final int PARTS = 12;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int matters = ground.size(100_000, Integer.getInteger("bench.matters", 1_000_000));
        try (Product product = Product.start(ground, ground.folder("search"), "--demo-date", DAY)
                .settled()) {
            Product.Person clerk = product.person("CLERK", 0);
            String token = product.token(clerk);
            takeOver(product, token);
            JdbcClient view = JdbcClient.create(Rows.as(product.data(), Passwords.VIEW));
            List<String> texts = view.sql("SELECT title || E'\\n' || text FROM view.search WHERE source = 'bench'")
                    .query(String.class)
                    .list();
            keepSuggestions(product, token, view);
            int copies = ground.size(3, 18);
            long built = multiplyEvents(product, view, copies);
            double building = Times.seconds(() -> rebuild(product));
            double filled = Times.seconds(() -> Rows.multiplied(view, "search", matters));
            countGrams(view);
            product.logIn(clerk);
            double[] raw = seconds(product, token, List.of("/login"), false);
            List<String> words = words(texts);
            List<String> pages =
                    words.stream().map(word -> "/search?q=" + coded(word)).toList();
            double[] html = seconds(product, token, pages, false);
            double[] json = seconds(product, token, pages, true);
            double[] typing = seconds(
                    product,
                    token,
                    words.stream()
                            .map(word -> "/search/suggestions?q=" + coded(word))
                            .toList(),
                    false);
            double[] alike = alike(product, token, texts);
            String beside = "median %s, slowest %s; GET /login p95 %s in the same run; %,.0f distinct words of %d"
                    .formatted(
                            Times.ms(Times.median(html)),
                            Times.ms(Times.percentile(100, html)),
                            Times.ms(Times.percentile(95, raw)),
                            (double) words.stream().distinct().count(),
                            words.size());
            Boolean none = null;
            return List.of(
                    new Figure(
                            "search over %,d matters, page as HTML, p95".formatted(matters),
                            Times.ms(Times.percentile(95, html)),
                            "50 ms",
                            ground.full() ? (Boolean) (Times.percentile(95, html) <= 0.05) : none,
                            beside),
                    Figure.raw(
                            "the same as JSON, p95 (median)",
                            Times.ms(Times.percentile(95, json)) + " (" + Times.ms(Times.median(json)) + ")"),
                    Figure.raw(
                            "list under the box, p95 (median)",
                            Times.ms(Times.percentile(95, typing)) + " (" + Times.ms(Times.median(typing)) + ")"),
                    new Figure(
                            "suggestions for a new text among %,d matters, p95".formatted(matters),
                            Times.ms(Times.percentile(95, alike)),
                            "100 ms",
                            ground.full() ? (Boolean) (Times.percentile(95, alike) <= 0.1) : none,
                            "median " + Times.ms(Times.median(alike))),
                    new Figure(
                            "search built from %,d real texts, indexes and switch included".formatted(built),
                            Times.per(built / building, "texts"),
                            "2,000 texts/s",
                            built / building >= 2_000,
                            Times.s(building)),
                    Figure.raw("filling the table by SQL, indexes included", Times.s(filled)));
        }
    }

    private static void takeOver(Product product, String token) throws Exception {
        Path real = Path.of(System.getProperty("bench.texts", "../shared/data/resident-messages-with-replies.xlsx"));
        byte[] workbook = Files.exists(real) ? Files.readAllBytes(real) : LedgerWorkbook.of(2_816, 1, 1);
        String id = Product.json(product.upload(token, workbook, "bench"))
                .path("id")
                .asString();
        Times.until(900, "import", () -> {
            Thread.sleep(100);
            HttpResponse<String> state = product.send(product.request("/imports/" + id, "application/json")
                    .header("Authorization", "Bearer " + token)
                    .build());
            return state.statusCode() == 200
                    && Product.json(state).path("state").asString().equals("DONE");
        });
        shown(JdbcClient.create(Rows.as(product.data(), Passwords.VIEW)));
    }

    /**
     * The ledger's entries again under other ids, in transactions as small as the product's own: readers remember every position that
     * an open transaction has taken. The boxes open as they are bound to their person and not to the matter.
     */
    private static long multiplyEvents(Product product, JdbcClient view, int copies) throws Exception {
        JdbcClient owner = JdbcClient.create(Rows.as(product.data(), Passwords.OWNER));
        long last = owner.sql("SELECT max(globalindex) FROM store.event")
                .query(Long.class)
                .single();
        for (int copy = 1; copy <= copies; copy++) {
            for (int part = 0; part < PARTS; part++) {
                owner.sql("""
                        INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype,
                                                 payloadrevision, payload, metadata, authenticatorkey, authenticator)
                        SELECT gen_random_uuid()::text,
                               (lpad(to_hex(:copy), 8, '0') || substr(md5(aggregateidentifier || :copy), 9))::uuid::text,
                               sequencenumber, type, timestamp, payloadtype, payloadrevision, payload, metadata, authenticatorkey,
                               authenticator
                        FROM store.event e
                        WHERE e.payloadtype = 'matter.LedgerEntryTakenOver' AND e.globalindex <= :last AND e.globalindex % :parts = :part
                        ORDER BY e.globalindex
                        """)
                        .param("copy", copy)
                        .param("last", last)
                        .param("parts", PARTS)
                        .param("part", part)
                        .update();
            }
        }
        shown(view);
        return view.sql("SELECT count(*) FROM view.search").query(Long.class).single();
    }

    private static void rebuild(Product product) throws Exception {
        String key = Files.readString(product.data().resolve("operator.key")).strip();
        HttpResponse<String> answer = product.send(product.request("/operations/rebuild/search", "application/json")
                .header("Authorization", "Operator " + key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static void shown(JdbcClient view) throws Exception {
        Times.until(900, "search", () -> {
            Thread.sleep(200);
            return view.sql("SELECT (SELECT count(*) FROM store.event WHERE type = 'matter' AND sequencenumber = 0)"
                            + " = (SELECT count(*) FROM view.search)")
                    .query(Boolean.class)
                    .single();
        });
    }

    private static void countGrams(JdbcClient view) {
        String table = Rows.generation(view, "search");
        view.sql("TRUNCATE view." + table.replace("search", "search_gram")).update();
        view.sql(
                        "INSERT INTO view." + table.replace("search", "search_gram")
                                + " (gram, area, documents, district, street, community)"
                                + " SELECT w.word, a.area, w.ndoc, a.district, a.street, a.community FROM (SELECT DISTINCT"
                                + " coalesce(community, street, district) AS area, district, street, community FROM view."
                                + table + ") a, LATERAL ts_stat('SELECT grams FROM view." + table
                                + " WHERE coalesce(community, street, district) = ''' || a.area || '''') w WHERE w.word !~ '^~'")
                .update();
        view.sql("ANALYZE view." + table.replace("search", "search_gram")).update();
    }

    /** Words of at least two letters, as often as they occur. */
    private List<String> words(List<String> texts) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINA);
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            breaks.setText(text);
            int begin = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
                String word = text.substring(begin, end);
                if (word.length() > 1 && word.chars().allMatch(Character::isIdeographic)) {
                    all.add(word);
                }
            }
        }
        List<String> sampled = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            sampled.add(all.get(random.nextInt(all.size())));
        }
        return sampled;
    }

    private double[] seconds(Product product, String token, List<String> paths, boolean json) throws Exception {
        double[] seconds = new double[QUESTIONS];
        for (int i = -WARM; i < QUESTIONS; i++) {
            String path = paths.get(Math.floorMod(i, paths.size()));
            HttpRequest.Builder request = product.request(path, json ? "application/json" : "text/html");
            if (json) {
                request.header("Authorization", "Bearer " + token);
            }
            double one = Times.seconds(() -> {
                if (product.send(request.build()).statusCode() != 200) {
                    throw new IllegalStateException(path);
                }
            });
            if (i >= 0) {
                seconds[i] = one;
            }
        }
        return seconds;
    }

    private double[] alike(Product product, String token, List<String> texts) throws Exception {
        double[] seconds = new double[QUESTIONS];
        for (int i = -WARM; i < QUESTIONS; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            // a new text is none of those that are there
            String other = texts.get(random.nextInt(texts.size()));
            String told = text.substring(0, text.length() / 2) + other.substring(other.length() / 2);
            HttpRequest request = product.request("/ask/duplicates", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                            .createObjectNode()
                            .put("text", told)
                            .toString()))
                    .build();
            double one = Times.seconds(() -> Product.json(product.send(request)));
            if (i >= 0) {
                seconds[i] = one;
            }
        }
        return seconds;
    }

    /** One line for each suggestion: score, what it was suggested for, what was suggested, and why. */
    private static void keepSuggestions(Product product, String token, JdbcClient view) throws Exception {
        String keep = System.getProperty("bench.keep");
        if (keep == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (UUID matter : view.sql("SELECT id FROM view.search WHERE source = 'bench' ORDER BY number")
                .query(UUID.class)
                .list()) {
            JsonNode found = product.get(token, "/matters/" + matter + "/duplicates");
            for (String kind : List.of("others", "again", "atOnce")) {
                for (JsonNode line : found.path(kind)) {
                    lines.add(String.join(
                            "\t",
                            kind,
                            line.path("why").path("score").asString(),
                            matter.toString(),
                            line.path("id").asString(),
                            line.path("why").path("days").asString(),
                            line.path("why").path("words").toString()));
                }
            }
        }
        Files.write(Path.of(keep, "suggested.tsv"), lines);
        List<String> texts = view.sql("SELECT id || E'\\t' || number || E'\\t' || raised_at || E'\\t'"
                        + " || regexp_replace(title, '\\s+', ' ', 'g') || E'\\t' || regexp_replace(text, '\\s+', ' ', 'g')"
                        + " FROM view.search WHERE source = 'bench'")
                .query(String.class)
                .list();
        Files.write(Path.of(keep, "texts.tsv"), texts);
    }

    private static String coded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
