package org.gongjian.command.organisation;

import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.record.Role;

/** What may be done to an organisation. */
public final class OrganisationDecider {
    private OrganisationDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<OrganisationEvent> decide(OrganisationState state, OrganisationCommand command, Edge edge) {
        Entitled.require(edge, Role.ADMINISTRATOR, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        return switch (state) {
            case OrganisationState.NotYetKnown() -> {
                if (command instanceof OrganisationCommand.Register asked) {
                    yield List.of(new OrganisationEvent.Registered(
                            edge.happened(),
                            asked.kind(),
                            asked.name(),
                            asked.shortName(),
                            edge.area(),
                            asked.partnerUnit(),
                            asked.handles()));
                }
                throw new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION);
            }
            case OrganisationState.Existing(OrganisationState.Profile profile) ->
                List.of(change(profile, command, edge));
            case OrganisationState.Gone ignored -> throw new Refused(OrganisationRefusal.ORGANISATION_IS_DISSOLVED);
            case OrganisationState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static OrganisationEvent change(OrganisationState.Profile profile, OrganisationCommand command, Edge edge) {
        return switch (command) {
            case OrganisationCommand.Register ignored ->
                throw new Refused(OrganisationRefusal.ORGANISATION_IS_ALREADY_REGISTERED);
            case OrganisationCommand.Rename asked ->
                new OrganisationEvent.Renamed(edge.happened(), asked.name(), asked.shortName());
            case OrganisationCommand.Move asked -> {
                if (!edge.bySystem() && !Entitled.reaches(edge.acting().scope(), asked.to())) {
                    throw new Refused(GeneralRefusal.OUTSIDE_YOUR_AREA);
                }
                yield new OrganisationEvent.Moved(edge.happened(), asked.to());
            }
            case OrganisationCommand.ChangePart asked ->
                new OrganisationEvent.PartChanged(edge.happened(), asked.partnerUnit(), asked.handles());
            case OrganisationCommand.RecordSurvey asked -> {
                if (asked.survey().equals(profile.survey())) {
                    throw new Refused(OrganisationRefusal.SURVEY_SAYS_NOTHING_NEW);
                }
                yield new OrganisationEvent.Surveyed(edge.happened(), asked.survey(), profile.survey());
            }
            case OrganisationCommand.Dissolve asked -> new OrganisationEvent.Dissolved(edge.happened(), asked.reason());
        };
    }
}
