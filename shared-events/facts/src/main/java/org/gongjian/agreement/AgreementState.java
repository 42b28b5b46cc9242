package org.gongjian.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of an agreement. */
public sealed interface AgreementState {

    /** Before the first fact. */
    AgreementState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements AgreementState {}

    /** A draft that nobody signed, or one side. */
    record Draft(Paper paper, Signatures signatures) implements AgreementState {}

    /**
     * It binds.
     *
     * @param variation what both have still to sign, if anything
     * @param former what held before the last variation; null where it was never varied
     * @param given the keys of every item and occurrence that ever bound: what was struck out does not give its key to another
     */
    record Binding(
            Paper paper,
            String number,
            LocalDate from,
            @Nullable Variation variation,
            boolean endAnnounced,
            @Nullable Content former,
            GivenKeys given)
            implements AgreementState {

        private Binding with(@Nullable Variation other) {
            return new Binding(paper, number, from, other, endAnnounced, former, given);
        }
    }

    /** Its term is over. */
    record Over(Paper paper, String number, LocalDate from) implements AgreementState {}

    /** It was taken back and never bound. */
    record TakenBack(Paper paper) implements AgreementState {}

    /** A fact that does not fit: nothing is decided on this agreement any more. */
    record Anomaly(AgreementState before, AgreementEvent misfit) implements AgreementState {}

    /** The paper itself, at every stage; empty before the first fact. */
    default Optional<Paper> known() {
        return switch (this) {
            case NotYetKnown() -> Optional.empty();
            case Draft draft -> Optional.of(draft.paper());
            case Binding binding -> Optional.of(binding.paper());
            case Over over -> Optional.of(over.paper());
            case TakenBack takenBack -> Optional.of(takenBack.paper());
            case Anomaly anomaly -> anomaly.before().known();
        };
    }

