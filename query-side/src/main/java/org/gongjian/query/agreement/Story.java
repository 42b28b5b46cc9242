package org.gongjian.query.agreement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.query.agreement.AgreementRow.Stored;
import org.gongjian.query.agreement.AgreementStep.Step;
import org.gongjian.query.platform.forms.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stood on a day, by what was known at an instant: told from its steps, in stream order.
 *
 * @param number of both copies, once it took effect
 * @param effectiveFrom the day of the later signature
 * @param signed who signed it, by side
 * @param proposed what both have still to sign in the place of its content
 * @param signedProposal who signed that
 * @param steps those that it is told from
 */
public record Story(
        Stand stand,
        Content content,
        @Nullable String number,
        @Nullable LocalDate effectiveFrom,
        Map<Side, Signature> signed,
        @Nullable Content proposed,
        Map<Side, Signature> signedProposal,
        List<AgreementStep> steps) {

    /** A signature. */
    public record Signature(String signatory, LocalDate on, boolean stamped) {}

    /**
     * Null where it was not there yet.
     *
     * @param day of the first clock, where the reader is
     */
    static @Nullable Story of(List<AgreementStep> all, Clocks clocks, LocalDate day) {
        List<AgreementStep> steps = all.stream()
                .filter(step -> clocks.include(step.happenedAt(), step.recordedAt()))
                .toList();
        return steps.isEmpty() || steps.getFirst().step() != Step.DRAFTED ? null : new Telling().tell(steps, day);
    }

    private static final class Telling {
        private Stored stored = Stored.DRAFT;
        private @Nullable Term term;
        private List<String> clauses = List.of();
        private List<Promise> promises = List.of();
        private @Nullable String number;
        private @Nullable LocalDate effectiveFrom;
        private final Map<Side, Signature> signed = new EnumMap<>(Side.class);
        private @Nullable Content proposed;
        private final Map<Side, Signature> signedProposal = new EnumMap<>(Side.class);

        private Story tell(List<AgreementStep> steps, LocalDate day) {
            steps.forEach(this::take);
            Term told = Objects.requireNonNull(term);
            return new Story(
                    Stand.of(stored, told.from(), day),
                    new Content(told, clauses, promises),
                    number,
                    effectiveFrom,
                    signed,
                    proposed,
                    signedProposal,
                    steps);
        }

        private void take(AgreementStep step) {
            AgreementStep.Told told = step.told();
            switch (step.step()) {
                case DRAFTED, CLAUSES_CHANGED, ITEMS_CHANGED -> content(told);
                case NEGOTIATED, END_ANNOUNCED -> {}
                case SIGNED -> signature(told);
                case TOOK_EFFECT -> {
                    stored = Stored.EFFECTIVE;
                    number = told.number();
                    effectiveFrom = told.on();
                }
                case VARIATION_PROPOSED ->
                    proposed = new Content(
                            Objects.requireNonNull(told.term()),
                            Objects.requireNonNull(told.clauses()),
                            Objects.requireNonNull(told.promises()));
                case VARIED -> {
                    content(told);
                    close();
                }
                case VARIATION_DROPPED -> close();
                case LAPSED -> {
                    stored = Stored.LAPSED;
                    close();
                }
                case WITHDRAWN -> stored = Stored.WITHDRAWN;
            }
        }

        private void content(AgreementStep.Told told) {
            term = told.term() == null ? term : told.term();
            clauses = told.clauses() == null ? clauses : told.clauses();
            promises = told.promises() == null ? promises : told.promises();
        }

        private void signature(AgreementStep.Told told) {
            Signature one = new Signature(
                    Objects.requireNonNull(told.words()),
                    Objects.requireNonNull(told.on()),
                    Boolean.TRUE.equals(told.stamped()));
            if (proposed == null) {
                signed.put(Objects.requireNonNull(told.side()), one);
                stored = stored == Stored.DRAFT ? Stored.SIGNED_BY_ONE : stored;
            } else {
                signedProposal.put(Objects.requireNonNull(told.side()), one);
            }
        }

        private void close() {
            proposed = null;
            signedProposal.clear();
        }
    }
}
