package org.gongjian.query.figures.dictionary;

import static org.gongjian.query.figures.dictionary.Countable.*;
import static org.gongjian.query.figures.dictionary.Rows.of;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.charter.RuleKeys;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of figures: each counts rows, or divides two counts. Tables, pages, JSON, workbooks and the dictionary itself
 * are made from it; nothing else says what a figure is.
 */
public enum Figure {
    CARRIED_OVER(Part.MATTERS, "carriedOver", of(OPEN, Span.AT_THE_BEGINNING)),
    RECEIVED(Part.MATTERS, "received", of(Countable.RECEIVED)),
    RECEIVED_FROM_LEDGERS(
            Part.MATTERS, "receivedFromLedgers", of(Countable.RECEIVED).only("LEDGER")),
    ON_THE_SPOT(Part.MATTERS, "onTheSpot", of(Countable.ON_THE_SPOT)),
    ADMITTED(Part.MATTERS, "admitted", of(OPEN)),
    ADMITTED_AGAIN(Part.MATTERS, "admittedAgain", of(Countable.ADMITTED_AGAIN)),
    REFERRED(Part.MATTERS, "referred", of(Countable.REFERRED)),
    WHISTLED(Part.MATTERS, "whistled", of(Countable.REFERRED).only("WHISTLED")),
    WHISTLED_IN_TIME(
            Part.MATTERS,
            "whistledInTime",
            of(Countable.REFERRED).only("WHISTLED").met(true)),
    REFERRALS_ANSWERED(Part.MATTERS, "referralsAnswered", of(REFERRAL_ANSWERED)),
    DECLINED(Part.MATTERS, "declined", of(Countable.DECLINED)),
    RETURNED(Part.MATTERS, "returned", of(Countable.RETURNED)),
    MERGED(Part.MATTERS, "merged", of(Countable.MERGED)),
    FINISHED(Part.MATTERS, "finished", Closings.FINISHED),
    FINISHED_IN_TIME(Part.MATTERS, "finishedInTime", Closings.FINISHED.met(true)),
    FINISHED_LATE(Part.MATTERS, "finishedLate", Closings.FINISHED.met(false)),
    CONCLUDED(Part.MATTERS, "concluded", Closings.ALL.only("CONCLUDED")),
    WITHDRAWN(Part.MATTERS, "withdrawn", Closings.ALL.only("WITHDRAWN")),
    TRANSFERRED(Part.MATTERS, "transferred", Closings.ALL.only("TRANSFERRED")),
    MERGED_OUT(Part.MATTERS, "mergedOut", Closings.ALL.only("MERGED")),
    CLOSED(Part.MATTERS, "closed", Closings.ALL),
    OPEN_AT_THE_END(Part.MATTERS, "open", of(OPEN, Span.AT_THE_END)),
    OVERDUE(Part.MATTERS, "overdue", of(Countable.OVERDUE, Span.AT_THE_END_OR_NOW)),
    SUPERVISED(Part.MATTERS, "supervised", of(Countable.SUPERVISED, Span.AT_THE_END)),
    SUSPENDED(Part.MATTERS, "suspended", of(Countable.SUSPENDED, Span.AT_THE_END)),
    LONG_LIST(Part.MATTERS, "longList", of(Countable.LONG_LIST, Span.AT_THE_END)),
    ANSWERED(Part.MATTERS, "answered", of(Countable.ANSWERED)),
    ANSWERED_IN_LEDGERS(
            Part.MATTERS, "answeredInLedgers", of(Countable.ANSWERED).only("LEDGER")),
    NOT_REACHED(Part.MATTERS, "notReached", of(Countable.NOT_REACHED)),
    ASSIGNED(Part.MATTERS, "assigned", of(Countable.ASSIGNED)),
    RETURNS_APPROVED(Part.MATTERS, "returnsApproved", of(RETURN_APPROVED)),
    EXTENDED(Part.MATTERS, "extended", of(Countable.EXTENDED)),
    REOPENED(Part.MATTERS, "reopened", of(Countable.REOPENED)),
    REPEATED(Part.MATTERS, "repeated", of(Countable.REPEATED)),
    RATED_LATE(Part.MATTERS, "ratedLate", of(Countable.RATED_LATE)),

