package org.gongjian.query.matter.timeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.query.matter.status.PublicStatus;
import org.gongjian.query.matter.status.Statuses;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever raised or signed a matter where it stands. */
@Component
class PublicStatuses implements Statuses {
    private static final Id.PersonId NOBODY = new Id.PersonId(new UUID(0, 0));

    private final TimelineTable table;
    private final Persons persons;
    private final Names names;

    PublicStatuses(JdbcClient viewJdbc, Persons persons, Names names) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.persons = persons;
        this.names = names;
    }

    @Override
    public Optional<PublicStatus> find(String receiptNo, String lastFour) {
        List<TimelineTable.Kept> received = table.received(receiptNo);
        if (received.isEmpty()) {
            // an unknown number takes as long to answer as wrong digits
            persons.oneEndsWith(Set.of(NOBODY), lastFour);
        }
        return received.stream()
                .filter(kept -> persons.oneEndsWith(askers(kept.sight()), lastFour))
                .findFirst()
                .map(this::status);
    }

    private static Set<Id.PersonId> askers(Sight sight) {
        Set<Id.PersonId> askers = new HashSet<>();
        sight.taken().raisers().forEach(raiser -> {
            if (raiser.person() != null) {
                askers.add(raiser.person());
            }
        });
        sight.taken().signers().forEach(signer -> askers.add(signer.person()));
        return askers;
    }

    private PublicStatus status(TimelineTable.Kept kept) {
        Sight sight = kept.sight();
        Id.OrganisationId lead = sight.handled().lead();
        Map<UUID, String> called =
                lead == null ? Map.of() : names.organisations(List.of(lead.value()), Scope.everybody(kept.area()));
        return new PublicStatus(
                sight.taken().number(),
                sight.kind(),
                sight.stage(),
                sight.closedReason(),
                sight.filed().summary(),
                sight.taken().at(),
                due(sight),
                lead == null ? null : called.get(lead.value()),
                sight.answer(),
                PublicWordsOfMatter.address(sight, kept.area()));
    }

    private static @Nullable LocalDate due(Sight sight) {
        return sight.stage() == StageCode.RECEIVED
                ? sight.taken().admissionDue()
                : sight.handled().dueOn();
    }
}
