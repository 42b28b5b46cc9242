package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;
import static org.gongjian.matter.terms.DeliveryMethod.PHONE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.matter.MatterEvent.Admitted;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Evaluated;
import org.gongjian.matter.MatterEvent.FollowedUp;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.MatterId;
import org.junit.jupiter.api.Test;

/** 居民诉求：柳荫里 3 号楼化粪池漫溢, from the call to the archive, its resolution taken from the minutes. */
class CesspitStoryTest {

    private static final MatterId PATROL = new MatterId(Who.uuid(80));
    private static final Raiser GRID = new Raiser.GridPatrol(Who.GRID_WORKER.person());

    private final Story story = Story.under("004");

    @Test
    void the_whole_way_from_the_call_to_the_archive() {
        comesInAndIsMerged();
        wandersBackFromTheProperty();
        isDecidedByTheJointConference();
        isExtendedOnce();
        isReportedOnlyWithEveryOpinion();
        isAnsweredAndFoundWanting();
        isReopenedAndCloses();
    }

    private void comesInAndIsMerged() {
        story.by(Who.CLERK).at("2026-04-13T09:10").asks(raise()).stands(StageCode.RECEIVED);
        story.at("2026-04-13T09:40")
                .asks(admit(Route.JOINT_ACTION, TimeLimitClass.REPAIR), new MatterCommand.Join(PATROL, List.of(GRID)));
        assertThat(story.last(Admitted.class).provisionalDue().on()).isEqualTo(LocalDate.parse("2026-04-22"));
        assertThat(story.known().file().origin().raisers()).hasSize(2);
    }

    private void wandersBackFromTheProperty() {
        story.by(Who.DEPUTY).at("2026-04-13T10:00").asks(assign(Who.PROPERTY)).dueOn("2026-04-22");
        assertThat(story.known().dues().get(DueKind.ACCEPTANCE)).isEqualTo(Story.local("2026-04-15T00:00"));
        story.by(Who.PROPERTY_LIAISON).at("2026-04-14T09:00").asks(new MatterCommand.MakeFirstContact(RESIDENT, PHONE));
        story.by(Who.CLERK)
                .at("2026-04-14T15:00")
                .forOrganisation(Who.PROPERTY)
                .isRefused(MatterRefusal.EVIDENCE_IS_NEEDED, requestReturn())
                .on("通话记录")
                .asks(requestReturn())
                .dueOn("2026-04-22");
        story.by(Who.SECRETARY)
                .at("2026-04-15T09:00")
                .asks(
                        new MatterCommand.ApproveReturn(null),
                        new MatterCommand.Reroute(Route.JOINT_DELIBERATION, "涉及多家单位"))
                .stands(StageCode.ADMITTED);
        story.at("2026-04-15T09:30").asks(whistle(Who.CITY_OFFICE)).stands(StageCode.ADMITTED);
        story.by(Who.CITY_LIAISON).at("2026-04-15T14:10").asks(answerReferral(false));
        Referred whistle = story.last(Referred.class);
        assertThat(whistle.respondBy().until()).isEqualTo(Story.local("2026-04-16T09:30"));
        assertThat(Duration.between(whistle.happened().at(), Story.local("2026-04-15T14:10")))
                .isEqualTo(Duration.ofMinutes(280));
    }

