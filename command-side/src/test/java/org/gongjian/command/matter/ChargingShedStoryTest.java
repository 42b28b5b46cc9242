package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.MemberStanding.Membership.FULL;
import static org.gongjian.command.decision.MemberStanding.Membership.NONE;
import static org.gongjian.command.matter.Steps.*;
import static org.gongjian.matter.terms.DeliveryMethod.IN_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.matter.MatterEvent.Admitted;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Evaluated;
import org.gongjian.matter.MatterEvent.PromiseTracked;
import org.gongjian.matter.MatterEvent.ProposalReceived;
import org.gongjian.matter.MatterEvent.ReturnedForCompletion;
import org.gongjian.matter.MatterEvent.SignersVerified;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 建议案：北院加装电动自行车集中充电棚, and 赵铁生's two papers around the congress. */
class ChargingShedStoryTest {

    private static final PersonId SUN = Who.person(41);
    private static final PersonId LI = Who.person(42);
    private static final PersonId MA = Who.person(43);
    private static final PersonId NEIGHBOUR = Who.person(44);
    private static final PersonId ZHAO = Who.person(45);

    private final Story story = Story.under("001b");

    @BeforeEach
    void members() {
        story.member(SUN, FULL, false).member(LI, FULL, false).member(MA, FULL, false);
        story.member(NEIGHBOUR, NONE, false).member(ZHAO, FULL, true);
    }

    @Test
    void a_delegate_alone_may_propose_while_the_congress_sits_though_recorded_three_days_later() {
        story.congressSits("2026-03-13T14:00", null)
                .by(Who.CLERK)
                .forPerson(ZHAO)
                .at("2026-03-13T15:20")
                .recorded("2026-03-16T09:05")
                .asks(propose(ZHAO));
        assertThat(story.last(ProposalReceived.class).sitting()).isNotNull();
        story.congressRose()
                .by(Who.SECRETARY)
                .at("2026-03-16T10:00")
                .asks(admit(Route.JOINT_DELIBERATION, null))
                .recordedEvents(SignersVerified.class, Admitted.class)
                .stands(StageCode.ADMITTED);
    }

    @Test
    void the_same_delegate_alone_three_days_later_is_received_and_not_admitted() {
        story.by(Who.CLERK).at("2026-03-16T09:30").asks(propose(ZHAO)).stands(StageCode.RECEIVED);
        story.isRefused(MatterRefusal.PROPOSAL_NEEDS_MORE_SIGNERS, admit(Route.JOINT_DELIBERATION, null));
    }

    @Test
    void a_proposal_after_the_deadline_of_the_congress_counts_as_between_sessions() {
        story.congressSits("2026-03-13T14:00", "2026-03-13T15:00")
                .by(Who.CLERK)
                .at("2026-03-13T15:20")
                .asks(propose(ZHAO));
        assertThat(story.last(ProposalReceived.class).sitting()).isNull();
    }

    @Test
    void from_three_signatures_of_which_one_does_not_count_to_the_ballot() {
        isReturnedAndCompleted();
        isAdmittedAsVital();
        isBallotedAndAssigned();
        isAnsweredWithAPromiseThatIsKept();
    }

    private void isReturnedAndCompleted() {
        story.by(Who.CLERK).at("2026-04-07T10:15").asks(propose(SUN, LI, NEIGHBOUR));
        story.isRefused(MatterRefusal.PROPOSAL_NEEDS_MORE_SIGNERS, admit(Route.JOINT_DECISION, null))
                .asks(new MatterCommand.ReturnForCompletion(List.of("党员签名不足三名"), IN_PERSON))
                .stands(StageCode.RETURNED);
        assertThat(story.last(ReturnedForCompletion.class).completionDue()).isNotNull();
        story.forPerson(SUN).on("补正后的原件").at("2026-04-09T10:00").asks(resubmit(SUN, LI, NEIGHBOUR, MA));
        story.by(Who.CLERK)
                .asks(new MatterCommand.VerifySigners(
                        List.of(new VerifiedSigner(MA, SignerStanding.FULL, true, "市公交三公司支部"))));
        assertThat(story.last(SignersVerified.class).signers())
                .extracting(VerifiedSigner::standing)
                .containsExactlyInAnyOrder(
                        SignerStanding.FULL, SignerStanding.FULL, SignerStanding.FULL, SignerStanding.SUPPORTER);
        assertThat(story.known().dues().get(DueKind.ADMISSION)).isEqualTo(Story.local("2026-04-17T00:00"));
    }

