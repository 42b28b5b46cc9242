package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.MemberStanding.Membership.FULL;
import static org.gongjian.command.decision.MemberStanding.Membership.PROBATIONARY;
import static org.gongjian.command.matter.Steps.*;
import static org.gongjian.matter.terms.DeliveryMethod.PHONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Admitted;
import org.gongjian.matter.MatterEvent.AnsweredOnTheSpot;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.matter.MatterEvent.LedgerEntryTakenOver;
import org.gongjian.matter.MatterEvent.LinkedTo;
import org.gongjian.matter.MatterEvent.SplitFrom;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.LinkTarget;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Id.MatterId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** At the counter: receiving never fails; admission asks. */
class ReceivingTest {

    private static final PersonId FIRST = Who.person(41);
    private static final PersonId SECOND = Who.person(42);
    private static final PersonId THIRD = Who.person(43);
    private static final MatterId OTHER = new MatterId(Who.uuid(80));

    private final Story story = Story.under("004");

    @Test
    void an_issue_is_answered_on_the_spot_and_closed_in_two_steps() {
        story.asks(raise(), new MatterCommand.AnswerOnTheSpot("周一至周五均可办理", null, PHONE))
                .recordedEvents(AnsweredOnTheSpot.class)
                .stands(StageCode.CLOSED);
    }

