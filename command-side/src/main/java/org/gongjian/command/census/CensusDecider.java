package org.gongjian.command.census;

import java.util.List;
import java.util.Map;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.CensusState;
import org.gongjian.census.Counted;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.person.Membership;
import org.gongjian.record.Id;
import org.gongjian.record.Role;

/** What may be done in a round of the census. */
public final class CensusDecider {
    private CensusDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<CensusEvent> decide(CensusState state, CensusCommand command, Edge edge) {
        entitled(command, edge);
        return switch (state) {
            case CensusState.NotYetKnown() -> {
                if (command instanceof CensusCommand.Open asked) {
                    yield List.of(opened(asked, edge));
                }
                throw new Refused(CensusRefusal.NO_SUCH_CENSUS);
            }
            case CensusState.Running running -> List.of(going(running, command, edge));
            case CensusState.Over ignored -> throw new Refused(CensusRefusal.CENSUS_IS_CLOSED);
            case CensusState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static void entitled(CensusCommand command, Edge edge) {
        switch (command) {
            case CensusCommand.Open _, CensusCommand.Close _ ->
                Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
            case CensusCommand.CountGrid _ ->
                Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.GRID_WORKER);
        }
    }

    private static CensusEvent opened(CensusCommand.Open asked, Edge edge) {
        Id.AreaId community = edge.area().community();
        if (community == null) {
            throw new Refused(CensusRefusal.CENSUS_IS_OF_A_COMMUNITY);
        }
        return new CensusEvent.Opened(edge.happened(), asked.name(), community, asked.from());
    }

    private static CensusEvent going(CensusState.Running running, CensusCommand command, Edge edge) {
        return switch (command) {
            case CensusCommand.Open ignored -> throw new Refused(CensusRefusal.CENSUS_IS_OPEN_ALREADY);
            case CensusCommand.CountGrid asked -> counted(running, asked, edge);
            case CensusCommand.Close asked -> closed(running, asked, edge);
        };
    }

    private static CensusEvent counted(CensusState.Running running, CensusCommand.CountGrid asked, Edge edge) {
        if (!edge.lookups().grids().contains(asked.grid())) {
            throw new Refused(CensusRefusal.GRID_IS_NOT_OF_THIS_CENSUS, Map.of("grid", asked.grid()));
        }
        if (edge.happenedOn().isBefore(running.from())) {
            throw new Refused(
                    CensusRefusal.COUNTED_BEFORE_THE_CENSUS_BEGINS,
                    Map.of("from", running.from().toString()));
        }
        return new CensusEvent.GridCounted(
                edge.happened(),
                asked.grid(),
                edge.happenedOn(),
                asked.persons().stream()
                        .distinct()
                        .map(person -> found(running, person, asked.grid(), edge))
                        .toList());
    }

    private static Counted found(CensusState.Running running, Id.PersonId person, String grid, Edge edge) {
        String other = running.elsewhere(person, grid);
        if (other != null) {
            throw new Refused(CensusRefusal.PERSON_IS_COUNTED_IN_ANOTHER_GRID, Map.of("grid", other));
        }
        MemberStanding standing = edge.lookups().member(person);
        return switch (standing.membership()) {
            case FULL -> new Counted(person, Membership.FULL, standing.elsewhere());
            case PROBATIONARY -> new Counted(person, Membership.PROBATIONARY, standing.elsewhere());
            case NONE -> throw new Refused(CensusRefusal.COUNTED_PERSON_IS_NO_MEMBER);
        };
    }

    private static CensusEvent closed(CensusState.Running running, CensusCommand.Close asked, Edge edge) {
        if (edge.happenedOn().isBefore(running.from())) {
            throw new Refused(
                    CensusRefusal.CENSUS_CLOSES_BEFORE_IT_BEGINS,
                    Map.of("from", running.from().toString()));
        }
        if (running.lastCounted() != null && edge.happenedOn().isBefore(running.lastCounted())) {
            throw new Refused(
                    CensusRefusal.CENSUS_CLOSES_BEFORE_A_GRID_WAS_COUNTED,
                    Map.of("on", running.lastCounted().toString()));
        }
        List<String> uncounted = edge.lookups().grids().stream()
                .filter(grid -> !running.found().containsKey(grid))
                .sorted()
                .toList();
        if (!uncounted.isEmpty() && asked.reason() == null) {
            throw new Refused(CensusRefusal.GRIDS_ARE_NOT_COUNTED, Map.of("grids", String.join("、", uncounted)));
        }
        return new CensusEvent.Closed(edge.happened(), edge.happenedOn(), uncounted, asked.reason());
    }
}
