package org.gongjian.app.demonstration.town;

import java.time.LocalDate;
import java.time.Month;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.demonstration.telling.Cast;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.person.Membership;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;

/** The cast: persons, membership of the party, offices, accounts. */
public final class People implements Chapter {

    private final Accounts accounts;

    public People(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public boolean beforeLogIn() {
        return true;
    }

    @Override
    public void tell(Seeding seeding) {
        seeding.at(seeding.begin().minusDays(18), "09:30");
        Acting by = seeding.as("fangyuan");
        int number = 0;
        for (Cast.Member member : Cast.ALL) {
            number++;
            if (!member.founds()) {
                AreaPath area = seeding.area(member.place());
                seeding.register(
                        member.personKey(),
                        by,
                        area,
                        new PersonRegistration.Contact(member.name(), "1390000%04d".formatted(number), null));
                if (isMember(member)) {
                    membership(seeding, by, member, area);
                }
                seeding.make(member.officeKey(), by, area, establish(seeding, member));
            }
            accounts.openForDemonstration(member.login(), seeding.acting(member).person(), Seeding.OWNER);
        }
    }

    /** Whoever sits in a body of the party belongs to it. */
    private static boolean isMember(Cast.Member member) {
        return switch (member.role()) {
            case SECRETARY, DEPUTY_SECRETARY, MEMBER, DELEGATE, OVERSEER -> true;
            case CLERK, GRID_WORKER, LIAISON, HANDLER, FOLLOW_UP, STREET, DISTRICT, AUDITOR, ADMINISTRATOR -> false;
        };
    }

    private static void membership(Seeding seeding, Acting by, Cast.Member member, AreaPath area) {
        LocalDate joined = seeding.begin().minusYears(12).withDayOfYear(182);
        seeding.ask(
                member.personKey() + "/membership",
                seeding.id(member.personKey()),
                by,
                area,
                HappenedInput.NOTHING,
                new PersonCommand.RecordMembership(Membership.FULL, "第一支部", false, joined));
        if (member.role() == Role.DELEGATE && area.community() != null) {
            seeding.ask(
                    member.personKey() + "/mandate",
                    seeding.id(member.personKey()),
                    by,
                    area,
                    HappenedInput.NOTHING,
                    new PersonCommand.RecordMandate(
                            area.community(), seeding.begin().minusYears(1), null));
        }
    }

    private static OfficeCommand establish(Seeding seeding, Cast.Member member) {
        LocalDate from = seeding.begin();
        // the chair rotates by the year
        boolean rotating = member.post().startsWith("轮值");
        LocalDate last = rotating ? seeding.today().with(Month.DECEMBER).withDayOfMonth(31) : null;
        return new OfficeCommand.Establish(
                member.role(),
                member.title(),
                member.organisation() == null ? null : seeding.organisation(member.organisation()),
                member.role() == Role.GRID_WORKER ? grid(member) : null,
                new OfficeCommand.Holder(
                        seeding.person(member.personKey()), member.name(), from, last, Place.STREET.label() + "党工委"));
    }

    private static String grid(Cast.Member member) {
        return "G" + ("一二三四五".indexOf(member.post().charAt(0)) + 1);
    }
}