    /** The state after this fact. */
    default AgreementState evolve(AgreementEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof AgreementEvent.Drafted e
                        ? new Draft(
                                new Paper(
                                        e.kind(),
                                        e.area(),
                                        e.parties(),
                                        e.content(),
                                        e.renewalOf(),
                                        e.happened().at(),
                                        Signatures.NONE),
                                Signatures.NONE)
                        : new Anomaly(this, event);
            case Draft draft -> drafted(draft, event);
            case Binding binding -> bound(binding, event);
            case Over ignored -> new Anomaly(this, event);
            case TakenBack ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private AgreementState drafted(Draft draft, AgreementEvent event) {
        Paper paper = draft.paper();
        return switch (event) {
            case AgreementEvent.ClausesChanged e ->
                draft.signatures().any()
                        ? new Anomaly(this, e)
                        : new Draft(paper.saying(paper.content().saying(e.clauses())), draft.signatures());
            case AgreementEvent.ItemsChanged e ->
                draft.signatures().any()
                        ? new Anomaly(this, e)
                        : new Draft(
                                paper.saying(paper.content().promising(e.term(), e.promises())), draft.signatures());
            case AgreementEvent.NegotiationNoted ignored -> draft;
            case AgreementEvent.Signed e ->
                draft.signatures().has(e.side())
                        ? new Anomaly(this, e)
                        : new Draft(paper, draft.signatures().with(Signature.of(e)));
            case AgreementEvent.TookEffect e ->
                draft.signatures().complete()
                        ? new Binding(
                                paper.signedWith(draft.signatures()),
                                e.number(),
                                e.from(),
                                null,
                                false,
                                null,
                                GivenKeys.NONE.and(paper.content()))
                        : new Anomaly(this, e);
            case AgreementEvent.Withdrawn e ->
                draft.signatures().complete() ? new Anomaly(this, e) : new TakenBack(paper);
            case AgreementEvent.Drafted misfit -> new Anomaly(this, misfit);
            case AgreementEvent.VariationProposed misfit -> new Anomaly(this, misfit);
            case AgreementEvent.Varied misfit -> new Anomaly(this, misfit);
            case AgreementEvent.VariationDropped misfit -> new Anomaly(this, misfit);
            case AgreementEvent.EndAnnounced misfit -> new Anomaly(this, misfit);
            case AgreementEvent.Lapsed misfit -> new Anomaly(this, misfit);
        };
    }

    private AgreementState bound(Binding binding, AgreementEvent event) {
        Variation open = binding.variation();
        return switch (event) {
            case AgreementEvent.NegotiationNoted ignored -> binding;
            case AgreementEvent.VariationProposed e ->
                open == null
                        ? binding.with(new Variation(
                                e.reason(), e.content(), e.happened().at(), Signatures.NONE))
                        : new Anomaly(this, e);
            case AgreementEvent.Signed e ->
                open == null || open.signatures().has(e.side())
                        ? new Anomaly(this, e)
                        : binding.with(open.signedBy(Signature.of(e)));
            case AgreementEvent.Varied e ->
                open == null || !open.signatures().complete()
                        ? new Anomaly(this, e)
                        : new Binding(
                                binding.paper().saying(e.content()).signedWith(open.signatures()),
                                binding.number(),
                                binding.from(),
                                null,
                                binding.endAnnounced()
                                        && binding.paper()
                                                .content()
                                                .term()
                                                .to()
                                                .equals(e.content().term().to()),
                                binding.paper().content(),
                                binding.given().and(e.content()));
            case AgreementEvent.VariationDropped e -> open == null ? new Anomaly(this, e) : binding.with(null);
            case AgreementEvent.EndAnnounced e ->
                binding.endAnnounced()
                        ? new Anomaly(this, e)
                        : new Binding(
                                binding.paper(),
                                binding.number(),
                                binding.from(),
                                open,
                                true,
                                binding.former(),
                                binding.given());
            case AgreementEvent.Lapsed ignored -> new Over(binding.paper(), binding.number(), binding.from());
            case AgreementEvent.Drafted misfit -> new Anomaly(this, misfit);
            case AgreementEvent.ClausesChanged misfit -> new Anomaly(this, misfit);
            case AgreementEvent.ItemsChanged misfit -> new Anomaly(this, misfit);
            case AgreementEvent.TookEffect misfit -> new Anomaly(this, misfit);
            case AgreementEvent.Withdrawn misfit -> new Anomaly(this, misfit);
        };
    }

    /**
     * What holds at every stage.
     *
     * @param draftedAt nobody signs before
     * @param signed the signatures under the content that holds, those of a variation once it does; none before it took effect
     */
    record Paper(
            AgreementKind kind,
            AreaPath area,
            Parties parties,
            Content content,
            Id.@Nullable AgreementId renewalOf,
            Instant draftedAt,
            Signatures signed) {

        private Paper saying(Content other) {
            return new Paper(kind, area, parties, other, renewalOf, draftedAt, signed);
        }

        private Paper signedWith(Signatures both) {
            return new Paper(kind, area, parties, content, renewalOf, draftedAt, both);
        }
    }

    /**
     * What is proposed in the place of the content.
     *
     * @param proposedAt nobody signs it before
     */
    record Variation(String reason, Content content, Instant proposedAt, Signatures signatures) {
        private Variation signedBy(Signature one) {
            return new Variation(reason, content, proposedAt, signatures.with(one));
        }
    }

    /** Who signed what and when. */
    record Signature(Side side, String signatory, LocalDate on, boolean stamped, Instant at) {
        private static Signature of(AgreementEvent.Signed event) {
            return new Signature(
                    event.side(),
                    event.signatory(),
                    event.on(),
                    event.stamped(),
                    event.happened().at());
        }
    }

    /** At most one of each side, in the order in which they were recorded. */
    record Signatures(List<Signature> given) {

        /** Nobody signed. */
        public static final Signatures NONE = new Signatures(List.of());

        /** Copies what may still change. */
        public Signatures {
            given = List.copyOf(given);
        }

        /** Somebody signed. */
        public boolean any() {
            return !given.isEmpty();
        }

        /** This side signed. */
        public boolean has(Side side) {
            return of(side).isPresent();
        }

        /** Both signed. */
        public boolean complete() {
            return has(Side.COMMUNITY) && has(Side.UNIT);
        }

        /** What this side signed. */
        public Optional<Signature> of(Side side) {
            return given.stream().filter(one -> one.side() == side).findFirst();
        }

        private Signatures with(Signature next) {
            List<Signature> all = new ArrayList<>(given);
            all.add(next);
            return new Signatures(all);
        }
    }
}
