package org.gongjian.app.demonstration.commitments;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.app.demonstration.commitments.Pledge.Kind;
import org.gongjian.app.demonstration.commitments.Pledge.Outcome;
import org.gongjian.app.demonstration.commitments.Pledge.Window;
import org.gongjian.app.demonstration.matters.Matters;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.demonstration.town.Agreements;
import org.gongjian.app.demonstration.town.YearLists;
import org.gongjian.command.matter.desk.OccurrenceBook;
import org.gongjian.command.matter.desk.WhenAgreementTookEffectThenPromise;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers what is to happen and plays it in the order of time, day by day, with what the system does of itself between. What lies
 * after today is not told.
 */
final class Telling {
    private static final Map<Place, Desk> DESKS = Map.of(
            LIUYIN, new Desk("chenxiaolan", "zhangguoping", "wuhao", "二季度区域党委会"),
            JICHUANG, new Desk("xujing", "hanlixin", "tiansuzhen", "大党委会"),
            JINHU, new Desk("shenjie", "tangjianzhong", "jiangli", "一季度大党委会"));
    private static final Map<String, String> LIAISONS = Map.of("liuyin-jincheng", "hejun", "jinhu-xinyuan", "wuqian");
    private static final String AGREEMENT = "agreement/";
    private static final int SHARE = 10;
    private static final int LEAST = 3;

    /** Who enters what came on paper, who decides, who verifies. */
    private record Desk(String clerk, String secretary, String verifier, String meeting) {}

    /** Something at its time. */
    private record Turn(LocalDate day, LocalTime at, int order, Runnable act) {}

    /** An occurrence of a promise, wherever that stands. */
    private record Due(
            String promise,
            Window window,
            Place place,
            String who,
            @Nullable Integer full) {
        String step(String name) {
            return key(promise) + "/" + window.key() + "/" + name;
        }
    }

    private final List<Turn> turns = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Seeding seeding;
    private final Matters.Desk desk;
    private final OccurrenceBook book;
    private final LocalDate today;

    Telling(Seeding seeding, Matters.Desk desk, OccurrenceBook book) {
        this.seeding = seeding;
        this.desk = desk;
        this.book = book;
        this.today = seeding.today();
    }

    private void on(LocalDate day, String time, Runnable act) {
        if (day.isBefore(today)) {
            turns.add(new Turn(day, LocalTime.parse(time), turns.size(), act));
        }
    }

    /** Everything, with what became due before it. */
    void inOrder() {
        turns.sort(Comparator.comparing(Turn::day).thenComparing(Turn::at).thenComparing(Turn::order));
        LocalDate day = turns.isEmpty() ? today : turns.getFirst().day().minusDays(1);
        for (Turn turn : turns) {
            day = carryOutUntil(turn.day(), day);
            seeding.requireGoingOn();
            seeding.at(turn.day(), turn.at().toString());
            turn.act().run();
        }
        carryOutUntil(today, day);
        turns.clear();
    }

    private LocalDate carryOutUntil(LocalDate day, LocalDate from) {
        LocalDate done = from;
        while (done.isBefore(day)) {
            done = done.plusDays(1);
            carryOut(done);
        }
        return done;
    }

    /** So many matters: what was begun, and what fell due of it. */
    int told() {
        return Stream.concat(begun.stream(), agreements())
                .map(this::matter)
                .mapToInt(
                        promise -> 1 + book.fallenDue(new Id.MatterId(promise)).size())
                .sum();
    }

    private static Stream<String> agreements() {
        return Agreements.LINES.entrySet().stream()
                .flatMap(agreement -> IntStream.rangeClosed(1, agreement.getValue())
                        .mapToObj(item -> key(agreed(agreement.getKey(), item))));
    }

    private void carryOut(LocalDate morning) {
        seeding.requireGoingOn();
        Instant at = morning.atTime(0, 5).atZone(Seeding.ZONE).toInstant();
        seeding.at(at);
        desk.dues().carryOut(at);
    }

    // ------------------------------------------------------------------ what the table says

    void tell(Pledge pledge) {
        if (!pledge.begun().isBefore(today)) {
            return;
        }
        String key = key(pledge.key());
        begun.add(key);
        if (pledge.kind() == Kind.PROMISE) {
            on(pledge.begun(), "09:40", () -> begin(key, pledge, Objects.requireNonNull(pledge.who())));
        } else {
            on(pledge.begun(), "16:10", () -> fix(key, pledge));
            String who = pledge.who();
            if (who != null && pledge.taken() != null) {
                on(pledge.taken(), "10:30", () -> step(key, key + "/claimed", "claim", said(), pledge.place(), who));
            }
        }
        List<Window> opened = pledge.opened(today);
        opened.forEach(window -> became(new Due(
                pledge.key(),
                window,
                pledge.place(),
                Objects.requireNonNull(pledge.who()),
                pledge.measure() == null ? null : pledge.measure().atLeast())));
        LocalDate over = today.minusDays(10);
        boolean settled = opened.size() == pledge.windows().size()
                && !opened.isEmpty()
                && pledge.windows().stream().allMatch(one -> one.to().isBefore(over.minusDays(SHARE)));
        if (settled) {
            pledge.windows().stream()
                    .map(one -> one.to().getYear())
                    .distinct()
                    .sorted()
                    .forEach(year -> settle(key, pledge.place(), over, year));
        }
    }

