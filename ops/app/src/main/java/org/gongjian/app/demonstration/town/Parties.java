package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;
import static org.gongjian.app.demonstration.telling.Place.STREET;
import static org.gongjian.partyorganisation.PartyOrganisationFunction.AREA;
import static org.gongjian.partyorganisation.PartyOrganisationFunction.FUNCTIONAL;
import static org.gongjian.partyorganisation.PartyOrganisationFunction.INDUSTRY;
import static org.gongjian.partyorganisation.PartyOrganisationKind.BRANCH;
import static org.gongjian.partyorganisation.PartyOrganisationKind.COMMITTEE;
import static org.gongjian.partyorganisation.PartyOrganisationKind.GROUP;
import static org.gongjian.partyorganisation.PartyOrganisationKind.WARM_GROUP;

import java.util.List;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The organisations of the party: one grid with one branch, several with one, one with several; and which members joined them. */
public final class Parties implements Chapter {

    private static final List<Party> ALL = List.of(
            new Party("street", STREET, COMMITTEE, null, "澄塘街道党工委", null, "street-committee", null),
            new Party("liuyin", LIUYIN, COMMITTEE, null, "柳荫社区党委", "street", null, "zhangguoping"),
            new Party("liuyin-1", LIUYIN, BRANCH, AREA, "柳荫里第一网格党支部", "liuyin", null, "zhoumin", "G1"),
            new Party("liuyin-23", LIUYIN, BRANCH, AREA, "柳荫里第二第三网格党支部", "liuyin", null, "liuguilan", "G2", "G3"),
            new Party("liuyin-4", LIUYIN, BRANCH, AREA, "柳荫路网格党支部", "liuyin", null, "qianyumei", "G4", "G5"),
            new Party("liuyin-trade", LIUYIN, BRANCH, INDUSTRY, "柳荫路商圈党支部", "liuyin", null, null, "G4"),
            new Party("liuyin-help", LIUYIN, BRANCH, FUNCTIONAL, "老街坊志愿服务党支部", "liuyin", null, null),
            new Party("liuyin-sanfang", LIUYIN, BRANCH, INDUSTRY, "三纺留守处党支部", null, "liuyin-sanfang", "haojianguo"),
            new Party("liuyin-jincheng", LIUYIN, BRANCH, INDUSTRY, "锦程超市党支部", "liuyin", "liuyin-jincheng", null),
            new Party("liuyin-3", LIUYIN, GROUP, AREA, "3 号楼党小组", "liuyin-1", null, null, "G1"),
            new Party("liuyin-3-warm", LIUYIN, WARM_GROUP, AREA, "3 号楼党群温馨小组", "liuyin-3", null, null, "G1"),
            new Party("jichuang", JICHUANG, COMMITTEE, null, "机床社区党委", "street", null, "hanlixin"),
            new Party("jichuang-1", JICHUANG, BRANCH, AREA, "机床社区第一支部", "jichuang", null, "tiansuzhen", "G1"),
            new Party("jichuang-2", JICHUANG, BRANCH, AREA, "机床社区第二支部", "jichuang", null, "sunguizhi", "G2"),
            new Party("jichuang-3", JICHUANG, BRANCH, AREA, "机床社区第三支部", "jichuang", null, null, "G3"),
            new Party("jichuang-4", JICHUANG, BRANCH, AREA, "机床社区第四支部", "jichuang", null, "gaoming", "G4"),
            new Party("jichuang-5", JICHUANG, BRANCH, AREA, "机床社区第五支部", "jichuang", null, "liweidong", "G4"),
            new Party(
                    "jichuang-retired",
                    JICHUANG,
                    BRANCH,
                    FUNCTIONAL,
                    "机床厂离退休党支部",
                    "jichuang",
                    "jichuang-retired",
                    null),
            new Party("jinhu", JINHU, COMMITTEE, null, "锦湖社区党委", "street", null, "tangjianzhong"),
            new Party("jinhu-garden", JINHU, BRANCH, AREA, "锦湖花园党支部", "jinhu", null, "luowen", "G1", "G2"),
            new Party("jinhu-tower", JINHU, BRANCH, INDUSTRY, "锦湖商务楼宇党支部", "jinhu", "jinhu-tower", "luping", "G3"),
            new Party(
                    "jinhu-xinyuan", JINHU, BRANCH, INDUSTRY, "鑫源再生资源公司党支部", "jinhu", "jinhu-xinyuan", "fengzhigang"));

