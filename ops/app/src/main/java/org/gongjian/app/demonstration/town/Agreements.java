package org.gongjian.app.demonstration.town;

import static org.gongjian.agreement.AgreementKind.CO_BUILDING;
import static org.gongjian.agreement.AgreementKind.MUTUAL_SERVICE;
import static org.gongjian.agreement.AgreementKind.YEAR_DUTIES;
import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.StandardText;
import org.gongjian.agreement.Term;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.agreement.AgreementCommand;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.agreement.AgreementCommand.Wording;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.record.Acting;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * Agreements of the three communities, each standing otherwise: drafted, signed by one side only, signed and not begun, in force, with
 * a variation to be signed, about to end, over, withdrawn. The letter of duties of 鑫源 is the one of practice 11.3.
 */
public final class Agreements implements Chapter {

    /** How many lines each of those has that promise something and are signed by both. */
    public static final Map<String, Integer> LINES =
            Map.of("jincheng", 1, "sanfang", 2, "assets", 1, "jinhu-school", 2, "xinyuan", 3);

    @Override
    public String name() {
        return "agreements";
    }

    /** The year of the letter of duties of 鑫源: this one, or the last one where its signing is still to come. */
    public static int yearOfDuties(LocalDate today) {
        int year = today.getYear();
        return today.isBefore(LocalDate.of(year, 3, 10)) ? year - 1 : year;
    }

