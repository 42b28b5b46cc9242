package org.gongjian.query.registry.members;

import java.util.UUID;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Fact;
import org.gongjian.record.Role;

/** Folds the roll; who only raised a matter does not get onto it. */
final class MembersProjection implements Projection {
    private final MembersTable table;

    MembersProjection(MembersTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return MembersReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PersonEvent.class.isAssignableFrom(type) && type != PersonEvent.ContactChanged.class;
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof PersonEvent fact && event.area() != null) {
            fold(event, fact, event.id(), event.area());
        }
    }

    private void fold(Recorded event, PersonEvent fact, UUID id, AreaPath area) {
        switch (fact) {
            case PersonEvent.Registered it -> {
                if (it.happened().inCapacityOf() instanceof Capacity.InOffice office
                        && office.role() == Role.ADMINISTRATOR) {
                    table.onRoll(id, true, event.recordedAt(), area);
                }
            }
            case PersonEvent.ContactChanged _ -> {}
            case PersonEvent.MembershipRecorded it -> {
                table.onRoll(id, false, event.recordedAt(), area);
                table.membership(id, it);
            }
            case PersonEvent.BranchJoined it -> table.joined(id, it.branch().value(), it.from());
            case PersonEvent.MembershipEnded it -> table.membershipEnded(id, it.lastDay());
            case PersonEvent.MandateRecorded it -> {
                table.onRoll(id, false, event.recordedAt(), area);
                table.mandate(id, it, area);
            }
            case PersonEvent.DelegateChosen _,
                    PersonEvent.ManagementRecorded _,
                    PersonEvent.Classified _,
                    PersonEvent.VolunteerEnrolled _,
                    PersonEvent.VolunteerLeft _,
                    PersonEvent.PostTaken _,
                    PersonEvent.PostLeft _,
                    PersonEvent.ServiceRecorded _ -> {}
            case PersonEvent.MandateEnded it ->
                table.mandateEnded(id, it.community().value(), it.lastDay());
            case PersonEvent.ErasureRequested it -> {
                table.onRoll(id, false, event.recordedAt(), area);
                table.erasure(
                        id,
                        "REQUESTED",
                        it.ground(),
                        it.happened().actedBy() == null
                                ? null
                                : it.happened().actedBy().value());
            }
            case PersonEvent.ErasureRefused _ -> table.erasure(id, "REFUSED");
            case PersonEvent.Erased _ -> table.erasure(id, "ERASED");
        }
    }
}