    private void isDecidedByTheJointConference() {
        var resolution = resolve(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.ADOPTED);
        story.by(Who.SECRETARY)
                .at("2026-04-24T15:40")
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, assign(Who.RESIDENTS_COMMITTEE))
                .isRefused(MatterRefusal.EVIDENCE_IS_NEEDED, resolution)
                .on("会议记录")
                .asks(resolution)
                .asks(assign(Who.RESIDENTS_COMMITTEE, Who.SPINNERS, Who.SUPERMARKET, Who.PROPERTY))
                .dueOn("2026-05-19")
                .stands(StageCode.ASSIGNED);
        assertThat(story.known().dues().get(DueKind.CO_HANDLER_OPINIONS)).isEqualTo(Story.local("2026-05-15T00:00"));
        story.bySystem("acceptance_days")
                .at("2026-04-27T23:59")
                .isRefused(MatterRefusal.ACCEPTANCE_TIME_STILL_RUNS, new MatterCommand.DeemAccepted());
        story.at("2026-04-28T00:00").asks(new MatterCommand.DeemAccepted()).stands(StageCode.IN_HAND);
        story.by(Who.SECRETARY)
                .at("2026-04-28T10:00")
                .asks(whistle(Who.DRAINAGE))
                .stands(StageCode.IN_HAND);
        story.by(Who.CITY_LIAISON)
                .at("2026-04-29T10:00")
                .isRefused(MatterRefusal.NOT_THE_ADDRESSEE_OF_THE_REFERRAL, new MatterCommand.AcceptReferral(null));
        story.by(Who.DRAINAGE_LIAISON)
                .asks(new MatterCommand.AcceptReferral(null))
                .at("2026-05-12T10:00")
                .asks(answerReferral(true))
                .stands(StageCode.IN_HAND);
    }

    private void isExtendedOnce() {
        story.by(Who.COMMITTEE_HANDLER)
                .at("2026-05-15T10:00")
                .isRefused(MatterRefusal.EXTENSION_TOO_LONG, new MatterCommand.RequestExtension(8, "管材未到"))
                .asks(new MatterCommand.RequestExtension(5, "管材未到"));
        story.by(Who.SECRETARY)
                .at("2026-05-18T10:00")
                .isRefused(MatterRefusal.RAISERS_MUST_BE_TOLD, new MatterCommand.GrantExtension(null, null))
                .asks(new MatterCommand.GrantExtension(null, PHONE))
                .dueOn("2026-05-26");
        story.by(Who.COMMITTEE_HANDLER)
                .isRefused(MatterRefusal.EXTENDED_TOO_OFTEN, new MatterCommand.RequestExtension(1, "再延"));
    }

    private void isReportedOnlyWithEveryOpinion() {
        story.by(Who.SPINNERS_LIAISON).at("2026-05-20T10:00").asks(opinion());
        story.by(Who.SUPERMARKET_LIAISON).at("2026-05-21T10:00").asks(opinion());
        story.by(Who.COMMITTEE_HANDLER)
                .at("2026-05-25T16:00")
                .isRefused(MatterRefusal.CO_HANDLER_OPINION_MISSING, report(ResultClass.A));
        assertThat(story.handling().opinionsMissing()).containsExactly(Who.PROPERTY);
        story.by(Who.CLERK)
                .at("2026-05-26T09:30")
                .forOrganisation(Who.PROPERTY)
                .on("盖章件")
                .asks(opinion());
        story.by(Who.COMMITTEE_HANDLER)
                .at("2026-05-26T10:00")
                .asks(report(ResultClass.A))
                .stands(StageCode.REPORTED);
        assertThat(story.handling().due().metAt(Story.local("2026-05-26T10:00")))
                .isTrue();
    }

    private void isAnsweredAndFoundWanting() {
        story.by(Who.COMMITTEE_HANDLER).isRefused(MatterRefusal.HANDLER_CANNOT_CONFIRM, confirm());
        story.by(Who.DEPUTY)
                .at("2026-05-26T11:00")
                .asks(confirm())
                .at("2026-05-26T15:00")
                .asks(answer());
        assertThat(story.last(AnswerIssued.class).deliveries()).hasSize(2);
        story.by(Who.SECRETARY).isRefused(MatterRefusal.ANSWER_NEEDS_FOLLOW_UP, close());
        story.by(Who.COMMITTEE_HANDLER)
                .isRefused(
                        MatterRefusal.HANDLER_CANNOT_RECORD_RATING, rate(RESIDENT, null, Satisfaction.VERY_SATISFIED));
        story.by(Who.CALLER)
                .at("2026-05-28T10:00")
                .asks(notReached())
                .at("2026-05-29T10:00")
                .asks(new MatterCommand.FollowUp(
                        RESIDENT, PHONE, true, Solved.PARTLY, "雨后仍溢", Satisfaction.DISSATISFIED, null))
                .recordedEvents(FollowedUp.class, Evaluated.class)
                .stands(StageCode.TO_VERIFY);
        assertThat(story.known().file().replies().attempts()).hasSize(1);
    }

    private void isReopenedAndCloses() {
        story.by(Who.OVERSEER)
                .at("2026-06-01T10:00")
                .asks(new MatterCommand.VerifyDissatisfaction(true, "现场核实属实"), new MatterCommand.Reopen("加装检查井"))
                .stands(StageCode.IN_HAND)
                .dueOn("2026-06-08");
        story.by(Who.COMMITTEE_HANDLER).at("2026-06-05T10:00").asks(report(ResultClass.A));
        story.by(Who.DEPUTY).at("2026-06-05T11:00").asks(confirm(), answer());
        story.by(Who.CALLER)
                .at("2026-06-08T10:00")
                .asks(new MatterCommand.FollowUp(RESIDENT, PHONE, true, Solved.YES, null, Satisfaction.SATISFIED, null))
                .stands(StageCode.ANSWERED);
        story.bySystem("auto_close_days")
                .at("2026-06-09T10:00")
                .asks(close(), new MatterCommand.Archive(Retention.TEN_YEARS))
                .stands(StageCode.CLOSED);
        assertThat(story.known().file().marks().archived()).isTrue();
        assertThat(story.known().file().replies().reopened()).isEqualTo(1);
        assertThat(story.known().dues()).isEmpty();
    }

    @Test
    void the_patrols_own_report_ends_as_merged_into_the_call() {
        story.by(Who.GRID_WORKER).at("2026-04-10T16:20").asks(raise(GRID));
        assertThat(story.last(IssueRaised.class).receiptNo()).isEqualTo("RECEIPT-1");
        story.by(Who.CLERK)
                .at("2026-04-13T09:40")
                .asks(new MatterCommand.Merge(new MatterId(Who.uuid(81)), "同一处"))
                .stands(StageCode.CLOSED)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, admit(Route.ROUTINE, null));
    }
}
