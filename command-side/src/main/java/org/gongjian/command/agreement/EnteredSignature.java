package org.gongjian.command.agreement;

import org.gongjian.agreement.Side;
import org.gongjian.command.agreement.KnownAgreements.Known;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.record.Role;
import org.gongjian.record.Via;

/** A signature that the desk enters for the unit, or with the paper in hand, came on paper unless it says otherwise. */
final class EnteredSignature {
    private EnteredSignature() {}

    /** The form with what it leaves to be understood. */
    static <F> Filled<F> said(Filled<F> filled, Side side, Known known) {
        HappenedInput typed = filled.happened();
        boolean forTheUnit =
                side == Side.UNIT && filled.acting().role() != Role.LIAISON && typed.forOrganisation() == null;
        boolean onPaper = typed.via() == null && (forTheUnit || typed.evidence() != null);
        HappenedInput happened = new HappenedInput(
                typed.at(),
                typed.dateOnly(),
                typed.actedBy(),
                forTheUnit ? known.paper().parties().unit() : typed.forOrganisation(),
                onPaper ? Via.PAPER : typed.via(),
                typed.evidence());
        return new Filled<>(filled.form(), happened, filled.input(), filled.acting());
    }
}
