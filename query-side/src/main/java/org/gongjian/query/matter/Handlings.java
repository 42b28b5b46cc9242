package org.gongjian.query.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.Stage;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Where in a stage the handling stands, and who takes part in it. */
public final class Handlings {
    private Handlings() {}

    /** The handling that holds at a stage; null before an assignment and after the end. */
    public static @Nullable Handling of(Stage stage) {
        return switch (stage) {
            case Stage.Handled it -> it.handling();
            case Stage.Replied it -> it.handling();
            case Stage.Confirmed it -> it.handling();
            case Stage.ToVerify it -> of(it.before());
            case Stage.OnAgenda it -> of(it.before());
            case Stage.OfCommitment _,
                    Stage.Received _,
                    Stage.Returned _,
                    Stage.ReferredUnadmitted _,
                    Stage.ReferredAdmitted _,
                    Stage.Admitted _,
                    Stage.LongList _,
                    Stage.TakenOver _,
                    Stage.Closed _ -> null;
        };
    }

    /** Who has it in hand, lead first; of a closed matter, who had it last. */
    public static List<UUID> handlers(Stage stage, List<MatterEvent> facts) {
        Handling handling = of(stage);
        if (handling != null) {
            return Stream.concat(Stream.of(handling.lead()), handling.coHandlers().stream())
                    .map(Id.OrganisationId::value)
                    .toList();
        }
        Optional<Promisor> by = promisor(facts);
        if (by.isPresent()) {
            return Stream.ofNullable(CommitmentEvent.unit(by.get()))
                    .map(Id.OrganisationId::value)
                    .toList();
        }
        if (!(stage instanceof Stage.Closed)) {
            return List.of();
        }
        return facts.reversed().stream()
                .filter(MatterEvent.Assigned.class::isInstance)
                .map(MatterEvent.Assigned.class::cast)
                .findFirst()
                .map(it -> Stream.concat(Stream.of(it.lead()), it.coHandlers().stream())
                        .map(Id.OrganisationId::value)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Who promised or claimed; nobody as long as it waits to be claimed, or where it is no commitment. */
    public static Optional<Promisor> promisor(List<MatterEvent> facts) {
        return facts.stream()
                .<Promisor>mapMulti((fact, found) -> {
                    if (fact instanceof CommitmentEvent.Promised it) {
                        found.accept(it.by());
                    } else if (fact instanceof CommitmentEvent.Claimed it) {
                        found.accept(it.by());
                    } else if (fact instanceof CommitmentEvent.OccurrenceFellDue it) {
                        found.accept(it.by());
                    }
                })
                .findFirst();
    }

    /** Every organisation that may see the matter because it had a part in it. */
    public static List<UUID> involved(MatterFile file, List<UUID> handlers) {
        Set<UUID> all = new LinkedHashSet<>(handlers);
        file.handlers().organisations().stream()
                .map(Id.OrganisationId::value)
                .sorted()
                .forEach(all::add);
        file.referrals().all().forEach(referred -> all.add(referred.to().value()));
        return List.copyOf(all);
    }
}
