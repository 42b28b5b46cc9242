package org.gongjian.app.founding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.calendar.CalendarCommand;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.community.AreaKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;

/**
 * Founds a product: working calendar, district, the first administrator as person and office. Everything else is then done by that
 * administrator. May be repeated after a crash: every step has a key of its own and is done once.
 */
public class Founding {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Commands commands;
    private final PersonRegistration registration;
    private final Presets presets;

    public Founding(Commands commands, PersonRegistration registration, Presets presets) {
        this.commands = commands;
        this.registration = registration;
        this.presets = presets;
    }

    /**
     * What to found.
     *
     * @param key under which the steps are done once
     * @param lastYear of the working calendar
     */
    public record Plan(
            String key,
            String district,
            String administrator,
            String login,
            LocalDate from,
            int lastYear,
            Instant at) {}

    /** What is there then. */
    public record Founded(AreaPath district, Acting administrator) {}

    /** Does it, or what is left of it. */
    public Founded found(Plan plan) {
        UUID districtId = id(plan, "district");
        AreaPath district = new AreaPath(new Id.AreaId(districtId), null, null);
        UUID person = id(plan, "person");
        UUID office = id(plan, "office");
        Acting acting = new Acting(
                new Id.PersonId(person), new Id.OfficeId(office), Role.ADMINISTRATOR, district, null, plan.login());
        Edge edge = edge(plan, acting);
        PublishedDays.Days days = PublishedDays.upTo(plan.lastYear());
        UUID calendar = once(plan, "calendar", id(plan, "calendar"), adopt(days), edge);
        once(plan, "district", districtId, register(plan, calendar), edge);
        send(
                plan,
                "person",
                () -> registration.register(
                        acting.person(), new PersonRegistration.Contact(plan.administrator(), null, null), edge));
        once(plan, "office", office, establish(plan, new Id.PersonId(person)), edge);
        return new Founded(district, acting);
    }

    /** The id that a step was or will be done for; the same after a crash. */
    private UUID id(Plan plan, String step) {
        return answered(plan, step)
                .map(answer -> UUID.fromString(answer.id()))
                .orElseGet(() -> StableIds.of(plan.at(), plan.key() + "/" + step));
    }

    private Optional<Answer> answered(Plan plan, String step) {
        return commands.answered(RequestKey.of(plan.key(), step));
    }

    private <C> UUID once(Plan plan, String step, UUID id, C command, Edge edge) {
        send(plan, step, () -> new Asked<>(id.toString(), command, edge));
        return id;
    }

    private void send(Plan plan, String step, Supplier<Asked<?>> asked) {
        if (answered(plan, step).isEmpty()) {
            commands.send(RequestKey.of(plan.key(), step), List.of(asked.get()));
        }
    }

    private static CalendarCommand adopt(PublishedDays.Days days) {
        WorkingCalendar calendar = days.calendar();
        return new CalendarCommand.Adopt(
                calendar.version(), days.source(), calendar.holidays(), calendar.workdays(), days.provisionalYears());
    }

    private static AreaCommand register(Plan plan, UUID calendar) {
        return new AreaCommand.Register(
                AreaKind.DISTRICT, plan.district(), ZONE, new Id.CalendarId(calendar), null, null);
    }

    private static OfficeCommand establish(Plan plan, Id.PersonId person) {
        return new OfficeCommand.Establish(
                Role.ADMINISTRATOR,
                plan.district() + " 管理员",
                null,
                null,
                new OfficeCommand.Holder(person, plan.administrator(), plan.from(), null, plan.district()));
    }

    /** Nobody can be asked yet: no charter, no calendar, no office. The product's defaults hold. */
    private Edge edge(Plan plan, Acting acting) {
        Happened happened = new Happened(
                plan.at(),
                false,
                acting.person(),
                new Capacity.Holder(acting.office(), acting.role(), null),
                acting.person(),
                Via.SELF,
                null);
        CharterVersion charter = presets.defaults();
        WorkingCalendar calendar = PublishedDays.upTo(plan.lastYear()).calendar();
        Lookups lookups = Lookups.NONE;
        return new Edge(happened, plan.at(), acting.scope(), acting, charter, calendar, ZONE, null, lookups);
    }
}