    @Test
    void an_anonymous_issue_without_summary_is_received_and_not_admitted() {
        story.asks(new MatterCommand.RaiseIssue(
                        new Raiser.Anonymous(),
                        Channel.LETTER,
                        Story.words(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .isRefused(MatterRefusal.PUBLIC_SUMMARY_IS_MISSING, admit(Route.ROUTINE, null));
    }

    @Test
    void what_is_secret_does_not_enter_by_any_door() {
        story.isRefused(
                MatterRefusal.SECRET_MATTER_MUST_NOT_BE_ENTERED,
                new MatterCommand.RaiseIssue(
                        new Raiser.Resident(RESIDENT),
                        Channel.COUNTER,
                        Story.words(),
                        "x",
                        null,
                        null,
                        null,
                        Sensitivity.SECRET,
                        List.of(),
                        null));
        story.asks(raise())
                .isRefused(
                        MatterRefusal.SECRET_MATTER_MUST_NOT_BE_ENTERED,
                        new MatterCommand.Admit(Route.ROUTINE, null, null, null, Sensitivity.SECRET, null, null))
                .isRefused(
                        MatterRefusal.SECRET_MATTER_MUST_NOT_BE_ENTERED,
                        new MatterCommand.Classify(null, null, Sensitivity.SECRET, null, List.of()));
    }

    @Test
    void an_unknown_matter_is_not_found_and_a_known_one_is_not_received_again() {
        story.isRefused(MatterRefusal.NO_SUCH_MATTER, admit(Route.ROUTINE, null))
                .isRefused(MatterRefusal.NO_SUCH_MATTER, new MatterCommand.Correct(0, List.of(), "x"))
                .asks(raise())
                .isRefused(MatterRefusal.MATTER_IS_ALREADY_KNOWN, raise());
    }

    @Test
    void the_limit_class_comes_from_the_category() {
        story.category("LIGHT", "REPAIR").asks(raise());
        story.asks(new MatterCommand.Admit(Route.ROUTINE, "LIGHT", null, null, null, null, null));
        assertThat(story.last(Admitted.class).timeLimitClass()).isEqualTo(TimeLimitClass.REPAIR);
    }

    @Test
    void a_category_that_nobody_registered_is_taken_in_and_not_admitted() {
        story.asks(new MatterCommand.RaiseIssue(
                        new Raiser.Anonymous(),
                        Channel.LETTER,
                        Story.words(),
                        "路灯不亮",
                        "NOWHERE",
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .isRefused(MatterRefusal.CATEGORY_IS_NOT_REGISTERED, admit(Route.ROUTINE, null))
                .isRefused(MatterRefusal.CATEGORY_IS_NOT_REGISTERED, classify("NOWHERE"))
                .category("LIGHT", "REPAIR")
                .asks(new MatterCommand.Admit(Route.ROUTINE, "LIGHT", null, null, null, null, null))
                .isRefused(MatterRefusal.CATEGORY_IS_NOT_REGISTERED, classify("NOWHERE"))
                .asks(classify("LIGHT"), classify(null));
        assertThat(story.last(Admitted.class).category()).isEqualTo("LIGHT");
    }

    private static MatterCommand classify(@Nullable String category) {
        return new MatterCommand.Classify(category, null, null, null, List.of("预警"));
    }

    @Test
    void a_sensitive_matter_shields_its_raiser_and_is_closed_to_the_counter() {
        story.asks(
                raise(), new MatterCommand.Admit(Route.ROUTINE, null, null, null, Sensitivity.SENSITIVE, null, null));
        assertThat(story.last(Admitted.class).shieldedRaiser()).isTrue();
        story.isRefused(MatterRefusal.NO_SUCH_MATTER, new MatterCommand.Classify("X", null, null, null, List.of()));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
    }

    @Test
    void something_must_be_missing_when_papers_go_back() {
        story.asks(raise())
                .isRefused(
                        MatterRefusal.SOMETHING_MUST_BE_MISSING,
                        new MatterCommand.ReturnForCompletion(List.of(), PHONE))
                .asks(new MatterCommand.ReturnForCompletion(List.of("地址"), PHONE))
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, admit(Route.ROUTINE, null))
                .asks(new MatterCommand.Resubmit(null, null, List.of(), List.of()))
                .stands(StageCode.RECEIVED);
    }

    @Test
    void a_ledger_entry_stands_as_answered_and_may_be_taken_up() {
        story.asks(new MatterCommand.TakeOverLedgerEntry(
                        "留言板2019",
                        "7",
                        RESIDENT,
                        Story.words(),
                        Story.words(),
                        "城建",
                        null,
                        Story.local("2019-03-01T00:00"),
                        true,
                        "住建局",
                        Story.words(),
                        Story.local("2019-03-09T10:00"),
                        false))
                .recordedEvents(LedgerEntryTakenOver.class)
                .stands(StageCode.TAKEN_OVER);
        assertThat(story.known().dues()).isEmpty();
        assertThat(story.known().file().origin().receiptNo()).isNull();
        story.isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, new MatterCommand.Withdraw(null))
                .isRefused(
                        MatterRefusal.CATEGORY_IS_NOT_REGISTERED,
                        new MatterCommand.Admit(Route.ROUTINE, null, "路灯不亮", null, null, null, null))
                .category("LIGHT", "REPAIR")
                .asks(new MatterCommand.Admit(Route.ROUTINE, "LIGHT", "路灯不亮", null, null, null, null))
                .stands(StageCode.ADMITTED);
    }

    @Test
    void an_old_proposal_stands_as_answered_with_its_signers_as_written_and_nobody_verified() {
        story.asks(oldProposal(List.of(new SignerAsWritten(RESIDENT, "二支部", null))))
                .recordedEvents(MatterEvent.ProposalTakenOver.class)
                .stands(StageCode.TAKEN_OVER);
        assertThat(story.known().file().kind()).isEqualTo(MatterKind.PROPOSAL);
        assertThat(story.known().file().origin().signers()).hasSize(1);
        assertThat(story.known().file().origin().verified()).isEmpty();
        assertThat(story.known().file().origin().receiptNo()).isNull();
        assertThat(story.known().dues()).isEmpty();
    }

    @Test
    void an_old_proposal_has_somebody_who_signed_it() {
        story.isRefused(MatterRefusal.PROPOSAL_NEEDS_A_SIGNER, oldProposal(List.of()));
    }

    private static MatterCommand oldProposal(List<SignerAsWritten> signers) {
        return new MatterCommand.TakeOverProposal(
                "建议案2018",
                "7",
                signers,
                Story.words(),
                Story.words(),
                null,
                Story.local("2018-04-09T00:00"),
                true,
                "社区居委会",
                Story.words(),
                Story.local("2018-06-20T00:00"),
                true);
    }

    @Test
    void an_issue_split_off_says_from_what_and_the_other_says_into_what() {
        MatterCommand.RaiseIssue plain = raise();
        story.asks(new MatterCommand.RaiseIssue(
                        plain.raiser(),
                        plain.channel(),
                        plain.text(),
                        plain.publicSummary(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        OTHER))
                .recordedEvents(IssueRaised.class, SplitFrom.class)
                .asks(new MatterCommand.Split(OTHER))
                .recordedEvents(LinkedTo.class);
        assertThat(story.last(LinkedTo.class).to()).isEqualTo(new LinkTarget.OtherMatter(OTHER));
    }

    @Test
    void a_proposal_becomes_an_issue_and_an_issue_a_proposal_only_with_a_signer() {
        story.asks(propose(FIRST), new MatterCommand.ConvertTo(MatterKind.ISSUE, "非建议性质", List.of(), null));
        assertThat(story.known().file().kind()).isEqualTo(MatterKind.ISSUE);
        story.isRefused(
                        MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE,
                        new MatterCommand.ConvertTo(MatterKind.ISSUE, "x", List.of(), null))
                .isRefused(
                        MatterRefusal.PROPOSAL_NEEDS_A_SIGNER,
                        new MatterCommand.ConvertTo(MatterKind.PROPOSAL, "x", List.of(), null))
                .asks(new MatterCommand.ConvertTo(MatterKind.PROPOSAL, "x", signed(FIRST), null));
    }

    @Test
    void probationary_members_count_as_the_charter_says() {
        story.member(FIRST, FULL, false).member(SECOND, FULL, false).member(THIRD, PROBATIONARY, false);
        story.by(Who.SECRETARY).asks(propose(FIRST, SECOND, THIRD));
        Story strict = story.nowInForce("proposal_signers_out_of_session", 4);
        strict.isRefused(MatterRefusal.PROPOSAL_NEEDS_MORE_SIGNERS, admit(Route.ROUTINE, null));
        story.nowInForce("proposal_signers_out_of_session", 3).asks(admit(Route.ROUTINE, null));
        assertThat(story.last(Admitted.class).rules().charterVersion()).isEqualTo(3);
    }

    @Test
    void members_whose_membership_is_kept_elsewhere_count_as_the_charter_says() {
        story.member(FIRST, FULL, false).member(SECOND, FULL, false).memberElsewhere(THIRD);
        story.by(Who.SECRETARY).asks(propose(FIRST, SECOND, THIRD));
        story.nowInForce("members_elsewhere_count", new RuleValue.Flag(false))
                .isRefused(MatterRefusal.PROPOSAL_NEEDS_MORE_SIGNERS, admit(Route.ROUTINE, null));
        story.nowInForce("members_elsewhere_count", new RuleValue.Flag(true)).asks(admit(Route.ROUTINE, null));
    }

    @Test
    void somebody_who_did_not_sign_cannot_be_verified() {
        story.asks(propose(FIRST))
                .isRefused(
                        MatterRefusal.SIGNER_IS_NOT_ON_THE_PAPER,
                        new MatterCommand.VerifySigners(
                                List.of(new VerifiedSigner(SECOND, SignerStanding.FULL, false, null))));
    }

    @Test
    void a_declined_matter_cannot_be_assigned_and_comes_back_when_the_review_overturns_it() {
        story.asks(raise())
                .isRefused(MatterRefusal.CHANNEL_MUST_BE_TOLD, decline(DeclineReason.NOT_OURS))
                .isRefused(MatterRefusal.REASON_IS_FOR_PROPOSALS_ONLY, decline(DeclineReason.TOO_FEW_SIGNERS))
                .asks(decline(DeclineReason.NOT_SPECIFIC))
                .stands(StageCode.CLOSED);
        story.by(Who.SECRETARY).isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, assign(Who.PROPERTY));
        story.by(Who.CLERK).forPerson(RESIDENT).on("来信").asks(new MatterCommand.AskReview("有新情况"));
        story.by(Who.OVERSEER).asks(new MatterCommand.Overturn("应当受理")).stands(StageCode.RECEIVED);
    }

    @Test
    void an_upheld_decision_stays_and_may_be_reviewed_only_on_request() {
        story.asks(raise(), decline(DeclineReason.NOT_SPECIFIC));
        story.by(Who.OVERSEER)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, new MatterCommand.Uphold("无新情况"));
        story.by(Who.CLERK).forPerson(RESIDENT).on("来信").asks(new MatterCommand.AskReview("不服"));
        story.by(Who.OVERSEER).asks(new MatterCommand.Uphold("无新情况")).stands(StageCode.CLOSED);
    }

    @Test
    void too_few_signers_is_a_reason_only_when_they_are_too_few_and_the_time_ran_out() {
        story.member(FIRST, FULL, false).by(Who.SECRETARY).asks(propose(FIRST));
        MatterCommand tooFew = decline(DeclineReason.TOO_FEW_SIGNERS);
        story.isRefused(
                MatterRefusal.TIME_FOR_COMPLETION_STILL_RUNS, Map.of("until", LocalDate.parse("2026-04-27")), tooFew);
        story.by(Who.CLERK).asks(new MatterCommand.ReturnForCompletion(List.of("签名"), PHONE));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.TIME_FOR_COMPLETION_STILL_RUNS, tooFew)
                .at("2026-04-28T09:00")
                .asks(tooFew)
                .stands(StageCode.CLOSED);
    }

    @Test
    void enough_signers_cannot_be_declined_as_too_few() {
        story.member(FIRST, FULL, false).member(SECOND, FULL, false).member(THIRD, FULL, false);
        story.by(Who.SECRETARY)
                .asks(propose(FIRST, SECOND, THIRD))
                .isRefused(MatterRefusal.SIGNERS_ARE_ENOUGH, decline(DeclineReason.TOO_FEW_SIGNERS));
    }

    @Test
    void a_withdrawn_matter_is_closed_and_a_repeat_stays_open() {
        story.asks(raise(), new MatterCommand.MarkRepeatOf(OTHER)).stands(StageCode.RECEIVED);
        story.forPerson(RESIDENT).on("电话").asks(new MatterCommand.Withdraw("已自行解决"));
        assertThat(((Stage.Closed) story.known().stage()).reason()).isEqualTo(ClosedReason.WITHDRAWN);
    }

    @Test
    void nothing_happens_before_what_it_builds_on() {
        story.at("2026-04-13T09:10").asks(raise());
        story.at("2026-04-13T09:00")
                .isRefused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, admit(Route.ROUTINE, null))
                .asks(new MatterCommand.AddNote(Story.words()));
    }

    @Test
    void a_date_outside_the_published_calendar_is_refused_not_guessed() {
        story.at("2031-04-13T09:10").isRefused(MatterRefusal.CALENDAR_DOES_NOT_REACH_THAT_FAR, raise());
    }
}
