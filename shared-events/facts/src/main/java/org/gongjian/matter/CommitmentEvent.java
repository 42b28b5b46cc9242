package org.gongjian.matter;

import java.util.List;
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.record.EventName;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.AgreementId;
import org.gongjian.record.Id.MatterId;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a commitment (承诺、领办): a project that is fixed and claimed, a promise, and each occurrence (期次) of it, which
 * is a matter of its own. Titles and other plain text are written by the office and name no resident.
 */
public sealed interface CommitmentEvent extends MatterEvent.OfCommitment {

    /** With which a commitment begins; it has a number like every matter. */
    sealed interface Begun extends CommitmentEvent permits ProjectFixed, Promised, OccurrenceFellDue {
        /** 登记号 */
        String receiptNo();
    }

    /**
     * 确定服务项目、岗位（000-15）. It waits to be claimed.
     *
     * @param occurrences when it is to be kept; may be empty until somebody claims it
     * @param entry its entry in the list of projects of the year
     */
    @EventName("matter.ProjectFixed")
    record ProjectFixed(
            Happened happened,
            String receiptNo,
            ProjectKind kind,
            String title,
            @Nullable String about,
            @Nullable Measure measure,
            List<Occurrence> occurrences,
            @Nullable ListEntry entry,
            ResolutionBasis basis,
            UnderRules rules)
            implements Begun {
        public ProjectFixed {
            occurrences = List.copyOf(occurrences);
        }
    }

    /**
     * 认领、领办.
     *
     * @param item what was claimed, with its occurrences; without any where another promise carries them
     * @param promise the promise by which it is kept; null when the claim is the promise
     */
    @EventName("matter.Claimed")
    record Claimed(
            Happened happened,
            Promisor by,
            PromisedItem item,
            InForce inForce,
            @Nullable MatterId promise,
            UnderRules rules)
            implements CommitmentEvent {}

    /**
     * 承诺备案.
     *
     * @param item one line of what was promised, with its occurrences
     */
    @EventName("matter.Promised")
    record Promised(
            Happened happened,
            String receiptNo,
            Promisor by,
            PromiseBasis basis,
            PromisedItem item,
            InForce inForce,
            UnderRules rules)
            implements Begun {}

    /** 生效: its day came. */
    @EventName("matter.CameIntoForce")
    record CameIntoForce(Happened happened) implements CommitmentEvent {}

    /**
     * 期次到期: the window of an occurrence opened, and with it a matter of its own.
     *
     * @param promise the matter that promised it
     * @param title what was promised
     * @param until the end of the window
     * @param reminder when the one who promised is reminded, before the end
     * @param urging when he is urged, after it
     */
    @EventName("matter.OccurrenceFellDue")
    record OccurrenceFellDue(
            Happened happened,
            String receiptNo,
            MatterId promise,
            Promisor by,
            String title,
            @Nullable Measure measure,
            Occurrence occurrence,
            InForce inForce,
            Due until,
            Due reminder,
            Due urging,
            UnderRules rules)
            implements Begun {}

    /** An occurrence was kept, in time or late. */
    sealed interface Performance extends CommitmentEvent permits Performed, PerformedLate {
        /** How many, where the promise has a measure. */
        @Nullable
        Integer count();

        /** Of how many it is to be asked whether it is so; none where nothing is counted. */
        int sample();

        /** By when somebody else verifies it. */
        Due verificationDue();
    }

    /** 兑现. */
    @EventName("matter.Performed")
    record Performed(
            Happened happened,
            String what,
            @Nullable Integer count,
            int sample,
            List<Attachment> attachments,
            Due verificationDue,
            UnderRules rules)
            implements Performance {
        public Performed {
            attachments = List.copyOf(attachments);
        }
    }