    private void fix(String key, Pledge pledge) {
        ObjectNode said = said().put("kind", pledge.kind() == Kind.PROJECT ? "PROJECT" : "POST")
                .put("title", pledge.title());
        measured(said, pledge);
        windows(said, pledge.windows());
        if (pledge.entry() != null) {
            said.putObject("entry")
                    .put(
                            "plan",
                            seeding.id(YearLists.key(pledge.place(), YearLists.year(today)))
                                    .toString())
                    .put("key", pledge.entry());
        }
        Desk at = desk(pledge.place());
        said.putObject("basis")
                .put("body", "COMMITTEE")
                .put("meeting", at.meeting())
                .put("heldOn", pledge.begun().toString())
                .put("manner", "SHOW_OF_HANDS")
                .put("entitled", 9)
                .put("present", 8)
                .put("inFavour", 8)
                .put("against", 0)
                .put("abstained", 0);
        RequestKey once = RequestKey.of(Seeding.OWNER, key);
        if (seeding.answered(once).isEmpty()) {
            desk.door().project(input(said, paper("会议纪要", null), once), seeding.as(at.secretary()));
        }
    }

    private void begin(String key, Pledge pledge, String who) {
        ObjectNode said = said();
        said.putObject("basis").put("is", "own_offer");
        ObjectNode item = said.putObject("item").put("key", "1").put("title", pledge.title());
        measured(item, pledge);
        windows(item, pledge.windows());
        RequestKey once = RequestKey.of(Seeding.OWNER, key);
        if (seeding.answered(once).isEmpty()) {
            desk.door().promise(input(said, happened(who), once), seeding.as(hand(pledge.place(), who)));
        }
    }

    private void settle(String promise, Place place, LocalDate on, int year) {
        on(
                on,
                "16:30",
                () -> take(
                        matter(promise),
                        promise + "/settled/" + year,
                        "settle-year",
                        said().put("year", year),
                        null,
                        desk(place).secretary()));
    }

    // ------------------------------------------------------------------ what became of an occurrence

    private void became(Due due) {
        LocalDate last = due.window().to();
        LocalDate inTime = due.window().inTime();
        switch (due.window().outcome()) {
            case KEPT -> kept(due, inTime, due.full());
            case PART -> kept(due, inTime, due.full() == null ? null : Math.max(1, due.full() / 2));
            case LATE -> kept(due, last.plusDays(3), due.full());
            case WAITS -> on(inTime, "10:20", () -> perform(due, "performed", due.full()));
            case DISPUTED -> {
                on(inTime, "10:20", () -> perform(due, "performed", due.full()));
                on(last.plusDays(1), "11:10", () -> verified(due, "disputed", "dispute", due.full(), "抽查两户说没有来过"));
                on(last.plusDays(4), "15:20", () -> perform(due, "again", due.full()));
                on(last.plusDays(6), "10:40", () -> verified(due, "verified", "verify", due.full(), "补做属实"));
            }
            case GIVEN_UP ->
                on(
                        last.plusDays(7),
                        "17:00",
                        () -> take(
                                occurrence(due),
                                due.step("closed"),
                                "close",
                                said().put("remark", "设备停用，不再补做"),
                                null,
                                desk(due.place()).secretary()));
            case MISSED, DUE -> {
                // the calendar does what is to be done
            }
        }
    }

    private void kept(Due due, LocalDate day, @Nullable Integer count) {
        on(day, "10:20", () -> perform(due, "performed", count));
        on(day.plusDays(2), "15:30", () -> verified(due, "verified", "verify", count, "抽查属实"));
    }

    private void perform(Due due, String name, @Nullable Integer count) {
        ObjectNode said = said().put("what", due.window().label() + "：已按承诺完成");
        if (count != null) {
            said.put("count", count);
        }
        take(occurrence(due), due.step(name), "perform", said, happened(due.who()), hand(due.place(), due.who()));
    }

    private void verified(Due due, String name, String step, @Nullable Integer count, String finding) {
        int sampled = count == null ? 1 : Math.min(count, Math.max(Math.ceilDiv(count, SHARE), LEAST));
        ObjectNode said = said().put("sampled", sampled).put("finding", finding);
        take(
                occurrence(due),
                due.step(name),
                step,
                said,
                null,
                desk(due.place()).verifier());
    }

    private UUID occurrence(Due due) {
        Id.MatterId promise = new Id.MatterId(matter(key(due.promise())));
        return Objects.requireNonNull(book.fallenDue(promise).get(due.window().key()), due::promise)
                .value();
    }

    // ------------------------------------------------------------------ what agreements promised

    /** The first occurrence of two of them was kept: one by the community itself, one by a unit. */
    void agreed() {
        first("sanfang", LIUYIN, "@chenxiaolan", null);
        first("assets", JICHUANG, "jichuang-assets", 2);
    }

