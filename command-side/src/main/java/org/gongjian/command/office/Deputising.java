package org.gongjian.command.office;

import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState.Existing;

/** 代理: who stands in for the holder on which days. The office stays the holder's, and with it what is decided of it. */
final class Deputising {
    private Deputising() {}

    static OfficeEvent name(Existing office, OfficeCommand.NameDeputy asked, Edge edge) {
        HandingOver.requireKeeper(office, edge);
        HandingOver.require(!asked.lastDay().isBefore(asked.from()), OfficeRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        boolean holds = office.tenures().stream()
                .anyMatch(tenure ->
                        tenure.holder().equals(asked.deputy()) && tenure.overlaps(asked.from(), asked.lastDay()));
        HandingOver.require(!holds, OfficeRefusal.HOLDER_IS_NOT_HIS_OWN_DEPUTY);
        office.deputies().stream()
                .filter(deputy -> deputy.overlaps(asked.from(), asked.lastDay()))
                .findFirst()
                .ifPresent(deputy -> {
                    throw new Refused(
                            OfficeRefusal.OFFICE_HAS_A_DEPUTY_THEN,
                            Map.of(
                                    "from", deputy.from().toString(),
                                    "lastDay", deputy.lastDay().toString()));
                });
        return new OfficeEvent.DeputyNamed(
                edge.happened(), asked.deputy(), asked.actsAs(), asked.from(), asked.lastDay(), asked.reason());
    }

    static OfficeEvent end(Existing office, OfficeCommand.EndDeputy asked, Edge edge) {
        HandingOver.requireKeeper(office, edge);
        boolean standsIn = office.deputies().stream()
                .anyMatch(deputy -> deputy.person().equals(asked.deputy())
                        && !deputy.lastDay().isBefore(HandingOver.today(edge)));
        HandingOver.require(standsIn, OfficeRefusal.IS_NOT_THE_DEPUTY);
        return new OfficeEvent.DeputyEnded(edge.happened(), asked.deputy(), asked.reason());
    }
}
