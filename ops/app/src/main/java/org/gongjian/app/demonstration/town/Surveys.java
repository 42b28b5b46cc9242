package org.gongjian.app.demonstration.town;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.organisation.Survey;
import org.gongjian.organisation.Survey.Nature;
import org.gongjian.organisation.Survey.PartyPresence;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 摸排: what the survey of the units of one community found. */
public final class Surveys implements Chapter {

    private static final List<Surveyed> ALL = List.of(
            new Surveyed(
                    "liuyin-property",
                    Nature.PROPERTY_COMPANY,
                    "柳荫里 1 号楼底商",
                    "物业管理",
                    46,
                    "孙强",
                    PartyPresence.LACKING,
                    null,
                    "保洁车辆可借用",
                    "夜间停车矛盾多"),
            new Surveyed(
                    "liuyin-school",
                    Nature.SCHOOL,
                    "柳荫路 18 号",
                    "教育",
                    62,
                    "方敏",
                    PartyPresence.OWN,
                    "柳荫小学党支部",
                    "操场周末开放，阶梯教室 120 座",
                    "放学时段校门口拥堵"),
            new Surveyed(
                    "liuyin-clinic",
                    Nature.HOSPITAL,
                    "柳荫里 7 号楼",
                    "卫生",
                    18,
                    "陆医生",
                    PartyPresence.JOINT,
                    null,
                    "每月义诊一次",
                    null),
            new Surveyed(
                    "liuyin-bank",
                    Nature.FINANCE,
                    "柳荫路 22 号",
                    "金融",
                    9,
                    null,
                    PartyPresence.NO_MEMBERS,
                    null,
                    "反诈讲座",
                    null),
            new Surveyed(
                    "liuyin-market",
                    Nature.MARKET,
                    "柳荫路 30 号",
                    "零售",
                    120,
                    "郑大海",
                    PartyPresence.LACKING,
                    null,
                    null,
                    "占道经营需协调"),
            new Surveyed(
                    "liuyin-care",
                    Nature.SOCIAL_ORGANISATION,
                    "柳荫里 12 号楼 1 层",
                    "养老",
                    11,
                    "田桂英",
                    PartyPresence.NO_MEMBERS,
                    null,
                    "助餐点 40 座",
                    "缺志愿者"));

    private record Surveyed(
            String unit,
            Nature nature,
            String address,
            String industry,
            int staff,
            @Nullable String leader,
            PartyPresence presence,
            @Nullable String party,
            @Nullable String resources,
            @Nullable String needs) {}

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public boolean beforeLogIn() {
        return false;
    }

    @Override
    public void tell(Seeding seeding) {
        Acting secretary = seeding.as("zhangguoping");
        AreaPath area = seeding.area(Place.LIUYIN);
        LocalDate day = seeding.begin().plusDays(12);
        seeding.at(day, "15:30");
        int number = 0;
        for (Surveyed one : ALL) {
            number++;
            Id.PersonId leader = one.leader() == null
                    ? null
                    : seeding.register(
                            "survey/" + one.unit() + "/leader",
                            secretary,
                            area,
                            new PersonRegistration.Contact(one.leader(), "1390001%04d".formatted(number), null));
            seeding.ask(
                    "survey/" + one.unit(),
                    seeding.id(one.unit()),
                    secretary,
                    area,
                    HappenedInput.NOTHING,
                    new OrganisationCommand.RecordSurvey(survey(one, leader, day)));
        }
    }

    private static Survey survey(Surveyed one, Id.@Nullable PersonId leader, LocalDate day) {
        return new Survey(
                null,
                one.nature(),
                one.address(),
                one.industry(),
                null,
                one.staff(),
                one.staff() > 100,
                leader,
                one.presence(),
                one.party(),
                null,
                one.presence() != PartyPresence.NO_MEMBERS,
                one.resources(),
                one.needs(),
                null,
                day);
    }
}
