package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.matter.CommitmentEvent.EndedByAgreement;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.CommitmentEvent.VariedByAgreement;
import org.gongjian.matter.CommitmentStage.Taken;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Id.AgreementId;

/** 协议里的承诺: a promise that stands in an agreement changes and ends with it (004-19), and with nothing else. */
final class Agreed {

    private Agreed() {}

    /** The line in which it was promised; empty for a promise of another kind, or what is none. */
    static Optional<PromiseBasis.InAgreement> line(MatterState.Known matter) {
        return matter.facts().getFirst() instanceof Promised promised
                        && promised.basis() instanceof PromiseBasis.InAgreement line
                ? Optional.of(line)
                : Optional.empty();
    }

    static MatterEvent vary(CommitmentCommand.VaryByAgreement c, Situation now) {
        Taken taken = taken(c.agreement(), c.item().key(), now);
        PromisedItem old = taken.undertaking().item();
        require(!c.item().equals(old), MatterRefusal.PROMISE_SAYS_SO_ALREADY);
        Committing.requireOpenedStay(old.occurrences(), c.item().occurrences(), Committing.today(now.edge()));
        return new VariedByAgreement(now.happened(), c.agreement(), c.number(), c.item());
    }

    /** What had fallen due by the clock stays: it is a matter of its own, or becomes one in a moment. */
    static MatterEvent end(CommitmentCommand.EndByAgreement c, Situation now) {
        Taken taken = taken(c.agreement(), c.item(), now);
        PromisedItem old = taken.undertaking().item();
        InForce inForce = taken.undertaking().inForce();
        List<Occurrence> due = old.occurrences().stream()
                .filter(one -> fellDue(one, inForce.on(), Committing.today(now.edge())))
                .toList();
        return new EndedByAgreement(
                now.happened(),
                c.agreement(),
                c.number(),
                c.cause(),
                new PromisedItem(old.key(), old.title(), old.measure(), due, old.project()));
    }

    /** What ended before the promise bound never falls due; what had begun does on the first day on which it binds. */
    private static boolean fellDue(Occurrence one, LocalDate inForceOn, LocalDate today) {
        return !one.to().isBefore(inForceOn) && !one.from().isAfter(today) && !inForceOn.isAfter(today);
    }

    private static Taken taken(AgreementId agreement, String item, Situation now) {
        require(
                line(now.matter()).equals(Optional.of(new PromiseBasis.InAgreement(agreement, item))),
                MatterRefusal.PROMISE_IS_NOT_THAT_LINE,
                () -> Map.of("item", item));
        require(
                now.matter().facts().stream().noneMatch(EndedByAgreement.class::isInstance),
                MatterRefusal.PROMISE_HAS_ENDED);
        return now.stage() instanceof Taken taken ? taken : now.notAtThisStage();
    }
}
