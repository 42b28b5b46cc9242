package org.gongjian.command.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Promise;
import org.gongjian.command.agreement.AgreementForm.Drafting;
import org.gongjian.command.agreement.AgreementForm.Row;
import org.gongjian.command.agreement.KnownAgreements.Known;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.platform.edge.ListedProjects;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.commitment.ListEntry;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a form of an agreement names must be there: the agreement that it renews, the community's party, projects of the year's lists. */
final class NamedByAgreements {
    private final KnownAgreements agreements;
    private final ListedProjects projects;

    NamedByAgreements(KnownAgreements agreements, Streams streams) {
        this.agreements = agreements;
        this.projects = new ListedProjects(streams);
    }

    /** In a new one: what is renewed is an agreement with the same unit that binds, or did. */
    void require(Drafting form, AreaPath area) {
        Id.AgreementId former = form.renewalOf();
        if (former != null
                && agreements
                        .find(former.toString())
                        .filter(known -> known.area().equals(area))
                        .filter(known -> known.paper().parties().unit().equals(form.unit()))
                        .filter(known -> known.state() instanceof AgreementState.Binding
                                || known.state() instanceof AgreementState.Over)
                        .isEmpty()) {
            throw new FaultyInput("renewalOf", FieldError.Code.NOT_FOUND);
        }
        requireListed(form.items(), area, new HashSet<>());
    }

    /** In a text that takes the place of another: what that named stays, also where the entry was taken off its list meanwhile. */
    void require(List<Row> items, Known known) {
        Set<ListEntry> before = new HashSet<>();
        for (Promise promise : known.paper().content().promises()) {
            ListEntry project = promise.item().project();
            if (project != null) {
                before.add(project);
            }
        }
        requireListed(items, known.area(), before);
    }

    private void requireListed(List<Row> items, AreaPath area, Set<ListEntry> known) {
        List<FieldError> faults = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            ListEntry project = items.get(n).project();
            if (project != null && !known.contains(project)) {
                if (projects.has(project, area)) {
                    known.add(project);
                } else {
                    faults.add(new FieldError(items.get(n).at(n) + ".project.key", FieldError.Code.NOT_FOUND));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    /** The party organisation that signs for the community is one of it. */
    static void requireOfTheCommunity(@Nullable KnownPartyOrganisation party, AreaPath area) {
        if (party == null || !Objects.equals(party.area().community(), area.community())) {
            throw new FaultyInput("communityParty", FieldError.Code.NOT_FOUND);
        }
    }
}
