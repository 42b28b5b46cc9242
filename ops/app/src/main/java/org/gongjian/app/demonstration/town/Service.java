package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.census.CensusCommand;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.HowChosen;
import org.gongjian.person.Management;
import org.gongjian.person.Membership;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PopulationClass;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Members in service who report in with their unit, one report that waits for reception, how members are managed, volunteers who serve,
 * a delegate who was elected, and two rounds of the census.
 */
public final class Service implements Chapter {
    private static final List<InService> IN_SERVICE = List.of(
            new InService("taoran", "陶然", "G1", "法律咨询", "普法讲座", "周三晚上"),
            new InService("shaojun", "邵军", "G2", "电工", "楼道照明维修", "周六上午"),
            new InService("hemin", "贺敏", "G3", "心理辅导", "独居老人陪伴", "周日下午"));

    private record InService(String key, String name, String grid, String skills, String wish, String times) {}

    @Override
    public String name() {
        return "service";
    }

    @Override
    public boolean beforeLogIn() {
        return false;
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate day = seeding.begin().plusDays(20);
        report(seeding, day);
        waiting(seeding, day.plusDays(3));
        serving(seeding, day.plusDays(4));
        census(seeding, day.plusDays(18));
    }

    /** 鑫源公司党支部 reports in with three members in service, and the deputy secretary receives them. */
    private static void report(Seeding seeding, LocalDate day) {
        Acting clerk = seeding.as("shenjie");
        AreaPath area = seeding.area(JINHU);
        seeding.at(day, "09:30");
        int number = 0;
        for (InService one : IN_SERVICE) {
            number++;
            seeding.register(
                    "person/" + one.key(),
                    clerk,
                    area,
                    new PersonRegistration.Contact(one.name(), "1390002%04d".formatted(number), null));
            tell(
                    seeding,
                    JINHU,
                    clerk,
                    one.key(),
                    "membership",
                    new PersonCommand.RecordMembership(
                            Membership.FULL, "鑫源公司党支部", true, seeding.begin().minusYears(5)));
            tell(
                    seeding,
                    JINHU,
                    clerk,
                    one.key(),
                    "management",
                    new PersonCommand.RecordManagement(Management.DUAL, day));
        }
        UUID party = seeding.id("party/jinhu-xinyuan");
        seeding.ask("party/jinhu-xinyuan/report", party, clerk, area, HappenedInput.NOTHING, listed(seeding, day));
        seeding.at(day, "15:00");
        seeding.ask(
                "party/jinhu-xinyuan/received",
                party,
                seeding.as("luowen"),
                area,
                HappenedInput.NOTHING,
                new PartyOrganisationCommand.ReceiveReport("同意接收，编入网格参加志愿服务", List.of("G1", "G2", "G3"), null));
    }

    private static PartyOrganisationCommand.ReportIn listed(Seeding seeding, LocalDate day) {
        return new PartyOrganisationCommand.ReportIn(
                UnitReport.Kind.FIRST,
                day,
                "区两新综合党委",
                null,
                seeding.person("person/fengzhigang"),
                11,
                IN_SERVICE.stream().map(one -> said(seeding, one)).toList(),
                null,
                "敬老助残·常敲门",
                "仓库可借用，志愿者 10 名",
                "厂区门口夜间照明",
                "同意报到",
                day);
    }

    private static UnitReport.InService said(Seeding seeding, InService one) {
        Id.PersonId person = seeding.person("person/" + one.key());
        return new UnitReport.InService(
                person,
                seeding.words(person, "branch", "鑫源公司党支部"),
                one.grid(),
                seeding.words(person, "skills", one.skills()),
                seeding.words(person, "wish", one.wish()),
                seeding.words(person, "times", one.times()));
    }

    /** 锦湖商务楼宇党支部 reported in; nobody has received it yet. */
    private static void waiting(Seeding seeding, LocalDate day) {
        seeding.at(day, "11:00");
        seeding.ask(
                "party/jinhu-tower/report",
                seeding.id("party/jinhu-tower"),
                seeding.as("shenjie"),
                seeding.area(JINHU),
                HappenedInput.NOTHING,
                new PartyOrganisationCommand.ReportIn(
                        UnitReport.Kind.FIRST,
                        day,
                        null,
                        null,
                        null,
                        18,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "同意报到",
                        day));
    }