    IN_TIME(Part.RATES, "inTime", of(DUE).met(true), of(DUE, Span.DUE_WITHIN)),
    RESPONSE(Part.RATES, "response", of(CONTACT_DUE).met(true), of(CONTACT_DUE, Span.DUE_WITHIN)),
    SOLVED(
            Part.RATES,
            "solved",
            of(Countable.ANSWERED).only("A"),
            of(Countable.ANSWERED).only("A", "B", "C")),
    SATISFIED(Part.RATES, "satisfied", of(RATED, Span.STANDING).content(), of(RATED, Span.STANDING)),
    SATISFIED_AT_FIRST(
            Part.RATES,
            "satisfiedAtFirst",
            of(RATED).met(true).content(),
            of(RATED).met(true)),
    RETURNS(Part.RATES, "returns", of(RETURN_APPROVED), of(Countable.ASSIGNED)),
    EXTENSIONS(Part.RATES, "extensions", of(Countable.EXTENDED), of(Countable.ASSIGNED)),
    REOPENINGS(
            Part.RATES,
            "reopenings",
            of(Countable.REOPENED),
            of(Countable.ANSWERED).without("LEDGER")),
    REPEATS(
            Part.RATES,
            "repeats",
            of(Countable.REPEATED),
            of(Countable.RECEIVED).without("LEDGER")),
    LATE_ENTRIES(
            Part.RATES,
            "lateEntries",
            of(ENTERED, Span.WITHIN_AND_ENTERED).met(false),
            of(ENTERED, Span.WITHIN_AND_ENTERED)),

    PROPOSALS_HANDED_IN(Part.PROPOSALS, "handedIn", of(PROPOSED)),
    PROPOSALS_IN_SESSION(Part.PROPOSALS, "inSession", of(PROPOSED).only("ALONE_IN_SESSION")),
    PROPOSALS_JOINTLY(Part.PROPOSALS, "jointly", of(PROPOSED).only("JOINTLY")),
    PROPOSALS_ADMITTED(Part.PROPOSALS, "admitted", of(OPEN).ofProposals()),
    PROPOSALS_CONVERTED(Part.PROPOSALS, "converted", of(PROPOSAL_CONVERTED)),
    PROPOSALS_DECLINED(Part.PROPOSALS, "declined", of(Countable.DECLINED).ofProposals()),
    PROPOSALS_RETURNED(Part.PROPOSALS, "returned", of(Countable.RETURNED).ofProposals()),
    PROPOSALS_ANSWERED(Part.PROPOSALS, "answered", of(Countable.ANSWERED).ofProposals()),
    PROPOSALS_CLASS_A(
            Part.PROPOSALS, "classA", of(Countable.ANSWERED).ofProposals().only("A")),
    PROPOSALS_CLASS_B(
            Part.PROPOSALS, "classB", of(Countable.ANSWERED).ofProposals().only("B")),
    PROPOSALS_CLASS_C(
            Part.PROPOSALS, "classC", of(Countable.ANSWERED).ofProposals().only("C")),
    PROPOSALS_CLASS_D(
            Part.PROPOSALS, "classD", of(Countable.ANSWERED).ofProposals().only("D")),
    PROPOSALS_LEAD_MET(Part.PROPOSALS, "met", of(LEAD_MET).met(true), of(LEAD_MET)),
    PROPOSALS_SATISFIED_WITH_PROCESS(
            Part.PROPOSALS,
            "satisfiedWithProcess",
            of(RATED_PROCESS, Span.STANDING).content(),
            of(RATED_PROCESS, Span.STANDING)),
    PROPOSALS_SATISFIED_WITH_RESULT(
            Part.PROPOSALS,
            "satisfiedWithResult",
            of(RATED, Span.STANDING).ofProposals().content(),
            of(RATED, Span.STANDING).ofProposals()),
    PROPOSALS_PROMISES(Part.PROPOSALS, "promises", of(PROMISE_DUE).met(true), of(PROMISE_DUE, Span.DUE_WITHIN)),

