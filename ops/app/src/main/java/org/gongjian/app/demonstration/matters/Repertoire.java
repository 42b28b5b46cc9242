package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.gongjian.app.demonstration.telling.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ordinary matters: as many of each course in each community as the plan says, with texts and days drawn from a fixed seed. */
final class Repertoire {

    private static final long SEED = 20260413;
    private static final List<Place> PLACES = List.of(Place.LIUYIN, Place.JICHUANG, Place.JINHU);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "秀英桂兰玉珍淑华志强建军海燕晓东文博雨婷立新国庆春梅永平丽娟红霞俊杰慧敏";
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "PHONE", "WECHAT", "ONLINE", "HOTLINE");
    private static final List<String> RATINGS =
            List.of("SATISFIED", "VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED", "VERY_SATISFIED");
    private static final Map<Place, List<String>> SIGNERS = Map.of(
            Place.LIUYIN, List.of("qianyumei", "haojianguo", "liuguilan"),
            Place.JICHUANG, List.of("sunguizhi", "liweidong", "majianshe"),
            Place.JINHU, List.of("fengzhigang", "luping", "tangjianzhong"));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Random random = new Random(SEED);
    private final WorkingDays days;
    private final int longest;
    private final Map<Place, List<Play>> toMergeInto = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Repertoire(WorkingDays days, LocalDate today) {
        this.days = days;
        this.longest = days.sincePreviousQuarter(today);
    }

    /** One row of the plan for each course. */
    record Row(String course, boolean issue, List<Integer> counts, int from, int to) {

        static List<Row> plan() {
            return Tables.rows("plan.tsv").stream()
                    .map(cells -> new Row(
                            cells.get(0),
                            cells.get(1).equals("ISSUE"),
                            cells.subList(2, 5).stream().map(Integer::valueOf).toList(),
                            Integer.parseInt(cells.get(5)),
                            Integer.parseInt(cells.get(6))))
                    .toList();
        }

        int in(Place place) {
            return counts.get(PLACES.indexOf(place));
        }
    }

    List<Play> plays() {
        Map<String, List<Line>> courses = Tables.courses();
        List<Play> plays = new ArrayList<>();
        for (Row row : Row.plan()) {
            for (Place place : PLACES) {
                for (int n = 0; n < row.in(place); n++) {
                    plays.add(play(row, place, n, courses.getOrDefault(row.course(), List.of())));
                }
            }
        }
        return plays;
    }

    private Play play(Row row, Place place, int n, List<Line> course) {
        int to = Math.max(row.from(), Math.min(row.to(), longest));
        LocalDate base = days.ago(row.from() + random.nextInt(to - row.from() + 1));
        String key = row.course() + "/" + place.key() + "/" + n;
        Map<String, String> filling = new HashMap<>();
        filling.put(
                "elsewhere",
                "${area:" + PLACES.get((PLACES.indexOf(place) + 1) % 3).key() + "}");
        filling.put("rating", RATINGS.get(random.nextInt(RATINGS.size())));
        boolean merged = row.course().equals("merged");
        if (merged) {
            Play into = Objects.requireNonNull(toMergeInto.get(place)).get(n);
            filling.put("target", into.key());
            base = into.base();
        }
        Line receipt;
        if (!row.issue()) {
            receipt = proposal(place, filling, row.course().equals("proposal-returned") ? 2 : 3);
        } else if (row.course().equals("spot")) {
            receipt = onTheSpot(place);
        } else {
            receipt = issue(place, filling, merged);
        }
        List<Line> lines = new ArrayList<>(List.of(receipt));
        lines.addAll(course);
        int late = random.nextInt(26);
        Play play = new Play(key, place, base, late, lines, Map.copyOf(filling));
        if (row.course().equals("closed")) {
            toMergeInto.computeIfAbsent(place, none -> new ArrayList<>()).add(play);
        }
        return play;
    }

    private Line issue(Place place, Map<String, String> filling, boolean merged) {
        List<String> text = next("issues.tsv", place);
        String building = Integer.toString(1 + random.nextInt(12));
        String unit = Integer.toString(1 + random.nextInt(4));
        filling.put("lead", "${org:" + organisation(text.get(0), place) + "}");
        filling.put("leadKey", organisation(text.get(0), place));
        filling.put("co1", "${org:" + organisation(text.get(1), place) + "}");
        filling.put("progress", text.get(5));
        filling.put("outcome", text.get(6));
        filling.put("answer", fill(text.get(7), building, unit));
        ObjectNode said = json.createObjectNode();
        said.set("raiser", resident(building + " 号楼 " + unit + " 单元"));
        said.put("channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
        said.put("text", (merged ? "我也反映一下：" : "") + fill(text.get(3), building, unit));
        said.put("publicSummary", fill(text.get(4), building, unit));
        said.put("category", text.get(2));
        return Line.of("+0 " + (merged ? "11:40" : "08:40") + " clerk issue " + said);
    }

    private Line onTheSpot(Place place) {
        List<String> text = next("onthespot.tsv", place);
        ObjectNode said = json.createObjectNode();
        said.set("raiser", resident(null));
        said.put("channel", random.nextBoolean() ? "COUNTER" : "PHONE");
        said.put("text", text.get(1));
        said.put("publicSummary", text.get(2));
        said.put("category", text.get(0));
        said.putObject("onTheSpot").put("answer", text.get(3)).put("told", "IN_PERSON");
        return Line.of("+0 " + (random.nextBoolean() ? "09:50" : "15:10") + " clerk issue " + said);
    }

    private Line proposal(Place place, Map<String, String> filling, int signatures) {
        List<String> text = next("proposals.tsv", place);
        filling.put("lead", "${org:" + organisation(text.get(0), place) + "}");
        filling.put("leadKey", organisation(text.get(0), place));
        filling.put(
                "first",
                "${person:" + Objects.requireNonNull(SIGNERS.get(place)).getFirst() + "}");
        filling.put("outcome", text.get(5));
        filling.put("answer", text.get(6));
        ObjectNode said = json.createObjectNode();
        said.put("channel", "COUNTER");
        said.put("title", text.get(2));
        said.put("text", text.get(3));
        said.put("publicSummary", text.get(4));
        said.put("category", text.get(1));
        var signers = said.putArray("signersAsWritten");
        for (String signer : SIGNERS.get(place).subList(0, signatures)) {
            signers.addObject().put("person", "${person:" + signer + "}").put("branch", "第一支部");
        }
        return Line.of("+0 09:10 clerk proposal " + said);
    }

    private ObjectNode resident(@Nullable String address) {
        int first = random.nextInt(GIVEN.length() / 2) * 2;
        ObjectNode resident = json.createObjectNode();
        resident.put("is", "resident");
        resident.put("name", SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.substring(first, first + 2));
        resident.put("phone", "1360000%04d".formatted(random.nextInt(10_000)));
        if (address != null) {
            resident.put("address", address);
        }
        return resident;
    }

    /** Each community goes through the texts in turn, from a place of its own. */
    private List<String> next(String table, Place place) {
        List<List<String>> rows = Tables.rows(table);
        int turn = used.merge(table + place, 1, Integer::sum) - 1 + PLACES.indexOf(place) * 7;
        return rows.get(turn % rows.size());
    }

    private static String fill(String text, String building, String unit) {
        return text.replace("{b}", building).replace("{u}", unit);
    }

    private static String organisation(String word, Place place) {
        return switch (word) {
            case "street" -> "street-urban";
            case "owners" -> place == Place.LIUYIN ? "liuyin-owners" : place.key() + "-committee";
            case "clinic" -> place == Place.JICHUANG ? "jichuang-hospital" : place.key() + "-clinic";
            default -> place.key() + "-" + word;
        };
    }
}
