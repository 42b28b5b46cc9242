package org.gongjian.query.matter.timeline;

import static org.gongjian.query.matter.timeline.Fragment.Arg.agreement;
import static org.gongjian.query.matter.timeline.Fragment.Arg.choice;
import static org.gongjian.query.matter.timeline.Fragment.Arg.day;
import static org.gongjian.query.matter.timeline.Fragment.Arg.matter;
import static org.gongjian.query.matter.timeline.Fragment.Arg.number;
import static org.gongjian.query.matter.timeline.Fragment.Arg.organisation;
import static org.gongjian.query.matter.timeline.Fragment.Arg.person;
import static org.gongjian.query.matter.timeline.Fragment.Arg.text;
import static org.gongjian.query.matter.timeline.Told.say;

import org.gongjian.commitment.Measure;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ResolutionBasis;
import org.jspecify.annotations.Nullable;

/** How each fact of a commitment is told. */
final class TellingCommitment {

    private TellingCommitment() {}

    static Told of(MatterEvent.OfCommitment fact) {
        return switch (fact) {
            case CommitmentEvent.ProjectFixed it -> fixed(it);
            case CommitmentEvent.Claimed it -> claimed(it);
            case CommitmentEvent.Promised it -> promised(it);
            case CommitmentEvent.CameIntoForce _ -> say("CameIntoForce");
            case CommitmentEvent.OccurrenceFellDue it ->
                measure(say("OccurrenceFellDue", text(it.occurrence().label()), matter(it.promise())), it.measure())
                        .and("by", by(it.by()))
                        .due(it.until());
            case CommitmentEvent.Performed it ->
                count(say("Performed", text(it.what())), it.count())
                        .due(it.verificationDue())
                        .files(it.attachments());
            case CommitmentEvent.PerformedLate it ->
                count(say("PerformedLate", text(it.what())), it.count())
                        .due(it.verificationDue())
                        .files(it.attachments());
            case CommitmentEvent.Verified it ->
                say("Verified", number(it.sampled()), text(it.finding())).files(it.attachments());
            case CommitmentEvent.Disputed it ->
                say("Disputed", number(it.sampled()), text(it.finding())).files(it.attachments());
            case CommitmentEvent.Missed _ -> say("Missed");
            case CommitmentEvent.Varied it ->
                say("Varied", number(it.item().occurrences().size())).reason(it.reason());
            case CommitmentEvent.VariedByAgreement it ->
                measure(
                        say(
                                "VariedByAgreement",
                                agreement(it.agreement(), it.number()),
                                text(it.item().key()),
                                text(it.item().title()),
                                number(it.item().occurrences().size())),
                        it.item().measure());
            case CommitmentEvent.EndedByAgreement it ->
                say(
                        "EndedByAgreement." + it.cause(),
                        agreement(it.agreement(), it.number()),
                        text(it.item().key()),
                        number(it.item().occurrences().size()));
            case CommitmentEvent.Lapsed it -> say("Lapsed").reason(it.reason());
            case CommitmentEvent.YearSettled it -> settled(it);
        };
    }

    private static Told fixed(CommitmentEvent.ProjectFixed it) {
        Told told = it.basis() instanceof ResolutionBasis.Recorded basis
                ? say("ProjectFixed", choice(it.kind()), text(it.title()), text(basis.meeting()))
                : say("ProjectFixed", choice(it.kind()), text(it.title()), text(""));
        return measure(told, it.measure()).reason(it.about());
    }

    private static Told claimed(CommitmentEvent.Claimed it) {
        Told told = say("Claimed", by(it.by()), day(it.inForce().on()));
        return it.promise() == null ? told : told.and("Claimed.promise", matter(it.promise()));
    }

    private static Told promised(CommitmentEvent.Promised it) {
        Told told = say(
                "Promised",
                by(it.by()),
                text(it.item().title()),
                day(it.inForce().on()));
        told = switch (it.basis()) {
            case PromiseBasis.InAgreement agreed -> told.and("Promised.agreement", text(agreed.item()));
            case PromiseBasis.OnPaper on -> told.and("Promised.paper", text(on.paper()));
            case PromiseBasis.OwnOffer _ -> told.and("Promised.offer");
        };
        return measure(told, it.item().measure())
                .and("occurrences", number(it.item().occurrences().size()));
    }

    private static Told settled(CommitmentEvent.YearSettled it) {
        YearTally tally = it.tally();
        return say(
                it.settled() ? "YearSettled.closed" : "YearSettled",
                text(String.valueOf(it.year())),
                number(tally.due()),
                number(tally.onTime()),
                number(tally.late()),
                number(tally.inPart()),
                number(tally.missed()));
    }

    private static Fragment.Arg by(Promisor by) {
        return switch (by) {
            case Promisor.Unit(var unit) -> organisation(unit);
            case Promisor.Member(var member) -> person(member);
            case Promisor.Community(var name) -> text(name);
        };
    }

    private static Told measure(Told told, @Nullable Measure measure) {
        return measure == null ? told : told.and("measure", number(measure.atLeast()), text(measure.unit()));
    }

    private static Told count(Told told, @Nullable Integer count) {
        return count == null ? told : told.and("count", number(count));
    }
}
