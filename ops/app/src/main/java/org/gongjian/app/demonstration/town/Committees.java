package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;
import static org.gongjian.app.demonstration.telling.Place.STREET;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.app.demonstration.matters.Tables;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.body.SeatKind;
import org.gongjian.command.body.BodyCommand;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.record.Acting;

/**
 * The bodies of the street and of each community with who sits in them: a vacancy, a term that ends within thirty days, a chair that
 * goes round, and seats that are counted before anybody is named for them.
 */
public final class Committees implements Chapter {

    private static final List<List<String>> HOLDERS = Tables.rows("seats.tsv");
    private static final String NOBODY = "-";
    /** Whose chair goes round. */
    private static final String ROTATING = "jinhu";

    /** Who sits in a body and plays no other part. */
    private static final List<Member> OTHERS = List.of(
            new Member("yaobin", "姚斌", LIUYIN),
            new Member("shenhong", "沈红", LIUYIN),
            new Member("fengyulan", "冯玉兰", LIUYIN),
            new Member("luochengguo", "罗成国", JICHUANG),
            new Member("caiguifen", "蔡桂芬", JICHUANG),
            new Member("pengzhi", "彭志", JINHU),
            new Member("yuandan", "袁丹", JINHU),
            new Member("jiyun", "季云", JINHU),
            new Member("panhai", "潘海", JINHU),
            new Member("zengli", "曾丽", JINHU),
            new Member("dongming", "董明", JINHU));

    private record Member(String key, String name, Place place) {}

    private static final List<Body> ALL = List.of(
            new Body("street", STREET, BodyKind.WORKING_COMMITTEE, "澄塘街道大工委", 5),
            new Body("liuyin", LIUYIN, BodyKind.COMMITTEE, "柳荫社区区域党委", 7),
            new Body("liuyin-joint", LIUYIN, BodyKind.JOINT_CONFERENCE, "柳荫社区党建联席会", 13),
            new Body("liuyin-oversight", LIUYIN, BodyKind.OVERSIGHT_COMMITTEE, "柳荫社区监督委员会", 3),
            new Body("jichuang", JICHUANG, BodyKind.COMMITTEE, "机床社区大党委", 7),
            new Body("jichuang-congress", JICHUANG, BodyKind.PARTY_CONGRESS, "机床社区第三届党员代表大会", 49),
            new Body("jichuang-assembly", JICHUANG, BodyKind.COMMUNITY_ASSEMBLY, "机床社区成员代表大会", 61),
            new Body("jichuang-oversight", JICHUANG, BodyKind.OVERSIGHT_COMMITTEE, "机床社区监督委员会", 3),
            new Body("jinhu", JINHU, BodyKind.COMMITTEE, "锦湖社区大党委", 9),
            new Body("jinhu-new", JINHU, BodyKind.TWO_NEW_CONFERENCE, "锦湖社区“两新”联席会", 6),
            new Body("jinhu-council", JINHU, BodyKind.RESIDENTS_COUNCIL, "锦湖花园居民议事会", 11));

    private record Body(String key, Place place, BodyKind kind, String name, int seats) {

        /** Units hold the seats of a conference. */
        boolean ofUnits() {
            return kind == BodyKind.JOINT_CONFERENCE || kind == BodyKind.TWO_NEW_CONFERENCE;
        }
    }

    @Override
    public String name() {
        return "committees";
    }

    @Override
    public void tell(Seeding seeding) {
        seeding.at(seeding.begin().plusDays(8), "09:00");
        Acting by = seeding.as("dujuan");
        seeding.make(
                "liuyin-party",
                seeding.as("fangyuan"),
                seeding.area(LIUYIN),
                new OrganisationCommand.Register(OrganisationKind.PARTY_ORGANISATION, "柳荫社区党委", null, false, false));
        for (Member other : OTHERS) {
            seeding.register(
                    "person/" + other.key(),
                    by,
                    seeding.area(other.place()),
                    new PersonRegistration.Contact(other.name(), null, null));
        }
        for (Body body : ALL) {
            seeding.requireGoingOn();
            establish(seeding, by, body);
        }
        whatChanged(seeding, by);
    }

    private static void establish(Seeding seeding, Acting by, Body body) {
        seeding.make(
                key(body.key()),
                by,
                seeding.area(body.place()),
                new BodyCommand.Establish(body.kind(), body.name(), body.seats()));
        int number = 0;
        for (List<String> holder : HOLDERS) {
            if (holder.getFirst().equals(body.key())) {
                number++;
                ask(seeding, by, body, "seat/" + number, seat(seeding, body, number, holder));
            }
        }
    }

    private static BodyCommand seat(Seeding seeding, Body body, int number, List<String> holder) {
        String person = holder.get(1);
        String organisation = holder.get(2);
        boolean fromUnit = !body.ofUnits() && !organisation.equals(NOBODY);
        return new BodyCommand.Seat(
                number,
                body.ofUnits() ? SeatKind.ORGANISATIONAL : SeatKind.PERSONAL,
                person.equals(NOBODY) ? null : seeding.person("person/" + person),
                organisation.equals(NOBODY) ? null : seeding.organisation(organisation),
                holder.get(3),
                seeding.begin(),
                body.ofUnits() ? null : lastDay(seeding, body, number),
                fromUnit ? "驻区单位协商推荐" : null,
                fromUnit ? "区委组织部、区民政局" : null,
                body.ofUnits() ? null : fromUnit ? "澄塘街道党工委" : "选举");
    }

    /** Five years as the party organisation of the community; one ends within thirty days. */
    private static LocalDate lastDay(Seeding seeding, Body body, int number) {
        return body.key().equals(ROTATING) && number == 6
                ? seeding.today().plusDays(20)
                : seeding.begin().plusYears(5).minusDays(1);
    }

    /** A seat became vacant, and the order of the chair was fixed. */
    private static void whatChanged(Seeding seeding, Acting by) {
        Body jinhu = ALL.stream()
                .filter(body -> body.key().equals(ROTATING))
                .findFirst()
                .orElseThrow();
        LocalDate first = seeding.today().withDayOfYear(1);
        ask(seeding, by, jinhu, "order", new BodyCommand.FixChairOrder(List.of(1, 3, 4, 5), first, 12));
        seeding.at(seeding.today().minusDays(14), "10:00");
        ask(
                seeding,
                by,
                jinhu,
                "vacated/9",
                new BodyCommand.Vacate(9, seeding.today().minusDays(15), "工作调动，由原单位重新推荐", false));
    }

    private static void ask(Seeding seeding, Acting by, Body body, String step, BodyCommand command) {
        seeding.ask(
                key(body.key()) + "/" + step,
                seeding.id(key(body.key())),
                by,
                seeding.area(body.place()),
                HappenedInput.NOTHING,
                command);
    }

    private static String key(String body) {
        return "body/" + body;
    }
}