    /** Who joined which. */
    private static final List<Joined> JOINED = List.of(
            new Joined("zhangguoping", "liuyin-1"),
            new Joined("zhoumin", "liuyin-1"),
            new Joined("liuguilan", "liuyin-23"),
            new Joined("qianyumei", "liuyin-4"),
            new Joined("haojianguo", "liuyin-sanfang"),
            new Joined("hanlixin", "jichuang-1"),
            new Joined("tiansuzhen", "jichuang-1"),
            new Joined("sunguizhi", "jichuang-2"),
            new Joined("caoyang", "jichuang-3"),
            new Joined("gaoming", "jichuang-4"),
            new Joined("zhaotiesheng", "jichuang-4"),
            new Joined("liweidong", "jichuang-5"),
            new Joined("tangjianzhong", "jinhu-garden"),
            new Joined("luowen", "jinhu-garden"),
            new Joined("luping", "jinhu-tower"),
            new Joined("fengzhigang", "jinhu-xinyuan"));

    private record Joined(String person, String party) {}

    /**
     * One of them.
     *
     * @param superior key of whom it stands under
     * @param unit key of the organisation whose it is
     * @param secretary log-in or key of who leads it
     * @param grids codes of those it serves
     */
    private record Party(
            String key,
            Place place,
            PartyOrganisationKind kind,
            @Nullable PartyOrganisationFunction function,
            String name,
            @Nullable String superior,
            @Nullable String unit,
            @Nullable String secretary,
            String... grids) {}

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public void tell(Seeding seeding) {
        Acting street = seeding.as("dujuan");
        seeding.at(seeding.begin().plusDays(6), "09:00");
        for (Party party : ALL) {
            seeding.requireGoingOn();
            register(seeding, street, party);
        }
        for (Joined joined : JOINED) {
            Place place = placeOf(joined.party());
            seeding.ask(
                    "person/" + joined.person() + "/branch",
                    seeding.id("person/" + joined.person()),
                    seeding.as(clerkOf(place)),
                    seeding.area(place),
                    HappenedInput.NOTHING,
                    new PersonCommand.JoinBranch(id(seeding, joined.party()), seeding.begin()));
        }
    }

    private static void register(Seeding seeding, Acting by, Party party) {
        String key = key(party.key());
        seeding.make(
                key,
                by,
                seeding.area(party.place()),
                new PartyOrganisationCommand.Register(
                        party.kind(),
                        party.function(),
                        party.name(),
                        party.superior() == null ? null : id(seeding, party.superior()),
                        seeding.begin().minusYears(9).withDayOfYear(182),
                        party.unit() == null ? null : seeding.organisation(party.unit())));
        if (party.secretary() != null) {
            Id.PersonId secretary = seeding.person("person/" + party.secretary());
            seeding.ask(
                    key + "/secretary",
                    seeding.id(key),
                    by,
                    seeding.area(party.place()),
                    HappenedInput.NOTHING,
                    new PartyOrganisationCommand.NameSecretary(secretary, seeding.begin()));
        }
        if (party.grids().length > 0) {
            seeding.ask(
                    key + "/grids",
                    seeding.id(key),
                    by,
                    seeding.area(party.place()),
                    HappenedInput.NOTHING,
                    new PartyOrganisationCommand.ServeGrids(List.of(party.grids())));
        }
    }

    private static String key(String party) {
        return "party/" + party;
    }

    private static Id.PartyOrganisationId id(Seeding seeding, String party) {
        return new Id.PartyOrganisationId(seeding.id(key(party)));
    }

    private static Place placeOf(String party) {
        return ALL.stream()
                .filter(one -> one.key().equals(party))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static String clerkOf(Place place) {
        return switch (place) {
            case LIUYIN -> "chenxiaolan";
            case JICHUANG -> "xujing";
            case JINHU -> "shenjie";
            case DISTRICT, STREET -> "fangyuan";
        };
    }
}