    private void first(String agreement, Place place, String who, @Nullable Integer full) {
        LocalDate from = Agreements.begins(agreement, today);
        LocalDate to = from.plusMonths(3).minusDays(1);
        became(new Due(agreed(agreement, 1), new Window("1", "第1季", from, to, Outcome.KEPT), place, who, full));
    }

    private static String agreed(String agreement, int item) {
        return AGREEMENT + agreement + "/" + item;
    }

    private static String key(String promise) {
        return "commitment/" + promise;
    }

    /** Practice 11.3, steps 4 to 6 and 9 to 11: five occurrences in time, one late, one in part. */
    void xinyuan(int year) {
        Xinyuan story = new Xinyuan(year);
        story.performed((item, window, on, count, verifiedOn, finding) -> {
            Due due = new Due(
                    agreed("xinyuan", item),
                    new Window(Integer.toString(window), story.label(item, window), on, on, Outcome.KEPT),
                    JINHU,
                    "jinhu-xinyuan",
                    count);
            on(on, "10:00", () -> perform(due, "performed", count));
            on(verifiedOn, "16:00", () -> verified(due, "verified", "verify", count, finding));
        });
        Due parking = new Due(
                agreed("xinyuan", Xinyuan.PARKING),
                new Window("1", "全年", LocalDate.of(year, 6, 30), LocalDate.of(year, 12, 31), Outcome.KEPT),
                JINHU,
                "jinhu-xinyuan",
                null);
        on(
                LocalDate.of(year, 6, 30),
                "20:30",
                () -> take(
                        occurrence(parking),
                        parking.step("half-year"),
                        "inspect",
                        said().put("finding", "夜间开放 30 个车位，上半年核验合格"),
                        null,
                        "jiangli"));
        settle(key(agreed("xinyuan", Xinyuan.VISITS)), JINHU, LocalDate.of(year, 12, 21), year);
        settle(key(agreed("xinyuan", Xinyuan.DAYS)), JINHU, LocalDate.of(year, 12, 21), year);
        settle(key(agreed("xinyuan", Xinyuan.PARKING)), JINHU, LocalDate.of(year + 1, 1, 5), year);
    }

    // ------------------------------------------------------------------ how it is sent

    /** The matter that began under this key; of an agreement's line, the one that the system made of it. */
    private UUID matter(String key) {
        RequestKey made = key.startsWith(key(AGREEMENT)) ? promised(key.split("/")) : RequestKey.of(Seeding.OWNER, key);
        return seeding.answered(made)
                .map(Answer::id)
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException("not begun: " + key));
    }

    private RequestKey promised(String[] key) {
        String agreement = key[2];
        Instant from =
                Agreements.signed(agreement, today).atStartOfDay(Seeding.ZONE).toInstant();
        return DuePoller.key(WhenAgreementTookEffectThenPromise.due(
                seeding.id(AGREEMENT + agreement).toString(), key[3], from));
    }

    private void step(String promise, String key, String step, ObjectNode said, Place place, String who) {
        take(matter(promise), key, step, said, happened(who), hand(place, who));
    }

    private void take(
            UUID matter, String key, String step, ObjectNode said, @Nullable ObjectNode happened, String login) {
        RequestKey once = RequestKey.of(Seeding.OWNER, key);
        if (seeding.answered(once).isEmpty()) {
            desk.door().take(matter.toString(), step, input(said, happened, once), seeding.as(login));
        }
    }

    /** Who types it: the member or the liaison, and for a unit without an account the clerk. */
    private static String hand(Place place, String who) {
        return who.startsWith("@")
                ? who.substring(1)
                : LIAISONS.getOrDefault(who, desk(place).clerk());
    }

    private @Nullable ObjectNode happened(String who) {
        return who.startsWith("@") || LIAISONS.containsKey(who) ? null : paper("盖章件", who);
    }

    private ObjectNode paper(String note, @Nullable String organisation) {
        ObjectNode happened = said();
        if (organisation != null) {
            happened.put("forOrganisation", seeding.organisation(organisation).toString());
            happened.put("via", "PAPER");
        }
        happened.putObject("evidence").put("note", note).putArray("files");
        return happened;
    }

    private static void measured(ObjectNode said, Pledge pledge) {
        if (pledge.measure() != null) {
            said.putObject("measure")
                    .put("atLeast", pledge.measure().atLeast())
                    .put("unit", pledge.measure().unit());
        }
    }

    private static void windows(ObjectNode said, List<Window> windows) {
        var occurrences = said.putArray("occurrences");
        windows.forEach(one -> occurrences
                .addObject()
                .put("key", one.key())
                .put("label", one.label())
                .put("from", one.from().toString())
                .put("to", one.to().toString()));
    }

    private ObjectNode said() {
        return json.createObjectNode();
    }

    private static Input input(ObjectNode said, @Nullable ObjectNode happened, RequestKey key) {
        return new Input(said, happened, List.of(), key, null, false, null);
    }

    private static Desk desk(Place place) {
        return Objects.requireNonNull(DESKS.get(place));
    }
}
