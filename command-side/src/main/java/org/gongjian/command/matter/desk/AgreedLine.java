package org.gongjian.command.matter.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.Promisor;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agreement as it read after some fact of it.
 *
 * @param from the day since which it reads so: that of the later signature
 */
record AgreedLine(Id.AgreementId agreement, String number, Parties parties, Promise promise, LocalDate from) {

    /** As it first bound; empty where it never did. */
    static Optional<AgreedLine> first(String agreement, List<Fact> facts, String item) {
        for (int sequence = 0; sequence < facts.size(); sequence++) {
            Optional<AgreedLine> line = at(agreement, facts, sequence, item);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** As the fact at this sequence has it; empty where that brings no text into force, or one in which it does not stand. */
    static Optional<AgreedLine> at(String agreement, List<Fact> facts, int sequence, String item) {
        return effect(facts)
                .flatMap(effect -> promise(facts.get(sequence), item)
                        .map(promise -> new AgreedLine(
                                new Id.AgreementId(UUID.fromString(agreement)),
                                effect.number(),
                                effect.parties(),
                                promise,
                                from(facts.get(sequence), effect))));
    }

    /** With which it came to bind. */
    static Optional<AgreementEvent.TookEffect> effect(List<Fact> facts) {
        return facts.stream()
                .filter(AgreementEvent.TookEffect.class::isInstance)
                .map(AgreementEvent.TookEffect.class::cast)
                .findFirst();
    }

    private static Optional<Promise> promise(Fact fact, String item) {
        List<Promise> promises = promises(fact);
        return promises == null
                ? Optional.empty()
                : promises.stream()
                        .filter(promise -> promise.item().key().equals(item))
                        .findFirst();
    }

    private static @Nullable List<Promise> promises(Fact fact) {
        if (fact instanceof AgreementEvent.TookEffect effect) {
            return effect.promises();
        }
        return fact instanceof AgreementEvent.Varied varied ? varied.content().promises() : null;
    }

    private static LocalDate from(Fact fact, AgreementEvent.TookEffect effect) {
        return fact instanceof AgreementEvent.Varied varied ? varied.from() : effect.from();
    }

    /** To promise it. */
    CommitmentCommand.Promise promised() {
        Promisor by = promise.promisor() == Side.UNIT
                ? new Promisor.Unit(parties.unit())
                : new Promisor.Community(parties.community());
        return new CommitmentCommand.Promise(
                by, new PromiseBasis.InAgreement(agreement, promise.item().key()), promise.item(), from);
    }

    /** To have its promise read so. */
    CommitmentCommand.VaryByAgreement varied() {
        return new CommitmentCommand.VaryByAgreement(agreement, number, promise.item());
    }
}
