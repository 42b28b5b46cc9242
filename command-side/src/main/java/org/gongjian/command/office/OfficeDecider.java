package org.gongjian.command.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OfficeState.Tenure;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;

/** What may be done to an office. */
public final class OfficeDecider {
    private OfficeDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<OfficeEvent> decide(OfficeState state, OfficeCommand command, Edge edge) {
        if (isForTheAdministration(command)) {
            Entitled.require(edge, Role.ADMINISTRATOR);
        }
        return switch (state) {
            case OfficeState.NotYetKnown() -> {
                if (command instanceof OfficeCommand.Establish asked) {
                    yield establish(asked, edge);
                }
                throw new Refused(OfficeRefusal.NO_SUCH_OFFICE);
            }
            case OfficeState.Existing office -> change(office, command, edge);
            case OfficeState.Gone ignored -> throw new Refused(OfficeRefusal.OFFICE_IS_ABOLISHED);
            case OfficeState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    /** Giving offices is; passing on one's own, or having it deputised, is not. */
    private static boolean isForTheAdministration(OfficeCommand command) {
        return switch (command) {
            case OfficeCommand.Establish _, OfficeCommand.Appoint _, OfficeCommand.Relieve _, OfficeCommand.Abolish _ ->
                true;
            case OfficeCommand.PrepareHandOver _,
                    OfficeCommand.RenewHandOverList _,
                    OfficeCommand.SignHandOver _,
                    OfficeCommand.TakeOver _,
                    OfficeCommand.DeclineHandOver _,
                    OfficeCommand.WithdrawHandOver _,
                    OfficeCommand.NameDeputy _,
                    OfficeCommand.EndDeputy _ -> false;
        };
    }

    private static List<OfficeEvent> establish(OfficeCommand.Establish asked, Edge edge) {
        if (!fits(asked.role(), edge.area())) {
            throw new Refused(OfficeRefusal.ROLE_DOES_NOT_FIT_THE_AREA);
        }
        if (asked.organisation() == null) {
            if (asked.role() == Role.LIAISON || asked.role() == Role.HANDLER) {
                throw new Refused(OfficeRefusal.LIAISON_NEEDS_AN_ORGANISATION);
            }
        } else if (!edge.lookups().organisations().containsKey(asked.organisation())) {
            throw new Refused(OfficeRefusal.ORGANISATION_IS_NOT_THERE);
        }
        List<OfficeEvent> events = new ArrayList<>();
        events.add(new OfficeEvent.Established(
                edge.happened(), asked.role(), asked.title(), edge.area(), asked.organisation(), asked.grid()));
        if (asked.holder() != null) {
            events.add(appoint(List.of(), asked.holder(), edge));
        }
        return events;
    }

    private static boolean fits(Role role, AreaPath area) {
        return switch (role) {
            case DISTRICT -> area.street() == null;
            case STREET -> area.street() != null && area.community() == null;
            case CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY, FOLLOW_UP, MEMBER, DELEGATE, OVERSEER ->
                area.community() != null;
            // units, departments and stations of every level handle matters; audit and administration exist at every
            // level
            case LIAISON, HANDLER, AUDITOR, ADMINISTRATOR -> true;
        };
    }

    private static List<OfficeEvent> change(OfficeState.Existing office, OfficeCommand command, Edge edge) {
        return switch (command) {
            case OfficeCommand.Establish ignored -> throw new Refused(OfficeRefusal.OFFICE_IS_ALREADY_ESTABLISHED);
            case OfficeCommand.Appoint asked -> List.of(appoint(office.tenures(), asked.holder(), edge));
            case OfficeCommand.Relieve asked ->
                List.of(relieved(office, asked.lastDay(), asked.reason(), edge)
                        .orElseThrow(() -> new Refused(OfficeRefusal.OFFICE_IS_VACANT)));
            case OfficeCommand.Abolish asked -> {
                LocalDate today = LocalDate.ofInstant(edge.happened().at(), edge.zone());
                List<OfficeEvent> events = new ArrayList<>();
                relieved(office, today, asked.reason(), edge).ifPresent(events::add);
                events.add(new OfficeEvent.Abolished(edge.happened(), asked.reason()));
                yield events;
            }
            case OfficeCommand.PrepareHandOver asked -> List.of(HandingOver.prepare(office, asked, edge));
            case OfficeCommand.RenewHandOverList asked -> List.of(HandingOver.renew(office, asked.open(), edge));
            case OfficeCommand.SignHandOver asked -> List.of(HandingOver.sign(office, asked.open(), edge));
            case OfficeCommand.TakeOver asked -> List.of(HandingOver.takeOver(office, asked, edge));
            case OfficeCommand.DeclineHandOver asked -> List.of(HandingOver.decline(office, asked.reason(), edge));
            case OfficeCommand.WithdrawHandOver asked -> List.of(HandingOver.withdraw(office, asked.reason(), edge));
            case OfficeCommand.NameDeputy asked -> List.of(Deputising.name(office, asked, edge));
            case OfficeCommand.EndDeputy asked -> List.of(Deputising.end(office, asked, edge));
        };
    }

    private static OfficeEvent appoint(List<Tenure> tenures, OfficeCommand.Holder asked, Edge edge) {
        LocalDate lastDay = asked.lastDay();
        if (lastDay != null && lastDay.isBefore(asked.from())) {
            throw new Refused(OfficeRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        }
        tenures.stream()
                .filter(tenure -> tenure.overlaps(asked.from(), lastDay))
                .findFirst()
                .ifPresent(tenure -> {
                    throw new Refused(
                            OfficeRefusal.OFFICE_IS_HELD,
                            Map.of("since", tenure.from().toString()));
                });
        return new OfficeEvent.Appointed(
                edge.happened(), asked.person(), asked.actsAs(), asked.from(), lastDay, asked.appointedBy());
    }

    private static Optional<OfficeEvent> relieved(
            OfficeState.Existing office, LocalDate lastDay, String reason, Edge edge) {
        return office.tenures().stream()
                .filter(tenure -> tenure.covers(lastDay))
                .findFirst()
                .map(tenure -> new OfficeEvent.Relieved(edge.happened(), tenure.holder(), lastDay, reason));
    }
}
