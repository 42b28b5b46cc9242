package org.gongjian.command.agreement;

import java.util.Optional;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.record.AreaPath;

/** Agreements folded by id, for the edge. */
final class KnownAgreements {
    private final Streams streams;

    KnownAgreements(Streams streams) {
        this.streams = streams;
    }

    /** One as it stands. */
    record Known(String id, AgreementState state, AgreementState.Paper paper) {
        AreaPath area() {
            return paper.area();
        }
    }

    /** Empty where no agreement bears this id. */
    Optional<Known> find(String typed) {
        return AdministrationForms.uuid(typed)
                .flatMap(id -> streams.open(id.toString()))
                .filter(stream -> stream.type().equals(AgreementAggregate.TYPE))
                .flatMap(stream -> {
                    AgreementState state = AgreementState.UNKNOWN;
                    for (AgreementEvent fact : stream.facts(AgreementEvent.class)) {
                        state = state.evolve(fact);
                    }
                    AgreementState now = state;
                    return now.known().map(paper -> new Known(typed, now, paper));
                });
    }

    Known require(String typed) {
        return find(typed).orElseThrow(() -> new Refused(AgreementRefusal.NO_SUCH_AGREEMENT));
    }
}