    private void isAdmittedAsVital() {
        story.by(Who.SECRETARY).at("2026-04-14T10:00").asks(admitVital(Route.JOINT_DECISION));
        assertThat(story.last(Admitted.class).caseNo()).isEqualTo("CASE-1");
        story.by(Who.CLERK)
                .isRefused(MatterRefusal.SIGNERS_ARE_FROZEN, new MatterCommand.VerifySigners(List.of()))
                .isRefused(MatterRefusal.SIGNERS_ARE_FROZEN, resubmit(SUN, LI, MA, ZHAO))
                .isRefused(MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT, assign(Who.RESIDENTS_COMMITTEE));
    }

    private void isBallotedAndAssigned() {
        story.by(Who.SECRETARY)
                .at("2026-04-28T21:00")
                .on("计票单")
                .asks(resolve(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.ADOPTED))
                .isRefused(MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT, assign(Who.RESIDENTS_COMMITTEE))
                .asks(resolve(BodyKind.COMMUNITY_ASSEMBLY, VoteManner.SECRET_BALLOT, ResolutionOutcome.ADOPTED))
                .at("2026-05-11T00:05")
                .asks(assign(Who.RESIDENTS_COMMITTEE, Who.PROPERTY))
                .dueOn("2026-06-23");
    }

    private void isAnsweredWithAPromiseThatIsKept() {
        story.by(Who.PROPERTY_LIAISON).at("2026-06-15T10:00").asks(opinion());
        story.by(Who.COMMITTEE_HANDLER).at("2026-06-22T10:00").asks(report(ResultClass.B));
        story.by(Who.SECRETARY).at("2026-06-23T10:00").asks(confirm());
        story.isRefused(MatterRefusal.LEAD_SIGNER_MUST_BE_MET_FIRST, answer());
        story.by(Who.COMMITTEE_HANDLER).at("2026-05-12T10:00").asks(meet(SUN));
        story.by(Who.SECRETARY)
                .at("2026-06-23T11:00")
                .asks(answer())
                .recordedEvents(AnswerIssued.class, PromiseTracked.class)
                .stands(StageCode.PROMISED);
        assertThat(story.last(AnswerIssued.class).deliveries()).hasSize(4);
        assertThat(story.last(AnswerIssued.class).letterNo()).isEqualTo("ANSWER-1");
        assertThat(story.last(AnswerIssued.class).feedbackUntil().on()).isEqualTo(LocalDate.parse("2026-07-14"));
        story.by(Who.CLERK).on("纸质表").at("2026-07-01T10:00").forPerson(SUN);
        story.isRefused(MatterRefusal.PROCESS_RATING_IS_MISSING, rate(SUN, null, Satisfaction.SATISFIED))
                .isRefused(
                        MatterRefusal.RATING_IS_NOT_ON_THE_SCALE,
                        Map.of(
                                "scale",
                                List.of(
                                        Satisfaction.SATISFIED,
                                        Satisfaction.BASICALLY_SATISFIED,
                                        Satisfaction.DISSATISFIED)),
                        rate(SUN, Satisfaction.SATISFIED, Satisfaction.VERY_SATISFIED))
                .asks(rate(SUN, Satisfaction.SATISFIED, Satisfaction.SATISFIED));
        story.at("2026-07-16T10:00").asks(rate(MA, Satisfaction.SATISFIED, Satisfaction.SATISFIED));
        assertThat(story.last(Evaluated.class).late()).isTrue();
        promiseIsKept();
    }

    private void promiseIsKept() {
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.PROMISE_STILL_RUNS, new MatterCommand.MissPromise("未建成"))
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, close());
        story.by(Who.COMMITTEE_HANDLER)
                .at("2026-07-24T10:00")
                .asks(new MatterCommand.FulfilPromise("建成", List.of()))
                .stands(StageCode.CONFIRMED);
        story.by(Who.SECRETARY)
                .at("2026-07-27T10:00")
                .isRefused(MatterRefusal.RESULT_CLASS_IS_MISSING, answer())
                .asks(new MatterCommand.IssueAnswer(ResultClass.A, "已建成", null, IN_PERSON, List.of(), true, null));
        assertThat(story.last(AnswerIssued.class).supplement()).isTrue();
        story.by(Who.CALLER)
                .at("2026-07-28T10:00")
                .asks(new MatterCommand.FollowUp(SUN, IN_PERSON, true, Solved.YES, null, null, null));
        story.by(Who.SECRETARY).at("2026-07-29T10:00").asks(close());
        assertThat(((Stage.Closed) story.known().stage()).reason()).isEqualTo(ClosedReason.FOLLOWED_UP);
    }
}
