package org.gongjian.command.agreement;

import static org.gongjian.command.agreement.AgreementRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementEvent.Signed;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.agreement.AgreementState.Draft;
import org.gongjian.agreement.AgreementState.Paper;
import org.gongjian.agreement.AgreementState.Signature;
import org.gongjian.agreement.AgreementState.Signatures;
import org.gongjian.agreement.AgreementState.Variation;
import org.gongjian.agreement.Content;
import org.gongjian.command.agreement.AgreementCommand.Sign;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Happened;

/** The two signatures: the second, whichever it is, brings into force from the later one on (004-19). */
final class Signing {
    private Signing() {}

    /** What the second signature uses up. */
    static Optional<NumberDue> numberDue(Draft draft, Sign asked, Edge edge) {
        return draft.signatures()
                .of(asked.side().other())
                .filter(other -> !draft.signatures().has(asked.side()))
                .map(other -> new NumberDue(draft.paper().kind().series(), later(other.on(), edge.happenedOn())));
    }

    static List<AgreementEvent> draft(Draft draft, Sign asked, Edge edge) {
        Paper paper = draft.paper();
        Signed signed = signed(draft.signatures(), paper.draftedAt(), paper.content(), asked, edge);
        List<AgreementEvent> events = new ArrayList<>(List.of(signed));
        draft.signatures().of(asked.side().other()).ifPresent(other -> {
            events.add(new AgreementEvent.TookEffect(
                    since(other, edge),
                    paper.kind(),
                    paper.parties(),
                    Objects.requireNonNull(edge.number(), "a second signature without a number"),
                    later(other.on(), signed.on()),
                    paper.content().term(),
                    paper.content().promises()));
        });
        return events;
    }

    static List<AgreementEvent> variation(Binding binding, Sign asked, Edge edge) {
        Variation open = binding.variation();
        if (open == null) {
            throw new Refused(NOTHING_AWAITS_A_SIGNATURE);
        }
        Signed signed = signed(open.signatures(), open.proposedAt(), open.content(), asked, edge);
        List<AgreementEvent> events = new ArrayList<>(List.of(signed));
        open.signatures().of(asked.side().other()).ifPresent(other -> {
            Contents.requireOpenedStay(
                    binding.paper().content(), open.content(), LocalDate.ofInstant(edge.recordedAt(), edge.zone()));
            events.add(new AgreementEvent.Varied(since(other, edge), later(other.on(), signed.on()), open.content()));
        });
        return events;
    }

    private static Signed signed(Signatures given, Instant written, Content content, Sign asked, Edge edge) {
        if (given.has(asked.side())) {
            throw new Refused(
                    AGREEMENT_IS_ALREADY_SIGNED_BY_THIS_PARTY,
                    Map.of("side", asked.side().name()));
        }
        LocalDate on = edge.happenedOn();
        if (on.isBefore(LocalDate.ofInstant(written, edge.zone()))) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, Map.of("field", "happened.at"));
        }
        if (on.isAfter(content.term().to())) {
            throw new Refused(SIGNED_AFTER_THE_TERM, Map.of("field", "happened.at"));
        }
        return new Signed(edge.happened(), asked.side(), asked.signatory(), on, asked.stamped());
    }

    /** It binds since the later signature, also where the earlier one is recorded last. */
    private static Happened since(Signature other, Edge edge) {
        Happened now = edge.happened();
        return other.on().isAfter(edge.happenedOn())
                ? new Happened(
                        other.at(),
                        true,
                        now.actedBy(),
                        now.inCapacityOf(),
                        now.recordedBy(),
                        now.via(),
                        now.evidence())
                : now;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
