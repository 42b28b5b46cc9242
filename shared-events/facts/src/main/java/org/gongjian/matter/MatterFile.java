package org.gongjian.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Evaluated;
import org.gongjian.matter.MatterEvent.FollowUpAttempted;
import org.gongjian.matter.MatterEvent.FollowUpSampled;
import org.gongjian.matter.MatterEvent.FollowedUp;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.MatterEvent.Resolved;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.Sitting;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Id;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** What holds of a matter at every stage. */
public record MatterFile(
        MatterKind kind,
        Origin origin,
        Filing filing,
        Referrals referrals,
        Handlers handlers,
        Replies replies,
        Marks marks,
        Publication publication,
        Notices notices) {

    /**
     * Where it came from.
     *
     * @param receiptNo null for ledger entries
     * @param raisers all of them, also those of matters merged into this one
     * @param verified empty until verified; of the papers as last handed in
     */
    public record Origin(
            @Nullable String receiptNo,
            List<Raiser> raisers,
            List<SignerAsWritten> signers,
            List<VerifiedSigner> verified,
            @Nullable Instant handedInAt,
            @Nullable Sitting sitting) {
        public Origin {
            raisers = List.copyOf(raisers);
            signers = List.copyOf(signers);
            verified = List.copyOf(verified);
        }

        /** Everybody who stands behind it: whoever raised or signed it, as far as registered. */
        public Stream<Id.PersonId> behind() {
            return Stream.concat(
                    raisers.stream().map(Raiser::person).filter(Objects::nonNull),
                    signers.stream().map(SignerAsWritten::person));
        }

        Origin verified(List<VerifiedSigner> found) {
            return new Origin(receiptNo, raisers, signers, found, handedInAt, sitting);
        }

        Origin joined(List<Raiser> more) {
            Set<Raiser> all = new LinkedHashSet<>(raisers);
            all.addAll(more);
            return new Origin(receiptNo, List.copyOf(all), signers, verified, handedInAt, sitting);
        }

        Origin handedIn(List<SignerAsWritten> written, @Nullable Instant at, @Nullable Sitting sat) {
            List<SignerAsWritten> now = written.isEmpty() ? signers : written;
            return new Origin(receiptNo, raisers, now, List.of(), at, sat);
        }
    }

    /**
     * What the office made of it.
     *
     * @param route null before admission
     * @param vital it touches vital interests and needs the ballot of the assembly
     * @param resolutions in the order of the stream, without those whose motion was voided
     */
    public record Filing(
            @Nullable String category,
            @Nullable String publicSummary,
            Sensitivity sensitivity,
            boolean shieldedRaiser,
            @Nullable String caseNo,
            @Nullable Route route,
            @Nullable TimeLimitClass timeLimitClass,
            boolean vital,
            boolean consulted,
            List<Resolved> resolutions) {
        public Filing {
            resolutions = List.copyOf(resolutions);
        }

        /** Signers are frozen, route and class are set. */
        public boolean admitted() {
            return route != null;
        }

        /** Whether anything of it may stand on the public column: never of what is sensitive or whose raiser is shielded. */
        public boolean forThePublic() {
            return sensitivity == Sensitivity.ORDINARY && !shieldedRaiser;
        }

        Filing admitted(MatterEvent.Admitted as) {
            return new Filing(
                    as.category(),
                    as.publicSummary(),
                    as.sensitivity(),
                    as.shieldedRaiser(),
                    as.caseNo(),
                    as.route(),
                    as.timeLimitClass(),
                    as.vitalReason() != null,
                    consulted,
                    resolutions);
        }

        Filing classified(MatterEvent.Classified as) {
            return new Filing(
                    as.category() == null ? category : as.category(),
                    as.publicSummary() == null ? publicSummary : as.publicSummary(),
                    as.sensitivity() == null ? sensitivity : as.sensitivity(),
                    as.shieldedRaiser() == null ? shieldedRaiser : as.shieldedRaiser(),
                    caseNo,
                    route,
                    timeLimitClass,
                    vital,
                    consulted,
                    resolutions);
        }

        /** A commitment is called otherwise: its title is its public summary. */
        Filing called(String title) {
            return new Filing(
                    category,
                    title,
                    sensitivity,
                    shieldedRaiser,
                    caseNo,
                    route,
                    timeLimitClass,
                    vital,
                    consulted,
                    resolutions);
        }

        Filing on(Route other) {
            return with(other, consulted, resolutions);
        }

        Filing afterConsultation() {
            return with(route, true, resolutions);
        }

        Filing resolved(Resolved resolution) {
            return with(route, consulted, appended(resolutions, resolution));
        }

        /** Whether something resolved rests on this motion. */
        public boolean restsOn(Id.MotionId motion) {
            return resolutions.stream().anyMatch(one -> restsOn(one, motion));
        }

        private static boolean restsOn(Resolved resolution, Id.MotionId motion) {
            return resolution.basis() instanceof ResolutionBasis.Voted voted
                    && voted.motion().equals(motion);
        }

        Filing without(Id.MotionId motion) {
            return with(
                    route,
                    consulted,
                    resolutions.stream().filter(one -> !restsOn(one, motion)).toList());
        }

        private Filing with(@Nullable Route otherRoute, boolean nowConsulted, List<Resolved> nowResolved) {
            return new Filing(
                    category,
                    publicSummary,
                    sensitivity,
                    shieldedRaiser,
                    caseNo,
                    otherRoute,
                    timeLimitClass,
                    vital,
                    nowConsulted,
                    nowResolved);
        }
    }

    /** 转送、上报、吹哨: all of them, and the numbers of those still open. */
    public record Referrals(List<Referred> all, Set<Integer> open) {
        public Referrals {
            all = List.copyOf(all);
            open = Set.copyOf(open);
        }

        /** The referral with this number. */
        public @Nullable Referred numbered(int referral) {
            return all.stream()
                    .filter(one -> one.referral() == referral)
                    .findFirst()
                    .orElse(null);
        }

        Referrals with(Referred sent) {
            Set<Integer> now = new LinkedHashSet<>(open);
            now.add(sent.referral());
            return new Referrals(appended(all, sent), now);
        }

        Referrals done(int referral) {
            Set<Integer> now = new LinkedHashSet<>(open);
            now.remove(referral);
            return new Referrals(all, now);
        }
    }

    /** Who ever handled it: they may not check, follow up or record ratings. */
    public record Handlers(Set<OrganisationId> organisations, Set<PersonId> persons) {
        public Handlers {
            organisations = Set.copyOf(organisations);
            persons = Set.copyOf(persons);
        }

        Handlers and(OrganisationId organisation, @Nullable PersonId person) {
            Set<OrganisationId> nowOrganisations = new LinkedHashSet<>(organisations);
            nowOrganisations.add(organisation);
            Set<PersonId> nowPersons = new LinkedHashSet<>(persons);
            if (person != null) {
                nowPersons.add(person);
            }
            return new Handlers(nowOrganisations, nowPersons);
        }

        Handlers and(PersonId person) {
            Set<PersonId> nowPersons = new LinkedHashSet<>(persons);
            nowPersons.add(person);
            return new Handlers(organisations, nowPersons);
        }
    }

    /**
     * Answers and what was said about them.
     *
     * @param sampled since the last answer that was not a supplement; null when everybody is asked, or from when on the raiser
     *     must be
     * @param attempts since then
     * @param followUps since then
     * @param evaluations since then
     * @param reopened how often
     */
    public record Replies(
            List<AnswerIssued> answers,
            @Nullable FollowUpSampled sampled,
            List<FollowUpAttempted> attempts,
            List<FollowedUp> followUps,
            List<Evaluated> evaluations,
            int reopened) {
        public Replies {
            answers = List.copyOf(answers);
            attempts = List.copyOf(attempts);
            followUps = List.copyOf(followUps);
            evaluations = List.copyOf(evaluations);
        }

        /** Nobody needs to be asked: a sample was drawn and this one is not in it. */
        public boolean spared() {
            return sampled != null && !sampled.chosen();
        }

        Replies answered(AnswerIssued answer) {
            return answer.supplement()
                    ? new Replies(appended(answers, answer), sampled, attempts, followUps, evaluations, reopened)
                    : new Replies(appended(answers, answer), null, List.of(), List.of(), List.of(), reopened);
        }

        Replies sampled(@Nullable FollowUpSampled drawn) {
            return new Replies(answers, drawn, attempts, followUps, evaluations, reopened);
        }

        Replies attempted(FollowUpAttempted attempt) {
            return new Replies(answers, sampled, appended(attempts, attempt), followUps, evaluations, reopened);
        }

        Replies followedUp(FollowedUp followUp) {
            return new Replies(answers, sampled, attempts, appended(followUps, followUp), evaluations, reopened);
        }

        Replies evaluated(Evaluated evaluation) {
            return new Replies(answers, sampled, attempts, followUps, appended(evaluations, evaluation), reopened);
        }

        Replies reopenedFor(int times) {
            return new Replies(answers, sampled, attempts, followUps, evaluations, times);
        }
    }

    /**
     * Marks beside the stage.
     *
     * @param awaitsStreet it was reported to the street, which has not acted since
     * @param returnsApproved how often a handler was relieved
     * @param metLead how often the leading signer was met in person (面商)
     */
    public record Marks(
            boolean supervised,
            boolean underReview,
            boolean archived,
            boolean awaitsStreet,
            int returnsApproved,
            int metLead) {
        Marks supervised(boolean now) {
            return new Marks(now, underReview, archived, awaitsStreet, returnsApproved, metLead);
        }

        Marks underReview(boolean now) {
            return new Marks(supervised, now, archived, awaitsStreet, returnsApproved, metLead);
        }

        Marks archivedNow() {
            return new Marks(supervised, underReview, true, awaitsStreet, returnsApproved, metLead);
        }

        Marks awaitsStreet(boolean now) {
            return new Marks(supervised, underReview, archived, now, returnsApproved, metLead);
        }

        Marks returnedOnceMore() {
            return new Marks(supervised, underReview, archived, awaitsStreet, returnsApproved + 1, metLead);
        }

        Marks metOnceMore() {
            return new Marks(supervised, underReview, archived, awaitsStreet, returnsApproved, metLead + 1);
        }
    }

    static MatterFile opened(
            MatterKind kind,
            Origin origin,
            @Nullable String category,
            @Nullable String summary,
            Sensitivity sensitivity) {
        return new MatterFile(
                kind,
                origin,
                new Filing(category, summary, sensitivity, false, null, null, null, false, false, List.of()),
                new Referrals(List.of(), Set.of()),
                new Handlers(Set.of(), Set.of()),
                new Replies(List.of(), null, List.of(), List.of(), List.of(), 0),
                new Marks(false, false, false, false, 0, 0),
                Publication.NONE,
                Notices.NONE);
    }

    /** The same with these who handle it from the beginning. */
    MatterFile handledBy(Set<OrganisationId> organisations, Set<PersonId> persons) {
        return with(new Handlers(organisations, persons));
    }

    MatterFile with(MatterKind other, Origin otherOrigin) {
        return new MatterFile(other, otherOrigin, filing, referrals, handlers, replies, marks, publication, notices);
    }

    MatterFile with(Origin other) {
        return with(kind, other);
    }

    MatterFile with(Filing other) {
        return new MatterFile(kind, origin, other, referrals, handlers, replies, marks, publication, notices);
    }

    MatterFile with(Referrals other) {
        return new MatterFile(kind, origin, filing, other, handlers, replies, marks, publication, notices);
    }

    MatterFile with(Handlers other) {
        return new MatterFile(kind, origin, filing, referrals, other, replies, marks, publication, notices);
    }

    MatterFile with(Replies other) {
        return new MatterFile(kind, origin, filing, referrals, handlers, other, marks, publication, notices);
    }

    MatterFile with(Marks other) {
        return new MatterFile(kind, origin, filing, referrals, handlers, replies, other, publication, notices);
    }

    MatterFile with(Publication other) {
        return new MatterFile(kind, origin, filing, referrals, handlers, replies, marks, other, notices);
    }

    MatterFile with(Notices other) {
        return new MatterFile(kind, origin, filing, referrals, handlers, replies, marks, publication, other);
    }

    /** What everybody may read of it; a matter that became sensitive shows nothing, whatever was published before. */
    public MatterEvent.@Nullable PublicationDrafted published() {
        return filing.forThePublic() ? publication.standing() : null;
    }

    /** The one who leads a proposal. */
    public @Nullable PersonId leadSigner() {
        return kind == MatterKind.PROPOSAL && !origin.signers().isEmpty()
                ? origin.signers().getFirst().person()
                : null;
    }

    /** All who are owed the answer: whoever raised it, here or in a matter merged into this one, and every signer. */
    public List<Raiser> addressees() {
        Set<Raiser> all = new LinkedHashSet<>(origin.raisers());
        origin.signers().forEach(signer -> all.add(new Raiser.Resident(signer.person())));
        all.removeIf(raiser -> !raiser.canBeTold());
        return List.copyOf(all);
    }

    private static <T> List<T> appended(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