    /** 逾期兑现: after the window had closed. */
    @EventName("matter.PerformedLate")
    record PerformedLate(
            Happened happened,
            String what,
            @Nullable Integer count,
            int sample,
            List<Attachment> attachments,
            Due verificationDue,
            UnderRules rules)
            implements Performance {
        public PerformedLate {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * 核验属实，期次销号; by somebody else than who performed.
     *
     * @param sampled how many were asked
     */
    @EventName("matter.Verified")
    record Verified(Happened happened, int sampled, String finding, List<Attachment> attachments)
            implements CommitmentEvent {
        public Verified {
            attachments = List.copyOf(attachments);
        }
    }

    /** 核验不属实: it is owed again. */
    @EventName("matter.Disputed")
    record Disputed(Happened happened, int sampled, String finding, List<Attachment> attachments)
            implements CommitmentEvent {
        public Disputed {
            attachments = List.copyOf(attachments);
        }
    }

    /** 窗口届满未兑现. It can still be performed, late. */
    @EventName("matter.Missed")
    record Missed(Happened happened) implements CommitmentEvent {}

    /**
     * 变更: both sides agreed, with the paper as evidence. Occurrences whose window has opened stay.
     *
     * @param item as it stands from now on
     */
    @EventName("matter.Varied")
    record Varied(Happened happened, PromisedItem item, String reason) implements CommitmentEvent {}

    /**
     * 协议变更: both sides of the agreement in which it stands signed another text, and this line of it reads otherwise. What has fallen due
     * stays. It happened on the first instant of the day of the later signature.
     *
     * @param number of the agreement
     * @param item as it stands from now on
     */
    @EventName("matter.VariedByAgreement")
    record VariedByAgreement(Happened happened, AgreementId agreement, String number, PromisedItem item)
            implements CommitmentEvent {}

    /**
     * 协议不再约束: the line was struck out, or the term of the agreement is over. What has fallen due stays and counts; nothing more does.
     *
     * @param number of the agreement
     * @param item with the occurrences that had fallen due; where there is none, nothing was owed and the promise is closed
     */
    @EventName("matter.EndedByAgreement")
    record EndedByAgreement(Happened happened, AgreementId agreement, String number, AgreedEnd cause, PromisedItem item)
            implements CommitmentEvent {}

    /** 终止: nothing more of it falls due. */
    @EventName("matter.Lapsed")
    record Lapsed(Happened happened, String reason) implements CommitmentEvent {}

    /**
     * 年度清算.
     *
     * @param settled nothing is left after that year: the promise is closed (销号)
     */
    @EventName("matter.YearSettled")
    record YearSettled(Happened happened, int year, YearTally tally, boolean settled) implements CommitmentEvent {}

    /**
     * The performance that holds: none after it was disputed.
     *
     * @param facts as they read after the corrections
     */
    static @Nullable Performance standing(List<MatterEvent> facts) {
        return facts.reversed().stream()
                .filter(fact -> fact instanceof Performance || fact instanceof Disputed)
                .findFirst()
                .filter(Performance.class::isInstance)
                .map(Performance.class::cast)
                .orElse(null);
    }

    /** What it says that is promised from then on; null where it says nothing of it. */
    static @Nullable PromisedItem item(CommitmentEvent fact) {
        return switch (fact) {
            case Claimed it -> it.item();
            case Promised it -> it.item();
            case Varied it -> it.item();
            case VariedByAgreement it -> it.item();
            case EndedByAgreement it -> it.item();
            case ProjectFixed _,
                    OccurrenceFellDue _,
                    CameIntoForce _,
                    Performed _,
                    PerformedLate _,
                    Verified _,
                    Disputed _,
                    Missed _,
                    Lapsed _,
                    YearSettled _ -> null;
        };
    }

    /** The unit behind a promise, if it is one. */
    static @Nullable OrganisationId unit(Promisor by) {
        return by instanceof Promisor.Unit(var organisation) ? organisation : null;
    }

    /** The member behind a promise, if it is one. */
    static @Nullable PersonId member(Promisor by) {
        return by instanceof Promisor.Member(var person) ? person : null;
    }
}
