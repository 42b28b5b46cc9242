package org.gongjian.query.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.SignerStanding;
import org.jspecify.annotations.Nullable;

/** A decision with what it was taken on; the rules of the charter are looked up when it is taken again. Kept as a document. */
sealed interface Decided
        permits Decided.Deadline,
                Decided.Within,
                Decided.AtMost,
                Decided.From,
                Decided.Signers,
                Decided.Ballot,
                Decided.Extension,
                Decided.Suspension,
                Decided.Sampled,
                Decided.Rated,
                Decided.Attempts,
                DecidedInMeeting {

    /** The rules it depends on. */
    List<String> rules();

    /** How it comes out on this ground. */
    Answer on(Ground ground);

    /**
     * Something is due so long after it began.
     *
     * @param rule how long
     * @param escalates what is overdue too long is supervised, and later reported to the street
     * @param done when it was done; null while it is not
     * @param more working days granted or stood
     * @param said the date that was set; with {@code limit} it shows a date set earlier than the rule has it
     * @param limit working days that the rule gave then
     */
    record Deadline(
            String rule,
            boolean escalates,
            Instant from,
            @Nullable Instant done,
            int more,
            @Nullable LocalDate said,
            @Nullable Integer limit)
            implements Decided {
        static Deadline of(String rule, Instant from) {
            return new Deadline(rule, false, from, null, 0, null, null);
        }

        Deadline done(@Nullable Instant at) {
            return new Deadline(rule, escalates, from, at, more, said, limit);
        }

        Deadline longerBy(int days) {
            return new Deadline(rule, escalates, from, done, more + days, said, limit);
        }

        @Override
        public List<String> rules() {
            return escalates ? List.of(rule, RuleKeys.SUPERVISE_AFTER_DAYS, RuleKeys.REPORT_AFTER_DAYS) : List.of(rule);
        }

        @Override
        public Answer on(Ground ground) {
            Ground.Date due = due(ground);
            Instant at = done == null ? ground.now() : done;
            if (at.isBefore(due.until())) {
                return new Answer(done == null ? Answer.Code.RUNNING : Answer.Code.IN_TIME, due.on());
            }
            return new Answer(late(due, at, ground), due.on());
        }

        private Answer.Code late(Ground.Date due, Instant at, Ground ground) {
            if (escalates && ground.isPast(due, RuleKeys.REPORT_AFTER_DAYS, at)) {
                return Answer.Code.LATE_AND_REPORTED;
            }
            return escalates && ground.isPast(due, RuleKeys.SUPERVISE_AFTER_DAYS, at)
                    ? Answer.Code.LATE_AND_SUPERVISED
                    : Answer.Code.LATE;
        }

        /** A date that was set by hand earlier than the rule had it is no later under another rule. */
        private Ground.Date due(Ground ground) {
            Ground.Date due = ground.limit(rule, from, more);
            if (said == null || limit == null || !said.isBefore(ground.days().plus(ground.day(from), limit))) {
                return due;
            }
            Ground.Date byHand = ground.endOf(ground.days().plus(said, more));
            return byHand.on().isBefore(due.on()) ? byHand : due;
        }
    }

    /**
     * A step is open so long, or only after so long.
     *
     * @param after only when the time has run out
     */
    record Within(String rule, Instant from, Instant asked, boolean after) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }

        @Override
        public Answer on(Ground ground) {
            Ground.Date until = ground.limit(rule, from, 0);
            boolean runs = asked.isBefore(until.until());
            return new Answer(runs != after ? Answer.Code.ALLOWED : Answer.Code.REFUSED, until.on());
        }
    }

    /** So many times and no more. */
    record AtMost(String rule, int times) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }

        @Override
        public Answer on(Ground ground) {
            return Answer.allowed(times <= ground.rules().whole(rule));
        }
    }

    /**
     * From so many times on.
     *
     * @param reports it is reported then; otherwise a step is open from then on
     */
    record From(String rule, int times, boolean reports) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }

        @Override
        public Answer on(Ground ground) {
            boolean reached = times >= ground.rules().whole(rule);
            return reports
                    ? Answer.of(reached, Answer.Code.REPORTED, Answer.Code.NOT_REPORTED)
                    : Answer.allowed(reached);
        }
    }

    /** A paper with the signatures on it; each person once. */
    record Signers(List<Signer> signers, boolean inSession) implements Decided {
        public Signers {
            signers = List.copyOf(signers);
        }

        /** What a signature is worth. */
        record Signer(SignerStanding standing, boolean elsewhere) {}

        @Override
        public List<String> rules() {
            return List.of(
                    RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION,
                    RuleKeys.DELEGATE_ALONE_IN_SESSION,
                    RuleKeys.COSIGN_IN_SESSION,
                    RuleKeys.PROBATIONARY_MAY_SIGN,
                    RuleKeys.MEMBERS_ELSEWHERE_COUNT);
        }

        @Override
        public Answer on(Ground ground) {
            boolean delegate = signers.stream().anyMatch(one -> one.standing() == SignerStanding.DELEGATE);
            boolean alone = inSession && delegate && ground.rules().flag(RuleKeys.DELEGATE_ALONE_IN_SESSION);
            boolean jointly = !inSession || ground.rules().flag(RuleKeys.COSIGN_IN_SESSION);
            long counted = signers.stream().filter(one -> counts(one, ground)).count();
            return Answer.allowed(
                    alone || jointly && counted >= ground.rules().whole(RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION));
        }

        private static boolean counts(Signer one, Ground ground) {
            boolean here = !one.elsewhere() || ground.rules().flag(RuleKeys.MEMBERS_ELSEWHERE_COUNT);
            return here
                    && switch (one.standing()) {
                        case FULL, DELEGATE -> true;
                        case PROBATIONARY -> ground.rules().flag(RuleKeys.PROBATIONARY_MAY_SIGN);
                        case SUPPORTER -> false;
                    };
        }
    }

    /** A matter that touches vital interests is assigned; whether the assembly balloted on it before. */
    record Ballot(boolean balloted) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT);
        }

        @Override
        public Answer on(Ground ground) {
            return Answer.allowed(balloted || !ground.rules().flag(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT));
        }
    }

    /**
     * More time was asked for.
     *
     * @param limit the rule that sets the date that was to be moved
     * @param whole the rule of the assignment, of which a part may be granted; not the limit once it was reopened
     * @param more working days granted or stood before
     * @param granted how often before
     */
    record Extension(
            String limit, String whole, Instant from, int more, Instant asked, int days, int granted, boolean proposal)
            implements Decided {
        @Override
        public List<String> rules() {
            return proposal
                    ? List.of(
                            limit,
                            RuleKeys.EXTENSION_BEFORE_DUE,
                            RuleKeys.EXTENSION_MAX_PROPOSAL,
                            RuleKeys.EXTENSION_DAYS_PROPOSAL)
                    : Stream.of(
                                    limit,
                                    whole,
                                    RuleKeys.EXTENSION_BEFORE_DUE,
                                    RuleKeys.EXTENSION_MAX_ISSUE,
                                    RuleKeys.EXTENSION_MAX_PERCENT_ISSUE)
                            .distinct()
                            .toList();
        }

        @Override
        public Answer on(Ground ground) {
            Ground.Date due = ground.limit(limit, from, more);
            boolean inTime = asked.isBefore(due.until()) || !ground.rules().flag(RuleKeys.EXTENSION_BEFORE_DUE);
            int times = ground.rules().whole(proposal ? RuleKeys.EXTENSION_MAX_PROPOSAL : RuleKeys.EXTENSION_MAX_ISSUE);
            return Answer.allowed(inTime && granted < times && days <= most(ground));
        }

        private int most(Ground ground) {
            return proposal
                    ? ground.rules().whole(RuleKeys.EXTENSION_DAYS_PROPOSAL)
                    : ground.rules().whole(whole) * ground.rules().whole(RuleKeys.EXTENSION_MAX_PERCENT_ISSUE) / 100;
        }
    }

    /**
     * The clock was stopped.
     *
     * @param whole the rule of the assignment, of which a part may be stood still
     * @param stood working days that it stood before
     * @param bySecretary who may stop it longer
     */
    record Suspension(String whole, Instant from, LocalDate until, int stood, boolean bySecretary) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(whole, RuleKeys.SUSPENSION_MAX_PERCENT);
        }

        @Override
        public Answer on(Ground ground) {
            int planned = stood + ground.days().between(ground.day(from), until);
            int most = ground.rules().whole(whole) * ground.rules().whole(RuleKeys.SUSPENSION_MAX_PERCENT) / 100;
            return Answer.allowed(bySecretary || planned <= most);
        }
    }

    /** Whether the raiser of an answered matter is asked; what was drawn stays drawn. */
    record Sampled(int received, int lot) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(RuleKeys.FOLLOW_UP_ALL_UP_TO, RuleKeys.FOLLOW_UP_SAMPLE_PERCENT);
        }

        @Override
        public Answer on(Ground ground) {
            boolean asked = received <= ground.rules().whole(RuleKeys.FOLLOW_UP_ALL_UP_TO)
                    || lot < ground.rules().whole(RuleKeys.FOLLOW_UP_SAMPLE_PERCENT);
            return Answer.of(asked, Answer.Code.ASKED, Answer.Code.SPARED);
        }
    }

    /** A rating: whether the scale has it and whether it counts as satisfied. */
    record Rated(boolean proposal, Satisfaction result) implements Decided {
        @Override
        public List<String> rules() {
            return List.of(scale(), RuleKeys.BASICALLY_SATISFIED_COUNTS);
        }

        private String scale() {
            return proposal ? RuleKeys.SATISFACTION_SCALE_PROPOSAL : RuleKeys.SATISFACTION_SCALE_ISSUE;
        }

        @Override
        public Answer on(Ground ground) {
            if (!ground.rules().words(scale()).contains(result.name())) {
                return new Answer(Answer.Code.NOT_ON_THE_SCALE, null);
            }
            boolean satisfied = switch (result) {
                case VERY_SATISFIED, SATISFIED -> true;
                case BASICALLY_SATISFIED -> ground.rules().flag(RuleKeys.BASICALLY_SATISFIED_COUNTS);
                case DISSATISFIED, VERY_DISSATISFIED -> false;
            };
            return Answer.of(satisfied, Answer.Code.SATISFIED, Answer.Code.NOT_SATISFIED);
        }
    }

    /** Closed because nobody was reached; when it was tried. */
    record Attempts(List<Instant> missed) implements Decided {
        public Attempts {
            missed = List.copyOf(missed);
        }

        @Override
        public List<String> rules() {
            return List.of(RuleKeys.FOLLOW_UP_ATTEMPTS, RuleKeys.FOLLOW_UP_MIN_DAYS);
        }

        @Override
        public Answer on(Ground ground) {
            long days = missed.stream().map(ground::day).distinct().count();
            return Answer.allowed(missed.size() >= ground.rules().whole(RuleKeys.FOLLOW_UP_ATTEMPTS)
                    && days >= ground.rules().whole(RuleKeys.FOLLOW_UP_MIN_DAYS));
        }
    }
}
