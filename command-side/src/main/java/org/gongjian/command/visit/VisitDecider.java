package org.gongjian.command.visit;

import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.visit.VisitAccount;
import org.gongjian.visit.VisitEvent;
import org.gongjian.visit.VisitState;

/** What may be recorded of a visit. */
public final class VisitDecider {
    private VisitDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<VisitEvent> decide(VisitState state, VisitCommand command, Edge edge) {
        Entitled.require(edge, Role.CLERK, Role.GRID_WORKER, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
        return switch (state) {
            case VisitState.NotYetKnown() -> {
                if (command instanceof VisitCommand.RecordVisit asked) {
                    yield List.of(made(asked, edge));
                }
                throw new Refused(VisitRefusal.NO_SUCH_VISIT);
            }
            case VisitState.Known(Id.OrganisationId ignored, VisitAccount before) ->
                switch (command) {
                    case VisitCommand.RecordVisit again -> throw new Refused(VisitRefusal.VISIT_IS_RECORDED_ALREADY);
                    case VisitCommand.CorrectVisit asked -> List.of(corrected(asked, before, edge));
                };
            case VisitState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static VisitEvent made(VisitCommand.RecordVisit asked, Edge edge) {
        if (!edge.lookups().organisations().containsKey(asked.organisation())) {
            throw new Refused(VisitRefusal.VISITED_ORGANISATION_IS_NOT_THERE);
        }
        return new VisitEvent.Made(edge.happened(), asked.organisation(), account(asked.account(), edge));
    }

    private static VisitEvent corrected(VisitCommand.CorrectVisit asked, VisitAccount before, Edge edge) {
        VisitAccount account = account(asked.account(), edge);
        if (account.equals(before)) {
            throw new Refused(VisitRefusal.VISIT_SAYS_THIS_ALREADY);
        }
        return new VisitEvent.Corrected(edge.happened(), account, before, asked.reason());
    }

    private static VisitAccount account(VisitCommand.Words words, Edge edge) {
        edge.lookups().requireNobodyShown(VisitRefusal.VISIT_SHOWS_PERSONAL_DATA);
        Id.PersonId actedBy = edge.happened().actedBy();
        List<Id.PersonId> visitors =
                !words.visitors().isEmpty() ? words.visitors() : actedBy == null ? List.of() : List.of(actedBy);
        if (visitors.isEmpty()) {
            throw new Refused(VisitRefusal.VISIT_NEEDS_A_VISITOR);
        }
        return new VisitAccount(
                visitors, words.accompanied(), words.heard(), words.needs(), words.offers(), words.agreed());
    }
}
