package org.gongjian.command.matter;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.record.Id.AgreementId;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a commitment (承诺、领办). Who promises, claims or performs stands in the envelope: the unit or member for whom
 * somebody acts, at the keyboard or recorded by the desk on evidence.
 */
public sealed interface CommitmentCommand extends MatterCommand.OfCommitment {

    /** 确定服务项目、岗位, with the minutes as evidence. Occurrences may be left to who claims it. */
    record FixProject(
            ProjectKind kind,
            @Longest(value = 100, oneLine = true) String title,
            @Nullable String about,
            @Nullable Measure measure,
            List<Occurrence> occurrences,
            @Nullable ListEntry entry,
            ResolutionBasis.Recorded basis)
            implements CommitmentCommand {
        public FixProject {
            occurrences = orEmpty(occurrences);
        }
    }

    /**
     * 认领、领办. Occurrences only where the project has none of its own.
     *
     * @param inForceOn the day of the claim, if left out
     */
    record Claim(List<Occurrence> occurrences, @Nullable LocalDate inForceOn) implements CommitmentCommand {
        public Claim {
            occurrences = orEmpty(occurrences);
        }
    }

    /** 凭协议领办: the line of an agreement that names the project carries the occurrences; asked by the system. */
    record ClaimByPromise(Promisor by, MatterId promise, LocalDate inForceOn) implements CommitmentCommand {}

    /**
     * 承诺. What stands in an agreement kept here is asked by the system.
     *
     * @param by left out where the envelope says it
     * @param inForceOn the day of the promise, if left out
     */
    record Promise(
            @Nullable Promisor by,
            PromiseBasis basis,
            PromisedItem item,
            @Nullable LocalDate inForceOn) implements CommitmentCommand {}

    /** 生效; asked by the system. */
    record BringIntoForce() implements CommitmentCommand {}

    /** 期次到期; asked by the system when the window opens. */
    record CallOccurrence(MatterId promise, Promised promised, Occurrence occurrence) implements CommitmentCommand {

        /** What the promise says of it. */
        public record Promised(
                Promisor by, String title, @Nullable Measure measure, org.gongjian.commitment.InForce inForce) {}
    }

    /** 兑现. {@code count} where the promise has a measure. */
    record Perform(String what, @Nullable Integer count, List<Attachment> attachments) implements CommitmentCommand {
        public Perform {
            attachments = orEmpty(attachments);
        }
    }

    /** 核验属实. */
    record Verify(int sampled, String finding, List<Attachment> attachments) implements CommitmentCommand {
        public Verify {
            attachments = orEmpty(attachments);
        }
    }

    /** 核验不属实. */
    record Dispute(int sampled, String finding, List<Attachment> attachments) implements CommitmentCommand {
        public Dispute {
            attachments = orEmpty(attachments);
        }
    }

    /** 未兑现; asked by the system at the end of the window. */
    record Miss() implements CommitmentCommand {}

    /** 变更, with what both sides signed as evidence. What is left out stays. */
    record Vary(@Nullable String title, @Nullable Measure measure, List<Occurrence> occurrences, String reason)
            implements CommitmentCommand {
        public Vary {
            occurrences = orEmpty(occurrences);
        }
    }

    /**
     * 协议变更: the line of an agreement reads otherwise; asked by the system.
     *
     * @param number of the agreement
     */
    record VaryByAgreement(AgreementId agreement, String number, PromisedItem item) implements CommitmentCommand {}

    /**
     * 协议不再约束: the line was struck out, or the term is over; asked by the system.
     *
     * @param item its key in the agreement
     */
    record EndByAgreement(AgreementId agreement, String number, String item, AgreedEnd cause)
            implements CommitmentCommand {}

    /** 终止. */
    record Lapse(String reason) implements CommitmentCommand {}

    /** 年度清算. */
    record SettleYear(int year) implements CommitmentCommand {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
