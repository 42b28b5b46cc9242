package org.gongjian.query.matter.earlier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/** Notes every person with whom a matter came in. Who raised it stays noted: what was said once is found again. */
final class EarlierProjection implements BatchProjection {
    private static final Set<Class<?>> CONCERNED = Set.of(
            MatterEvent.IssueRaised.class,
            MatterEvent.ProposalReceived.class,
            MatterEvent.Resubmitted.class,
            MatterEvent.ConvertedTo.class,
            MatterEvent.JoinedBy.class,
            MatterEvent.LedgerEntryTakenOver.class,
            MatterEvent.ProposalTakenOver.class);

    private final EarlierTable table;
    private final Rows rows;

    EarlierProjection(EarlierTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
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
    public void onAll(List<Recorded> events) {
        table.note(
                rows,
                events.stream().flatMap(EarlierProjection::came).distinct().toList());
    }

    private static Stream<EarlierTable.Noted> came(Recorded event) {
        AreaPath area = event.area();
        return area == null
                ? Stream.empty()
                : persons(event.fact())
                        .map(person -> new EarlierTable.Noted(
                                person.value(),
                                event.id(),
                                event.fact().happened().at(),
                                area));
    }

    private static Stream<Id.PersonId> persons(Fact fact) {
        return switch (fact) {
            case MatterEvent.IssueRaised it -> raisers(List.of(it.raiser()));
            case MatterEvent.ProposalReceived it -> signers(it.signersAsWritten());
            case MatterEvent.Resubmitted it -> signers(it.signersAsWritten());
            case MatterEvent.ConvertedTo it -> signers(it.signersAsWritten());
            case MatterEvent.JoinedBy it -> raisers(it.raisers());
            case MatterEvent.LedgerEntryTakenOver it -> Stream.of(it.writer());
            case MatterEvent.ProposalTakenOver it -> signers(it.signersAsWritten());
            default -> Stream.empty();
        };
    }

    private static Stream<Id.PersonId> raisers(List<Raiser> raisers) {
        return raisers.stream().map(Raiser::person).filter(Objects::nonNull);
    }

    private static Stream<Id.PersonId> signers(List<SignerAsWritten> signers) {
        return signers.stream().map(SignerAsWritten::person);
    }
}
