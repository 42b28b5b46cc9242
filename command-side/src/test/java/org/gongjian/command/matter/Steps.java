package org.gongjian.command.matter;

import static org.gongjian.matter.terms.DeliveryMethod.IN_PERSON;
import static org.gongjian.matter.terms.DeliveryMethod.PHONE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** Steps as the stories take them, with what does not matter filled in. */
final class Steps {

    static final PersonId RESIDENT = Who.person(31);

    private Steps() {}

    static MatterCommand.RaiseIssue raise(Raiser raiser) {
        return new MatterCommand.RaiseIssue(
                raiser, Channel.PHONE, Story.words(), "化粪池漫溢", null, null, null, null, List.of(), null);
    }

    static MatterCommand.RaiseIssue raise() {
        return raise(new Raiser.Resident(RESIDENT));
    }

    static MatterCommand.ReceiveProposal propose(PersonId... signers) {
        return new MatterCommand.ReceiveProposal(
                Channel.COUNTER,
                Story.words(),
                Story.words(),
                "加装集中充电棚",
                null,
                null,
                signed(signers),
                null,
                List.of(),
                null);
    }

    static List<SignerAsWritten> signed(PersonId... signers) {
        return Arrays.stream(signers)
                .map(one -> new SignerAsWritten(one, "二支部", null))
                .toList();
    }

    static MatterCommand.Resubmit resubmit(PersonId... signers) {
        return new MatterCommand.Resubmit(null, null, signed(signers), List.of());
    }

    static MatterCommand.Admit admit(Route route, @Nullable TimeLimitClass limit) {
        return new MatterCommand.Admit(route, null, null, null, null, null, limit);
    }

    static MatterCommand.Admit admitVital(Route route) {
        return new MatterCommand.Admit(route, null, null, "占公共用地、收费", null, null, null);
    }

    static MatterCommand.Assign assign(OrganisationId lead, OrganisationId... coHandlers) {
        return new MatterCommand.Assign(lead, List.of(coHandlers), List.of(), null, null, null);
    }

    static MatterCommand.RecordResolution resolve(BodyKind body, VoteManner manner, ResolutionOutcome outcome) {
        return new MatterCommand.RecordResolution(
                new ResolutionBasis.Recorded(body, "二季度联席会", LocalDate.parse("2026-04-24"), manner, 13, 10, 8, 1, 1),
                outcome,
                "居委会实施，三纺承担管材费，锦程提供堆料场地，物业配合",
                null);
    }

    static MatterCommand.RequestReturn requestReturn() {
        return new MatterCommand.RequestReturn(ReturnReason.WRONG_DUTY, "主管属原纺织厂家属区", null);
    }

    static MatterCommand.Refer whistle(OrganisationId to) {
        return new MatterCommand.Refer(to, ReferralMode.WHISTLED, null, "先抽排", null);
    }

    static MatterCommand.Refer forward(OrganisationId to) {
        return new MatterCommand.Refer(to, ReferralMode.FORWARDED, null, "请办理", null);
    }

    static MatterCommand.AnswerReferral answerReferral(boolean settles) {
        return new MatterCommand.AnswerReferral(null, "已办", null, settles);
    }

    static MatterCommand.Decline decline(DeclineReason reason) {
        return new MatterCommand.Decline(reason, "见理由", null, PHONE);
    }

    static MatterCommand.GiveCoHandlerOpinion opinion() {
        return new MatterCommand.GiveCoHandlerOpinion("同意", List.of());
    }

    static MatterCommand.ReportCompletion report(ResultClass result) {
        return new MatterCommand.ReportCompletion(
                result, "已疏通", result == ResultClass.B ? LocalDate.parse("2026-07-31") : null, List.of());
    }

    static MatterCommand.ConfirmCompletion confirm() {
        return new MatterCommand.ConfirmCompletion(null);
    }

    static MatterCommand.IssueAnswer answer() {
        return new MatterCommand.IssueAnswer(null, "已办结", null, PHONE, List.of(), false, null);
    }

    static MatterCommand.FollowUp followUp(Solved solved, @Nullable Satisfaction result) {
        return new MatterCommand.FollowUp(null, PHONE, true, solved, null, result, null);
    }

    static MatterCommand.AttemptFollowUp notReached() {
        return new MatterCommand.AttemptFollowUp(false, PHONE);
    }

    static MatterCommand.Evaluate rate(PersonId rater, @Nullable Satisfaction process, Satisfaction result) {
        return new MatterCommand.Evaluate(rater, process, result, null);
    }

    static MatterCommand.MakeFirstContact meet(PersonId person) {
        return new MatterCommand.MakeFirstContact(person, IN_PERSON);
    }

    static MatterCommand.Close close() {
        return new MatterCommand.Close(null, null);
    }
}
