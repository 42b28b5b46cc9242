package org.gongjian.query.agreement;

import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.Content;
import org.gongjian.query.agreement.AgreementRow.Stored;
import org.gongjian.query.agreement.AgreementStep.Step;
import org.gongjian.query.agreement.AgreementStep.Told;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds agreements. */
final class AgreementsProjection implements Projection {
    private final AgreementsTable table;

    AgreementsProjection(AgreementsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return AgreementsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AgreementEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof AgreementEvent fact) {
            if (fact instanceof AgreementEvent.Drafted drafted) {
                table.drafted(event, drafted);
            }
            row(event, fact);
            table.step(event, step(fact), told(fact));
        }
    }

    private void row(Recorded event, AgreementEvent fact) {
        switch (fact) {
            case AgreementEvent.Drafted ignored -> {}
            case AgreementEvent.ClausesChanged ignored -> {}
            case AgreementEvent.NegotiationNoted ignored -> {}
            case AgreementEvent.EndAnnounced ignored -> {}
            case AgreementEvent.ItemsChanged it ->
                table.promising(event, it.term(), it.promises().size());
            case AgreementEvent.Signed ignored -> table.signed(event);
            case AgreementEvent.TookEffect it -> table.tookEffect(event, it.number(), it.from());
            case AgreementEvent.VariationProposed ignored -> table.varying(event, true);
            case AgreementEvent.VariationDropped ignored -> table.varying(event, false);
            case AgreementEvent.Varied it -> {
                table.promising(
                        event, it.content().term(), it.content().promises().size());
                table.varying(event, false);
            }
            case AgreementEvent.Lapsed ignored -> table.ended(event, Stored.LAPSED);
            case AgreementEvent.Withdrawn ignored -> table.ended(event, Stored.WITHDRAWN);
        }
    }

    private static Step step(AgreementEvent fact) {
        return switch (fact) {
            case AgreementEvent.Drafted ignored -> Step.DRAFTED;
            case AgreementEvent.ClausesChanged ignored -> Step.CLAUSES_CHANGED;
            case AgreementEvent.ItemsChanged ignored -> Step.ITEMS_CHANGED;
            case AgreementEvent.NegotiationNoted ignored -> Step.NEGOTIATED;
            case AgreementEvent.Signed ignored -> Step.SIGNED;
            case AgreementEvent.TookEffect ignored -> Step.TOOK_EFFECT;
            case AgreementEvent.VariationProposed ignored -> Step.VARIATION_PROPOSED;
            case AgreementEvent.Varied ignored -> Step.VARIED;
            case AgreementEvent.VariationDropped ignored -> Step.VARIATION_DROPPED;
            case AgreementEvent.EndAnnounced ignored -> Step.END_ANNOUNCED;
            case AgreementEvent.Lapsed ignored -> Step.LAPSED;
            case AgreementEvent.Withdrawn ignored -> Step.WITHDRAWN;
        };
    }

    private static Told told(AgreementEvent fact) {
        Told told = Told.of(fact.happened());
        return switch (fact) {
            case AgreementEvent.Drafted it -> saying(told, it.content());
            case AgreementEvent.ClausesChanged it -> told.saying(null, it.clauses(), null);
            case AgreementEvent.ItemsChanged it -> told.saying(it.term(), null, it.promises());
            case AgreementEvent.NegotiationNoted it -> told.because(it.note());
            case AgreementEvent.Signed it ->
                told.signedBy(it.side(), it.signatory(), it.stamped()).on(it.on());
            case AgreementEvent.TookEffect it -> told.under(it.number()).on(it.from());
            case AgreementEvent.VariationProposed it ->
                saying(told, it.content()).because(it.reason());
            case AgreementEvent.Varied it -> saying(told, it.content()).on(it.from());
            case AgreementEvent.VariationDropped it -> told.because(it.reason());
            case AgreementEvent.EndAnnounced it -> told.on(it.lastDay());
            case AgreementEvent.Lapsed it -> told.on(it.lastDay());
            case AgreementEvent.Withdrawn it -> told.because(it.reason());
        };
    }

    private static Told saying(Told told, Content content) {
        return told.saying(content.term(), content.clauses(), content.promises());
    }
}
