package org.gongjian.query.registry.service;

import java.util.Set;
import java.util.UUID;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds management, classes, volunteers and their service, posts among the neighbours, and how delegates were chosen. */
final class ServiceProjection implements Projection {
    private static final Set<Class<?>> CONCERNS = Set.of(
            PersonEvent.DelegateChosen.class,
            PersonEvent.ManagementRecorded.class,
            PersonEvent.Classified.class,
            PersonEvent.VolunteerEnrolled.class,
            PersonEvent.VolunteerLeft.class,
            PersonEvent.ServiceRecorded.class,
            PersonEvent.PostTaken.class,
            PersonEvent.PostLeft.class,
            PersonEvent.Erased.class);

    private final ServiceTable table;

    ServiceProjection(ServiceTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ServiceReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNS.contains(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof PersonEvent fact && event.area() != null) {
            fold(fact, event.id(), event.sequence(), event.area());
        }
    }

    private void fold(PersonEvent fact, UUID person, long sequence, AreaPath area) {
        switch (fact) {
            case PersonEvent.DelegateChosen it -> table.chosen(person, it, area);
            case PersonEvent.ManagementRecorded it -> table.managed(person, it.management(), it.from(), area);
            case PersonEvent.Classified it -> table.classified(person, it.classes(), area);
            case PersonEvent.VolunteerEnrolled it -> table.enrolled(person, sequence, it, area);
            case PersonEvent.VolunteerLeft it -> table.left(person, it.lastDay());
            case PersonEvent.ServiceRecorded it -> table.served(person, sequence, it, area);
            case PersonEvent.PostTaken it -> table.took(person, it, area);
            case PersonEvent.PostLeft it -> table.leftPost(person, it);
            case PersonEvent.Erased _ -> table.erased(person);
            case PersonEvent.Registered _,
                    PersonEvent.ContactChanged _,
                    PersonEvent.MembershipRecorded _,
                    PersonEvent.BranchJoined _,
                    PersonEvent.MembershipEnded _,
                    PersonEvent.MandateRecorded _,
                    PersonEvent.MandateEnded _,
                    PersonEvent.ErasureRequested _,
                    PersonEvent.ErasureRefused _ -> {}
        }
    }
}
