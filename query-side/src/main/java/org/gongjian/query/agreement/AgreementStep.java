package org.gongjian.query.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** One step of the story of an agreement, with both its clocks. */
public record AgreementStep(
        long sequence, Step step, Instant happenedAt, boolean dateOnly, Instant recordedAt, Told told) {

    /** What happened; the constants are values of a column, and each has its sentence. */
    public enum Step {
        DRAFTED,
        CLAUSES_CHANGED,
        ITEMS_CHANGED,
        NEGOTIATED,
        SIGNED,
        TOOK_EFFECT,
        VARIATION_PROPOSED,
        VARIED,
        VARIATION_DROPPED,
        END_ANNOUNCED,
        LAPSED,
        WITHDRAWN
    }

    /**
     * What it says; what a step does not speak of is absent.
     *
     * @param words a note, a reason or the office of who signed
     * @param on day of a signature, of effect, or the last day
     */
    public record Told(
            Happened happened,
            @Nullable Term term,
            @Nullable List<String> clauses,
            @Nullable List<Promise> promises,
            @Nullable Side side,
            @Nullable String words,
            @Nullable LocalDate on,
            @Nullable Boolean stamped,
            @Nullable String number) {

        static Told of(Happened happened) {
            return new Told(happened, null, null, null, null, null, null, null, null);
        }

        Told saying(@Nullable Term term, @Nullable List<String> clauses, @Nullable List<Promise> promises) {
            return new Told(happened, term, clauses, promises, side, words, on, stamped, number);
        }

        Told because(String why) {
            return new Told(happened, term, clauses, promises, side, why, on, stamped, number);
        }

        Told on(LocalDate day) {
            return new Told(happened, term, clauses, promises, side, words, day, stamped, number);
        }

        Told under(String other) {
            return new Told(happened, term, clauses, promises, side, words, on, stamped, other);
        }

        Told signedBy(Side by, String signatory, boolean sealed) {
            return new Told(happened, term, clauses, promises, by, signatory, on, sealed, number);
        }
    }
}