    COMMITMENTS_DUE(Part.COMMITMENTS, "due", Occurrences.ALL),
    COMMITMENTS_PERFORMED(Part.COMMITMENTS, "performed", Occurrences.ALL.only("ON_TIME", "LATE")),
    COMMITMENTS_ON_TIME(Part.COMMITMENTS, "onTime", Occurrences.ALL.only("ON_TIME")),
    COMMITMENTS_LATE(Part.COMMITMENTS, "late", Occurrences.ALL.only("LATE")),
    COMMITMENTS_IN_PART(Part.COMMITMENTS, "inPart", Occurrences.ALL.only("IN_PART")),
    COMMITMENTS_MISSED(Part.COMMITMENTS, "missed", Occurrences.ALL.only("MISSED")),
    COMMITMENTS_KEPT(Part.COMMITMENTS, "kept", Occurrences.ALL.only("ON_TIME", "LATE"), Occurrences.ALL),
    COMMITMENTS_KEPT_ON_TIME(Part.COMMITMENTS, "keptOnTime", Occurrences.ALL.only("ON_TIME"), Occurrences.ALL);

    /** A part of the sheet. */
    public enum Part {
        MATTERS,
        RATES,
        PROPOSALS,
        COMMITMENTS
    }

    /** Occurrences of promises (承诺期次) whose window ended. */
    private static final class Occurrences {
        static final Rows ALL = of(OCCURRENCE_DUE, Span.DUE_WITHIN);
    }

    /** Ends of what was admitted. */
    private static final class Closings {
        static final Rows ALL = of(OPEN, Span.ENDED_WITHIN);
        static final Rows FINISHED = ALL.only("FOLLOWED_UP", "NOT_REACHED", "LAPSED", "ANSWERED_ON_THE_SPOT");
    }

    private final Part part;
    private final String field;
    private final Rows counted;
    private final @Nullable Rows among;

    Figure(Part part, String field, Rows counted) {
        this(part, field, counted, null);
    }

    Figure(Part part, String field, Rows counted, @Nullable Rows among) {
        this.part = part;
        this.field = field;
        this.counted = counted;
        this.among = among;
    }

    /** Where it stands. */
    public Part part() {
        return part;
    }

    /** Its name in JSON, within its part. */
    public String field() {
        return field;
    }

    /** Its name in addresses, workbooks and message bundles: {@code rates.inTime}. */
    public String key() {
        return part == Part.MATTERS ? field : part.name().toLowerCase(Locale.ROOT) + "." + field;
    }

    /** The one of this key. */
    public static Optional<Figure> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findAny();
    }

    /** What is counted, or what is divided. */
    public Rows counted() {
        return counted;
    }

    /** By what it is divided; null for a count. */
    public @Nullable Rows among() {
        return among;
    }

    /** The group that this rate's group is a part of and that another rate shows. */
    @Nullable
    Rows partOf() {
        return this == PROPOSALS_SATISFIED_WITH_RESULT ? SATISFIED.among : null;
    }

    /** Whether it divides ratings. */
    public boolean isOfRatings() {
        return among != null && among.what().isRating();
    }

    /** Whether it divides. */
    public boolean isRate() {
        return among != null;
    }

    /** All that is counted for it. */
    public Stream<Rows> rows() {
        return Stream.of(counted, among, partOf()).filter(Objects::nonNull);
    }

    /** Names of the facts it comes from; none where every fact counts. */
    public List<String> facts() {
        return rows().flatMap(rows -> rows.what().facts().stream()).distinct().toList();
    }

    /** Which clock decides. */
    public Span clock() {
        return among == null ? counted.span() : among.span();
    }

    /** The rule of the charter that decides, or null. */
    public @Nullable String charterRule() {
        return counted.satisfiedOnly()
                ? RuleKeys.BASICALLY_SATISFIED_COUNTS
                : counted.what() == ENTERED ? RuleKeys.LATE_RECORD_DAYS : null;
    }
}