    /** The first day of the term of one of {@link #LINES}. */
    public static LocalDate begins(String key, LocalDate today) {
        return switch (key) {
            case "jincheng" -> today.plusDays(20).minusYears(1).plusDays(1);
            case "sanfang" -> today.minusMonths(4);
            case "assets" -> today.minusMonths(5);
            case "jinhu-school" -> today.plusMonths(1).withDayOfMonth(1);
            case "xinyuan" -> LocalDate.of(yearOfDuties(today), 1, 1);
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** The day of the later signature, from which on it promises what it says. */
    public static LocalDate signed(String key, LocalDate today) {
        return switch (key) {
            case "jincheng" -> begins(key, today).minusDays(3);
            case "sanfang" -> begins(key, today).minusDays(2);
            case "assets" -> begins(key, today).minusDays(1);
            case "jinhu-school" -> today.minusDays(2);
            case "xinyuan" -> LocalDate.of(yearOfDuties(today), 3, 10);
            default -> throw new IllegalArgumentException(key);
        };
    }

    /**
     * One of them.
     *
     * @param key of its id
     * @param clerk who drafts it, and enters what came on paper
     * @param secretary who signs for the community
     */
    private record Told(
            Seeding seeding,
            String key,
            Place place,
            AgreementKind kind,
            String unit,
            String unitParty,
            String clerk,
            String secretary) {

        void drafted(LocalDate on, Wording wording) {
            seeding.requireGoingOn();
            Parties parties = new Parties(
                    new Id.PartyOrganisationId(seeding.id("party/" + place.key())),
                    place.label() + "党委",
                    seeding.organisation(unit),
                    unitParty);
            ask(
                    on,
                    "09:30",
                    "drafted",
                    seeding.as(clerk),
                    HappenedInput.NOTHING,
                    new AgreementCommand.Draft(kind, parties, wording, null));
        }

        void noted(LocalDate on, String note) {
            ask(
                    on,
                    "15:20",
                    "noted",
                    seeding.as(clerk),
                    HappenedInput.NOTHING,
                    new AgreementCommand.NoteNegotiation(note));
        }

        void signedByCommunity(LocalDate on, String step) {
            ask(
                    on,
                    "10:00",
                    step,
                    seeding.as(secretary),
                    HappenedInput.NOTHING,
                    new AgreementCommand.Sign(Side.COMMUNITY, "社区党委书记", true));
        }

        /** The clerk has the stamped paper in hand. */
        void signedByUnit(LocalDate on) {
            HappenedInput paper = new HappenedInput(
                    null, null, null, seeding.organisation(unit), Via.PAPER, new Evidence("盖章纸件，原件存社区档案柜", List.of()));
            ask(on, "16:00", "unit", seeding.as(clerk), paper, new AgreementCommand.Sign(Side.UNIT, "党支部书记", true));
        }

        void signedByLiaison(LocalDate on, String liaison) {
            ask(
                    on,
                    "16:00",
                    "unit",
                    seeding.as(liaison),
                    HappenedInput.NOTHING,
                    new AgreementCommand.Sign(Side.UNIT, "党支部书记", true));
        }

        void varied(LocalDate on, String reason, Wording wording) {
            ask(
                    on,
                    "11:00",
                    "varied",
                    seeding.as(clerk),
                    HappenedInput.NOTHING,
                    new AgreementCommand.ProposeVariation(reason, wording));
        }

        void withdrawn(LocalDate on, String reason) {
            ask(
                    on,
                    "11:30",
                    "withdrawn",
                    seeding.as(clerk),
                    HappenedInput.NOTHING,
                    new AgreementCommand.Withdraw(reason));
        }

        /** As long before its last day as the charter says. */
        void endAnnounced(LocalDate last) {
            int days = seeding.whole(RuleKeys.AGREEMENT_END_NOTICE_DAYS, place, last);
            byCalendar(last.minusDays(days), "AGREEMENT_ENDS_SOON", new AgreementCommand.AnnounceEnd());
        }

        /** What the calendar does of itself while the demonstration is told. */
        void byCalendar(LocalDate on, String rule, AgreementCommand command) {
            Instant due = on.atStartOfDay(Seeding.ZONE).toInstant();
            seeding.at(due);
            seeding.once(
                    "agreement/" + key + "/" + rule,
                    edges -> List.of(new Asked<>(
                            seeding.id("agreement/" + key).toString(),
                            command,
                            edges.systemEdge(
                                    rule, seeding.area(place), due, new EdgeFacts.Named(Set.of(), Set.of(), due)))));
        }

        private void ask(
                LocalDate on, String time, String step, Acting by, HappenedInput happened, AgreementCommand command) {
            seeding.at(on, time);
            seeding.ask(
                    "agreement/" + key + "/" + step,
                    seeding.id("agreement/" + key),
                    by,
                    seeding.area(place),
                    happened,
                    command);
        }
    }

    @Override
    public void tell(Seeding seeding) {
        liuyin(seeding);
        jichuang(seeding);
        jinhu(seeding);
        xinyuan(seeding);
    }

    private static Told liuyin(Seeding seeding, String key, AgreementKind kind, String unit, String unitParty) {
        return new Told(seeding, key, LIUYIN, kind, unit, unitParty, "chenxiaolan", "zhangguoping");
    }

    private static void liuyin(Seeding seeding) {
        LocalDate today = seeding.today();
        Told ending = liuyin(seeding, "jincheng", CO_BUILDING, "liuyin-jincheng", "锦程超市党支部");
        LocalDate last = today.plusDays(20);
        LocalDate first = begins("jincheng", today);
        ending.drafted(
                first.minusDays(12),
                wording(
                        CO_BUILDING,
                        first,
                        last,
                        item(Side.UNIT, "为社区活动提供堆放场地", null, new Window(null, "全年", first, last))));
        ending.signedByCommunity(first.minusDays(6), "community");
        ending.signedByLiaison(signed("jincheng", today), "hejun");
        ending.endAnnounced(last);

        Told half = liuyin(seeding, "school", CO_BUILDING, "liuyin-school", "柳荫小学党支部");
        half.drafted(today.minusDays(12), wording(CO_BUILDING, today, year(today)));
        half.noted(today.minusDays(10), "操场周末开放时间已谈妥，图书室开放待学校答复。");
        half.signedByCommunity(today.minusDays(5), "community");

        Told pledge = liuyin(seeding, "sanfang", MUTUAL_SERVICE, "liuyin-sanfang", "三纺留守处党支部");
        LocalDate start = begins("sanfang", today);
        pledge.drafted(
                start.minusDays(9),
                wording(
                        MUTUAL_SERVICE,
                        start,
                        year(start),
                        item(Side.COMMUNITY, "每季度走访一次，协调解决家属区难题", null, quarters(start)),
                        item(Side.UNIT, "老旧管网维修承担管材", null, new Window(null, "全年", start, year(start)))));
        pledge.signedByCommunity(start.minusDays(4), "community");
        pledge.signedByUnit(signed("sanfang", today));

        Told draft = liuyin(seeding, "police", CO_BUILDING, "liuyin-police", "柳荫派出所党支部");
        draft.drafted(today.minusDays(3), wording(CO_BUILDING, today, year(today)));
        draft.noted(today.minusDays(1), "平安巡逻的次数再商量。");
    }

    private static Told jichuang(Seeding seeding, String key, AgreementKind kind, String unit, String unitParty) {
        return new Told(seeding, key, JICHUANG, kind, unit, unitParty, "xujing", "hanlixin");
    }

    private static void jichuang(Seeding seeding) {
        LocalDate today = seeding.today();
        Told varying = jichuang(seeding, "assets", CO_BUILDING, "jichuang-assets", "机床厂资产公司党支部");
        LocalDate start = begins("assets", today);
        Line hall = item(Side.UNIT, "开放职工活动室", new Measure(2, "场"), quarters(start));
        varying.drafted(start.minusDays(8), wording(CO_BUILDING, start, year(start), hall));
        varying.signedByCommunity(start.minusDays(3), "community");
        varying.signedByUnit(signed("assets", today));
        Line kept = new Line("1", Side.UNIT, "开放职工活动室", new Measure(3, "场"), again(hall.windows()), null);
        varying.varied(today.minusDays(6), "居民要求增加场次", wording(CO_BUILDING, start, year(start), kept));
        varying.signedByCommunity(today.minusDays(4), "variation");

        Told over = jichuang(seeding, "power", CO_BUILDING, "jichuang-power", "机床路供电营业站党支部");
        LocalDate end = today.minusDays(40);
        LocalDate begin = end.minusMonths(6);
        over.drafted(begin.minusDays(9), wording(CO_BUILDING, begin, end));
        over.signedByCommunity(begin.minusDays(4), "community");
        over.signedByUnit(begin.minusDays(2));
        over.endAnnounced(end);
        over.byCalendar(end.plusDays(1), "AGREEMENT_LAPSES", new AgreementCommand.Lapse());

        Told withdrawn = jichuang(seeding, "shop", CO_BUILDING, "jichuang-shop", "机床生活超市党支部");
        withdrawn.drafted(today.minusDays(50), wording(CO_BUILDING, today, year(today)));
        withdrawn.withdrawn(today.minusDays(44), "超市党组织尚未成立，先联合组建党支部");
    }

    private static Told jinhu(Seeding seeding, String key, AgreementKind kind, String unit, String unitParty) {
        return new Told(seeding, key, JINHU, kind, unit, unitParty, "shenjie", "luowen");
    }

    private static void jinhu(Seeding seeding) {
        LocalDate today = seeding.today();
        Told pending = jinhu(seeding, "jinhu-school", MUTUAL_SERVICE, "jinhu-school", "锦湖中学党总支");
        LocalDate start = begins("jinhu-school", today);
        pending.drafted(
                today.minusDays(9),
                wording(
                        MUTUAL_SERVICE,
                        start,
                        year(start),
                        item(Side.COMMUNITY, "放学时段组织志愿者护学", null, new Window(null, "全年", start, year(start))),
                        item(Side.UNIT, "周末开放篮球场", null, new Window(null, "全年", start, year(start)))));
        pending.signedByCommunity(today.minusDays(4), "community");
        pending.signedByUnit(signed("jinhu-school", today));

        Told half = jinhu(seeding, "jinhu-property", CO_BUILDING, "jinhu-property", "锦湖花园物业党支部");
        half.drafted(today.minusDays(8), wording(CO_BUILDING, today, year(today)));
        half.signedByUnit(today.minusDays(3));
    }

    /** Signed on 6 and 10 March of this year, or of the last one where that is still to come. */
    private static void xinyuan(Seeding seeding) {
        int year = yearOfDuties(seeding.today());
        LocalDate last = LocalDate.of(year, 12, 31);
        Told letter = jinhu(seeding, "xinyuan", YEAR_DUTIES, "jinhu-xinyuan", "鑫源再生资源公司党支部");
        letter.drafted(
                LocalDate.of(year, 3, 2),
                wording(
                        YEAR_DUTIES,
                        LocalDate.of(year, 1, 1),
                        last,
                        visits(
                                seeding,
                                year,
                                window(year, "端午", 6, 15, 6, 18),
                                window(year, "中秋", 9, 18, 9, 25),
                                window(year, "重阳", 10, 12, 10, 18),
                                window(year, "岁末", 12, 10, 12, 18)),
                        item(
                                Side.UNIT,
                                "党员奉献日",
                                new Measure(10, "人"),
                                window(year, "上半年", 3, 10, 6, 30),
                                window(year, "下半年", 7, 1, 12, 18)),
                        item(Side.UNIT, "夜间错时停车", new Measure(30, "个车位"), window(year, "全年", 3, 10, 12, 31))));
        letter.signedByCommunity(LocalDate.of(year, 3, 6), "community");
        letter.signedByLiaison(signed("xinyuan", seeding.today()), "wuqian");
    }

    /** The line by which the project of the year's list is claimed. */
    private static Line visits(Seeding seeding, int year, Window... windows) {
        boolean listed = YearLists.year(seeding.today()) == year;
        return new Line(
                null,
                Side.UNIT,
                "节日慰问老人",
                new Measure(14, "户"),
                List.of(windows),
                listed ? new ListEntry(new Id.YearPlanId(seeding.id(YearLists.key(JINHU, year))), "P1") : null);
    }

    private static Wording wording(AgreementKind kind, LocalDate from, LocalDate to, Line... lines) {
        return new Wording(new Term(from, to), StandardText.clauses(kind), List.of(lines));
    }

    private static Line item(Side promisor, String title, @Nullable Measure measure, Window... windows) {
        return new Line(null, promisor, title, measure, List.of(windows), null);
    }

    private static Window[] quarters(LocalDate from) {
        Window[] quarters = new Window[4];
        for (int n = 0; n < quarters.length; n++) {
            LocalDate first = from.plusMonths(3L * n);
            quarters[n] = new Window(
                    null,
                    "第" + (n + 1) + "季",
                    first,
                    from.plusMonths(3L * (n + 1)).minusDays(1));
        }
        return quarters;
    }

    private static List<Window> again(List<Window> windows) {
        return windows.stream()
                .map(window -> new Window(
                        Integer.toString(windows.indexOf(window) + 1), window.label(), window.from(), window.to()))
                .toList();
    }

    private static Window window(int year, String label, int fromMonth, int fromDay, int toMonth, int toDay) {
        return new Window(null, label, LocalDate.of(year, fromMonth, fromDay), LocalDate.of(year, toMonth, toDay));
    }

    private static LocalDate year(LocalDate from) {
        return from.plusYears(1).minusDays(1);
    }
}
