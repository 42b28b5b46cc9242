package org.gongjian.app.demonstration.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.session.SessionCommand;
import org.gongjian.person.Membership;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;

/** Members who sign proposals, and the session of the party congress at which a delegate may propose alone. */
public final class Members implements Chapter {

    private static final List<Signer> SIGNERS = List.of(
            new Signer("sunguizhi", "孙桂芝", "第二支部", Membership.FULL, false),
            new Signer("liweidong", "李卫东", "第五支部", Membership.FULL, false),
            new Signer("majianshe", "马建设", "市公交三公司党支部", Membership.FULL, true),
            new Signer("caoyang", "曹洋", "第三支部", Membership.PROBATIONARY, false));

    private record Signer(String key, String name, String branch, Membership membership, boolean elsewhere) {}

    @Override
    public String name() {
        return "members";
    }

    @Override
    public boolean beforeLogIn() {
        return true;
    }

    @Override
    public void tell(Seeding seeding) {
        AreaPath area = seeding.area(Place.JICHUANG);
        Acting clerk = seeding.as("xujing");
        seeding.at(seeding.begin().plusDays(5), "10:00");
        int number = 0;
        for (Signer signer : SIGNERS) {
            number++;
            seeding.register(
                    "person/" + signer.key(),
                    clerk,
                    area,
                    new PersonRegistration.Contact(signer.name(), "1380000%04d".formatted(number), null));
            seeding.ask(
                    "person/" + signer.key() + "/membership",
                    seeding.id("person/" + signer.key()),
                    clerk,
                    area,
                    HappenedInput.NOTHING,
                    new PersonCommand.RecordMembership(
                            signer.membership(),
                            signer.branch(),
                            signer.elsewhere(),
                            seeding.begin().minusYears(8)));
        }
        session(seeding, clerk, area);
    }

    /** 第三届第二次会议, the morning after which a delegate alone is not enough. */
    private static void session(Seeding seeding, Acting by, AreaPath area) {
        LocalDate day = seeding.begin().withMonth(3).withDayOfMonth(13);
        Instant until = day.atTime(17, 0).atZone(Seeding.ZONE).toInstant();
        seeding.at(day, "14:00");
        seeding.make("jichuang/session", by, area, new SessionCommand.Open(3, 2, until));
        seeding.at(day, "17:00");
        seeding.ask(
                "jichuang/session/closed",
                seeding.id("jichuang/session"),
                by,
                area,
                HappenedInput.NOTHING,
                new SessionCommand.Close());
    }
}