    private static void serving(Seeding seeding, LocalDate day) {
        Acting clerk = seeding.as("xujing");
        seeding.at(day, "14:00");
        tell(
                seeding,
                JICHUANG,
                clerk,
                "majianshe",
                "management",
                new PersonCommand.RecordManagement(Management.DUAL, day));
        tell(
                seeding,
                JICHUANG,
                clerk,
                "sunguizhi",
                "management",
                new PersonCommand.RecordManagement(Management.FULL, day));
        tell(
                seeding,
                JICHUANG,
                clerk,
                "sunguizhi",
                "classes",
                new PersonCommand.Classify(List.of(PopulationClass.RETIRED)));
        List.of("sunguizhi", "majianshe")
                .forEach(volunteer ->
                        tell(seeding, JICHUANG, clerk, volunteer, "volunteer", enrol(seeding, volunteer, day)));
        seeding.at(day.plusDays(12), "17:00");
        tell(
                seeding,
                JICHUANG,
                clerk,
                "sunguizhi",
                "service-1",
                new PersonCommand.RecordService("党员奉献日", day.plusDays(10), 4));
        tell(
                seeding,
                JICHUANG,
                clerk,
                "sunguizhi",
                "service-2",
                new PersonCommand.RecordService("楼院值守", day.plusDays(12), 6));
        tell(
                seeding,
                JICHUANG,
                clerk,
                "majianshe",
                "service-1",
                new PersonCommand.RecordService("党员奉献日", day.plusDays(10), 3));
        elected(seeding, day.plusDays(12), clerk);
        post(seeding, clerk, "sunguizhi", NeighbourhoodPost.Kind.CAPTAIN, "4 号楼", day);
        post(seeding, clerk, "caoyang", NeighbourhoodPost.Kind.CAPTAIN, "5 号楼", day);
        post(seeding, clerk, "liweidong", NeighbourhoodPost.Kind.GROUP_LEADER, null, day);
    }

    /** In the second grid; the other buildings have no captain yet. */
    private static void post(
            Seeding seeding,
            Acting by,
            String person,
            NeighbourhoodPost.Kind kind,
            @Nullable String building,
            LocalDate from) {
        tell(seeding, JICHUANG, by, person, "post", new PersonCommand.TakePost(kind, "G2", building, from));
    }

    private static PersonCommand enrol(Seeding seeding, String key, LocalDate day) {
        Id.PersonId person = seeding.person("person/" + key);
        return new PersonCommand.EnrolVolunteer(
                seeding.organisation("jichuang-volunteers"),
                seeding.words(person, "skills", "邻里调解"),
                seeding.words(person, "wish", "楼院值守"),
                seeding.words(person, "times", "每周二"),
                day);
    }

    /** Two rounds: one closed with a grid left out, one that runs and shows what changed. */
    private static void census(Seeding seeding, LocalDate day) {
        Acting clerk = seeding.as("xujing");
        AreaPath area = seeding.area(JICHUANG);
        seeding.at(day, "09:00");
        seeding.make("jichuang/census-1", clerk, area, new CensusCommand.Open("年初普查", day));
        count(seeding, clerk, "jichuang/census-1", "G2", "sunguizhi");
        count(seeding, clerk, "jichuang/census-1", "G3", "caoyang", "majianshe");
        seeding.at(day.plusDays(5), "17:00");
        seeding.ask(
                "jichuang/census-1/closed",
                seeding.id("jichuang/census-1"),
                clerk,
                area,
                HappenedInput.NOTHING,
                new CensusCommand.Close("一网格、四网格改造施工，住户临时迁出"));
        seeding.at(day.plusDays(20), "09:00");
        seeding.make("jichuang/census-2", clerk, area, new CensusCommand.Open("补充普查", day.plusDays(20)));
        count(seeding, clerk, "jichuang/census-2", "G2", "sunguizhi", "majianshe");
        count(seeding, clerk, "jichuang/census-2", "G4", "liweidong");
    }

    private static void count(Seeding seeding, Acting by, String census, String grid, String... persons) {
        seeding.ask(
                census + "/" + grid,
                seeding.id(census),
                by,
                seeding.area(JICHUANG),
                HappenedInput.NOTHING,
                new CensusCommand.CountGrid(
                        grid,
                        Stream.of(persons)
                                .map(person -> seeding.person("person/" + person))
                                .toList()));
    }

    /** 李卫东 was elected delegate by his branch. */
    private static void elected(Seeding seeding, LocalDate day, Acting clerk) {
        Id.PartyOrganisationId branch = new Id.PartyOrganisationId(seeding.id("party/jichuang-5"));
        tell(
                seeding,
                JICHUANG,
                clerk,
                "liweidong",
                "delegate",
                new PersonCommand.ChooseDelegate(
                        Objects.requireNonNull(seeding.area(JICHUANG).community()),
                        day,
                        day.plusYears(3),
                        new HowChosen.Elected(branch),
                        seeding.person("person/liweidong"),
                        Set.of()));
    }

    private static void tell(
            Seeding seeding, Place place, Acting by, String person, String step, PersonCommand command) {
        seeding.ask(
                "person/" + person + "/" + step,
                seeding.id("person/" + person),
                by,
                seeding.area(place),
                HappenedInput.NOTHING,
                command);
    }
}
