package org.gongjian.command.agreement;

import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.SECRETARY;

import java.util.Map;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Side;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Capacity;
import org.gongjian.record.Role;

/** Which office may do what: the community's desk writes, each side signs for itself, and what is on paper is entered on evidence. */
final class AgreementRights {
    private AgreementRights() {}

    /** Drafting, wording, varying, taking back. */
    static void requireDesk(Edge edge) {
        Entitled.require(edge, SECRETARY, DEPUTY_SECRETARY, CLERK);
    }

    /** The desk, or the liaison of the unit. */
    static void requireConcerned(Parties parties, Edge edge) {
        Entitled.require(edge, SECRETARY, DEPUTY_SECRETARY, CLERK, LIAISON);
        if (edge.acting().role() == LIAISON && !isOfTheUnit(parties, edge)) {
            throw new Refused(AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY);
        }
    }

    /** The secretary for the community, the liaison for the unit; for somebody else the desk, with the paper in hand. */
    static void requireSigner(Parties parties, Side side, Edge edge) {
        requireConcerned(parties, edge);
        Role role = edge.acting().role();
        boolean forTheUnit = side == Side.UNIT;
        if (role == LIAISON && !forTheUnit || signsForTheUnit(parties, edge) != forTheUnit) {
            throw new Refused(AgreementRefusal.SIGNS_FOR_ITS_OWN_SIDE_ONLY);
        }
        boolean himself = (role == LIAISON || !forTheUnit && role != CLERK)
                && !edge.happened().recordedForAnother();
        if (!himself && edge.happened().evidence() == null) {
            throw new Refused(AgreementRefusal.SIGNATURE_NEEDS_EVIDENCE, Map.of("field", "happened.evidence.note"));
        }
    }

    /** The liaison does unless he enters it for another organisation, the desk when it enters it for the unit. */
    private static boolean signsForTheUnit(Parties parties, Edge edge) {
        return edge.happened().inCapacityOf() instanceof Capacity.ForOrganisation(var organisation)
                ? organisation.equals(parties.unit())
                : edge.acting().role() == LIAISON;
    }

    private static boolean isOfTheUnit(Parties parties, Edge edge) {
        return parties.unit().equals(edge.acting().organisation());
    }
}
