package org.gongjian.command.partyorganisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.NumberSeries;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.partyorganisation.PartyOrganisationState.Secretary;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What may be done to an organisation of the party. */
public final class PartyOrganisationDecider {
    private PartyOrganisationDecider() {}

    /**
     * The facts that follow, or a refusal.
     *
     * @param id its own, so that it is not placed under itself
     */
    public static List<PartyOrganisationEvent> decide(
            Id.PartyOrganisationId id, PartyOrganisationState state, PartyOrganisationCommand command, Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET, Role.ADMINISTRATOR);
        return switch (state) {
            case PartyOrganisationState.NotYetKnown() -> {
                if (command instanceof PartyOrganisationCommand.Register asked) {
                    yield List.of(register(asked, edge));
                }
                throw new Refused(PartyOrganisationRefusal.NO_SUCH_PARTY_ORGANISATION);
            }
            case PartyOrganisationState.Existing(Profile profile) -> List.of(change(id, profile, command, edge));
            case PartyOrganisationState.Gone ignored ->
                throw new Refused(PartyOrganisationRefusal.PARTY_ORGANISATION_IS_DISSOLVED);
            case PartyOrganisationState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    /** The slip of a report that is received bears a number. */
    public static Optional<NumberDue> numberDue(
            PartyOrganisationState state, PartyOrganisationCommand command, Edge edge) {
        return command instanceof PartyOrganisationCommand.ReceiveReport
                        && state instanceof PartyOrganisationState.Existing(Profile profile)
                        && profile.reporting() != null
                        && !profile.reporting().received()
                ? Optional.of(new NumberDue(NumberSeries.REPORT_IN, edge.happenedOn()))
                : Optional.empty();
    }

    private static PartyOrganisationEvent register(PartyOrganisationCommand.Register asked, Edge edge) {
        if (asked.superior() != null) {
            superior(asked.superior(), asked.kind(), edge);
        }
        if (asked.unit() != null && !edge.lookups().organisations().containsKey(asked.unit())) {
            throw new Refused(PartyOrganisationRefusal.UNIT_IS_NOT_THERE);
        }
        return new PartyOrganisationEvent.Registered(
                edge.happened(),
                asked.kind(),
                asked.function(),
                asked.name(),
                asked.superior(),
                edge.area(),
                asked.foundedOn(),
                asked.unit());
    }

    private static PartyOrganisationEvent change(
            Id.PartyOrganisationId id, Profile profile, PartyOrganisationCommand command, Edge edge) {
        return switch (command) {
            case PartyOrganisationCommand.Register ignored ->
                throw new Refused(PartyOrganisationRefusal.PARTY_ORGANISATION_IS_ALREADY_REGISTERED);
            case PartyOrganisationCommand.Rename asked ->
                new PartyOrganisationEvent.Renamed(edge.happened(), asked.name());
            case PartyOrganisationCommand.PlaceUnder asked -> {
                KnownPartyOrganisation above = superior(asked.superior(), profile.kind(), edge);
                if (above.id().equals(id) || above.above().contains(id)) {
                    throw new Refused(PartyOrganisationRefusal.SUPERIOR_STANDS_BELOW);
                }
                yield new PartyOrganisationEvent.PlacedUnder(edge.happened(), asked.superior());
            }
            case PartyOrganisationCommand.ServeGrids asked -> grids(asked, edge);
            case PartyOrganisationCommand.NameSecretary asked -> secretary(profile.secretary(), asked, edge);
            case PartyOrganisationCommand.RecordSecretaryLeft asked -> {
                Secretary last = profile.secretary();
                if (last == null || last.lastDay() != null || asked.lastDay().isBefore(last.from())) {
                    throw new Refused(PartyOrganisationRefusal.HAS_NO_SECRETARY_THEN);
                }
                yield new PartyOrganisationEvent.SecretaryLeft(edge.happened(), asked.lastDay());
            }
            case PartyOrganisationCommand.ReportIn asked -> ReportingIn.report(profile, asked, edge);
            case PartyOrganisationCommand.ReceiveReport asked -> ReportingIn.receive(profile, asked, edge);
            case PartyOrganisationCommand.EvaluateYear asked -> ReportingIn.evaluate(profile, asked, edge);
            case PartyOrganisationCommand.Dissolve asked ->
                new PartyOrganisationEvent.Dissolved(edge.happened(), asked.reason());
        };
    }

    private static KnownPartyOrganisation superior(
            Id.PartyOrganisationId named, PartyOrganisationKind below, Edge edge) {
        KnownPartyOrganisation above = edge.lookups().partyOrganisations().get(named);
        if (above == null) {
            throw new Refused(PartyOrganisationRefusal.SUPERIOR_IS_NOT_THERE);
        }
        if (!above.kind().mayStandAbove(below)) {
            throw new Refused(PartyOrganisationRefusal.SUPERIOR_STANDS_NO_HIGHER);
        }
        return above;
    }

    private static PartyOrganisationEvent grids(PartyOrganisationCommand.ServeGrids asked, Edge edge) {
        asked.grids().stream()
                .filter(code -> !edge.lookups().grids().contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(PartyOrganisationRefusal.GRID_IS_NOT_DRAWN, Map.of("grid", code));
                });
        return new PartyOrganisationEvent.GridsServed(
                edge.happened(), asked.grids().stream().distinct().sorted().toList());
    }

    private static PartyOrganisationEvent secretary(
            @Nullable Secretary last, PartyOrganisationCommand.NameSecretary asked, Edge edge) {
        if (last != null && last.lastDay() == null && last.person().equals(asked.secretary())) {
            throw new Refused(
                    PartyOrganisationRefusal.IS_ITS_SECRETARY_ALREADY,
                    Map.of("since", last.from().toString()));
        }
        if (last != null && !asked.from().isAfter(last.lastDay() == null ? last.from() : last.lastDay())) {
            throw new Refused(
                    PartyOrganisationRefusal.SECRETARY_BEGINS_BEFORE_THE_LAST,
                    Map.of("since", last.from().toString()));
        }
        return new PartyOrganisationEvent.SecretaryNamed(edge.happened(), asked.secretary(), asked.from());
    }
}
