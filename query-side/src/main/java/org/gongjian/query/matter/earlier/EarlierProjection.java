package org.gongjian.query.matter.earlier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Notes every person with whom a matter came in. Who raised it stays noted: what was said once is found again. */
final class EarlierProjection implements Projection {
    private static final Set<Class<?>> CONCERNED = Set.of(
            MatterEvent.IssueRaised.class,
            MatterEvent.ProposalReceived.class,
            MatterEvent.Resubmitted.class,
            MatterEvent.ConvertedTo.class,
            MatterEvent.JoinedBy.class,
            MatterEvent.LedgerEntryTakenOver.class,
            MatterEvent.ProposalTakenOver.class);

    private final EarlierTable table;

    EarlierProjection(EarlierTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return EarlierReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public void on(Recorded event) {
        AreaPath area = event.area();
        if (area == null) {
            return;
        }
        if (event.fact() instanceof MatterEvent.IssueRaised it) {
            note(event, area, raisers(List.of(it.raiser())));
        } else if (event.fact() instanceof MatterEvent.ProposalReceived it) {
            note(event, area, signers(it.signersAsWritten()));
        } else if (event.fact() instanceof MatterEvent.Resubmitted it) {
            note(event, area, signers(it.signersAsWritten()));
        } else if (event.fact() instanceof MatterEvent.ConvertedTo it) {
            note(event, area, signers(it.signersAsWritten()));
        } else if (event.fact() instanceof MatterEvent.JoinedBy it) {
            note(event, area, raisers(it.raisers()));
        } else if (event.fact() instanceof MatterEvent.LedgerEntryTakenOver it) {
            note(event, area, Stream.of(it.writer()));
        } else if (event.fact() instanceof MatterEvent.ProposalTakenOver it) {
            note(event, area, signers(it.signersAsWritten()));
        }
    }

    private void note(Recorded event, AreaPath area, Stream<Id.PersonId> persons) {
        persons.forEach(person ->
                table.note(person.value(), event.id(), event.fact().happened().at(), area));
    }

    private static Stream<Id.PersonId> raisers(List<Raiser> raisers) {
        return raisers.stream().map(Raiser::person).filter(Objects::nonNull);
    }

    private static Stream<Id.PersonId> signers(List<SignerAsWritten> signers) {
        return signers.stream().map(SignerAsWritten::person);
    }
}
