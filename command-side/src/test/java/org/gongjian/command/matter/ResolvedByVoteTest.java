package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.admit;
import static org.gongjian.command.matter.Steps.admitVital;
import static org.gongjian.command.matter.Steps.assign;
import static org.gongjian.command.matter.Steps.raise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.Resolved;
import org.gongjian.matter.Outstanding;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a motion came to is recorded on its matter, and what was adopted is assigned as resolved. */
class ResolvedByVoteTest {
    private static final Id.MotionId MOTION = new Id.MotionId(Who.uuid(95));
    private static final Id.MotionId LATER = new Id.MotionId(Who.uuid(94));
    private static final ResolvedTask TASK =
            new ResolvedTask(Who.RESIDENTS_COMMITTEE, List.of(Who.SPINNERS, Who.SUPERMARKET, Who.PROPERTY), "更换管道");

    private Story story = Story.under("004");

    private Story onTheAgenda(Route route) {
        story.by(Who.CLERK).asks(raise(), admit(route, null));
        return placed();
    }

    private Story placed() {
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.PlaceOnAgenda("二季度联席会", LocalDate.parse("2026-04-24"), "3", "共议"));
        return story.bySystem("RESOLUTION_VOTED").at("2026-04-24T15:40");
    }

    private static ResolutionBasis.Voted counted(BodyKind body, VoteManner manner, int yes, int no) {
        return new ResolutionBasis.Voted(
                MOTION,
                new Id.MeetingId(Who.uuid(96)),
                body,
                "二季度联席会",
                LocalDate.parse("2026-04-24"),
                manner,
                13,
                10,
                yes,
                no,
                10 - yes - no);
    }

    private static MatterCommand voted(ResolutionOutcome outcome, @Nullable ResolvedTask task) {
        return new MatterCommand.ResolveByMotion(
                counted(BodyKind.JOINT_CONFERENCE, VoteManner.NAMED_VOTE, 8, 1),
                outcome,
                false,
                "居委会实施",
                task,
                Set.of());
    }

    private static MatterCommand tied() {
        return new MatterCommand.ResolveByMotion(
                counted(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, 5, 5),
                ResolutionOutcome.REJECTED,
                true,
                "居委会实施",
                TASK,
                Set.of());
    }

    private static final MatterCommand AS_RESOLVED = new MatterCommand.AssignAsResolved(MOTION, Set.of());

    @Test
    void what_was_adopted_is_assigned_as_it_was_put_with_the_dates_of_every_assignment() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.ADOPTED, TASK))
                .recordedEvents(Resolved.class)
                .stands(StageCode.ADMITTED)
                .bySystem("ASSIGNMENT_AS_RESOLVED")
                .asks(AS_RESOLVED)
                .recordedEvents(Assigned.class)
                .stands(StageCode.ASSIGNED)
                .dueOn("2026-05-19");
        Assigned assigned = story.last(Assigned.class);
        assertThat(assigned.lead()).isEqualTo(Who.RESIDENTS_COMMITTEE);
        assertThat(assigned.coHandlers()).containsExactly(Who.SPINNERS, Who.SUPERMARKET, Who.PROPERTY);
        assertThat(assigned.task()).isEqualTo("更换管道");
        assertThat(story.last(Resolved.class).basis().meeting()).isEqualTo("二季度联席会");
    }

    @Test
    void nothing_is_assigned_that_named_nobody_or_was_not_adopted() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, AS_RESOLVED)
                .asks(voted(ResolutionOutcome.ADOPTED, null))
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, AS_RESOLVED)
                .isRefused(
                        MatterRefusal.ROUTE_NEEDS_A_RESOLUTION,
                        new MatterCommand.AssignAsResolved(new Id.MotionId(Who.uuid(97)), Set.of()));
        story.asks(voted(ResolutionOutcome.REJECTED, TASK)).stands(StageCode.CONFIRMED);
        assertThat(story.last(Resolved.class).task())
                .as("nobody carries it out")
                .isNull();
    }

    /** 004-13 保留意见的仍须积极参与完成. */
    @Test
    void who_reserved_an_opinion_executes_all_the_same_where_the_charter_says_so() {
        onTheAgenda(Route.JOINT_DELIBERATION).asks(votedReserving(Who.SUPERMARKET));
        assertThat(story.last(Resolved.class).task()).isEqualTo(TASK);
    }

    @Test
    void where_it_does_not_nothing_is_assigned_to_who_reserved_an_opinion() {
        story.nowInForce(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES, new RuleValue.Flag(false));
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(votedReserving(Who.SUPERMARKET))
                .bySystem("ASSIGNMENT_AS_RESOLVED")
                .asks(AS_RESOLVED);
        assertThat(story.last(Assigned.class).coHandlers()).containsExactly(Who.SPINNERS, Who.PROPERTY);
    }

    @Test
    void where_it_was_to_lead_the_resolution_stands_and_is_assigned_by_hand() {
        story.nowInForce(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES, new RuleValue.Flag(false));
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(votedReserving(Who.RESIDENTS_COMMITTEE))
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, AS_RESOLVED);
        assertThat(story.last(Resolved.class).outcome()).isEqualTo(ResolutionOutcome.ADOPTED);
    }

    @Test
    void who_reserved_it_after_the_resolution_is_left_out_when_it_is_assigned() {
        story.nowInForce(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES, new RuleValue.Flag(false));
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.ADOPTED, TASK))
                .bySystem("ASSIGNMENT_AS_RESOLVED")
                .isRefused(
                        MatterRefusal.LEAD_RESERVED_ITS_OPINION,
                        new MatterCommand.AssignAsResolved(MOTION, Set.of(Who.RESIDENTS_COMMITTEE)))
                .asks(new MatterCommand.AssignAsResolved(MOTION, Set.of(Who.SUPERMARKET)));
        assertThat(story.last(Assigned.class).coHandlers()).containsExactly(Who.SPINNERS, Who.PROPERTY);
    }

    @Test
    void who_reserved_it_after_the_resolution_is_assigned_to_where_the_charter_says_so() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.ADOPTED, TASK))
                .bySystem("ASSIGNMENT_AS_RESOLVED")
                .asks(new MatterCommand.AssignAsResolved(MOTION, Set.of(Who.RESIDENTS_COMMITTEE, Who.SUPERMARKET)));
        assertThat(story.last(Assigned.class).lead()).isEqualTo(Who.RESIDENTS_COMMITTEE);
        assertThat(story.last(Assigned.class).coHandlers()).contains(Who.SUPERMARKET);
    }

    /** 004 第10行: 重大事项由区域党委讨论决定. */
    @Test
    void by_hand_too_a_major_matter_is_adopted_by_the_body_that_the_charter_names() {
        onTheAgenda(Route.JOINT_DECISION).by(Who.SECRETARY).on("纪要原件");
        story.isRefused(
                GeneralRefusal.MAJOR_MATTER_IS_DECIDED_ELSEWHERE,
                Steps.resolve(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.ADOPTED));
        story.asks(Steps.resolve(
                        BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.TO_HIGHER_MEETING))
                .asks(Steps.resolve(BodyKind.COMMITTEE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.ADOPTED))
                .recordedEvents(Resolved.class);
    }

    private static MatterCommand votedReserving(OrganisationId reserving) {
        return new MatterCommand.ResolveByMotion(
                counted(BodyKind.JOINT_CONFERENCE, VoteManner.NAMED_VOTE, 8, 1),
                ResolutionOutcome.ADOPTED,
                false,
                "居委会实施",
                TASK,
                Set.of(reserving));
    }

    @Test
    void a_tie_is_put_off_as_often_as_the_charter_allows_and_then_not_adopted() {
        onTheAgenda(Route.JOINT_DELIBERATION).asks(tied()).stands(StageCode.ON_AGENDA);
        assertThat(story.last(Resolved.class).outcome()).isEqualTo(ResolutionOutcome.POSTPONED);
        story.asks(tied()).stands(StageCode.CONFIRMED);
        assertThat(story.last(Resolved.class).outcome()).isEqualTo(ResolutionOutcome.REJECTED);
    }

    @Test
    void where_the_charter_puts_no_tie_off_the_first_is_the_last() {
        story.nowInForce(MeetingRuleKeys.TIE_DEFERRALS, 0);
        onTheAgenda(Route.JOINT_DELIBERATION).asks(tied()).stands(StageCode.CONFIRMED);
    }

    @Test
    void what_a_body_decided_to_put_off_uses_up_no_tie() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.POSTPONED, null), tied())
                .stands(StageCode.ON_AGENDA);
    }

    @Test
    void what_was_adopted_and_then_put_off_is_not_assigned_by_hand_until_the_putting_off_is_voided() {
        onTheAgenda(Route.JOINT_DELIBERATION).asks(voted(ResolutionOutcome.ADOPTED, TASK));
        story.asks(new MatterCommand.ResolveByMotion(
                        new ResolutionBasis.Voted(
                                LATER,
                                new Id.MeetingId(Who.uuid(98)),
                                BodyKind.JOINT_CONFERENCE,
                                "临时联席会",
                                LocalDate.parse("2026-04-24"),
                                VoteManner.NAMED_VOTE,
                                13,
                                10,
                                8,
                                1,
                                1),
                        ResolutionOutcome.POSTPONED,
                        false,
                        "缓议",
                        null,
                        Set.of()))
                .stands(StageCode.ADMITTED)
                .by(Who.SECRETARY)
                .isRefused(MatterRefusal.MEETING_PUT_THE_MATTER_OFF, assign(Who.PROPERTY));
        assertThat(tasks()).contains(Task.RESOLVE).doesNotContain(Task.ASSIGN);
        story.bySystem("RESOLUTION_VOIDED")
                .asks(new MatterCommand.VoidResolution(LATER, "计票有误"))
                .by(Who.SECRETARY)
                .asks(assign(Who.PROPERTY))
                .stands(StageCode.ASSIGNED);
    }

    @Test
    void what_is_passed_upward_waits_for_a_meeting_still() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.TO_HIGHER_MEETING, null))
                .stands(StageCode.ON_AGENDA);
    }

    @Test
    void as_long_as_a_motion_is_open_nobody_assigns_by_hand() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .by(Who.SECRETARY)
                .whileOpen(MOTION)
                .isRefused(MatterRefusal.MOTION_ON_THE_MATTER_IS_OPEN, assign(Who.PROPERTY))
                .whileOpen()
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, assign(Who.PROPERTY));
    }

    @Test
    void a_vital_matter_is_assigned_as_resolved_by_the_ballot_of_the_assembly_only() {
        story = Story.under("001b");
        story.by(Who.CLERK).asks(raise(), admitVital(Route.JOINT_DECISION));
        placed().asks(voted(ResolutionOutcome.ADOPTED, TASK))
                .isRefused(MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT, AS_RESOLVED)
                .asks(new MatterCommand.ResolveByMotion(
                        counted(BodyKind.COMMUNITY_ASSEMBLY, VoteManner.SECRET_BALLOT, 8, 1),
                        ResolutionOutcome.ADOPTED,
                        false,
                        "加装充电棚",
                        TASK,
                        Set.of()))
                .asks(AS_RESOLVED)
                .stands(StageCode.ASSIGNED);
    }

    @Test
    void where_the_motion_is_voided_the_matter_stands_where_it_was_and_whoever_leads_decides_anew() {
        MatterCommand voided = new MatterCommand.VoidResolution(MOTION, "计票有误");
        onTheAgenda(Route.JOINT_DELIBERATION)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, voided)
                .asks(voted(ResolutionOutcome.ADOPTED, TASK), AS_RESOLVED)
                .asks(voided)
                .stands(StageCode.ASSIGNED);
        assertThat(tasks()).contains(Task.RECONSIDER);
        story.isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, voided)
                .by(Who.SECRETARY)
                .asks(new MatterCommand.WithdrawAssignment("议决作废"))
                .stands(StageCode.ADMITTED)
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, assign(Who.PROPERTY));
        assertThat(tasks()).doesNotContain(Task.RECONSIDER);
    }

    @Test
    void resolved_anew_there_is_nothing_to_reconsider() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .asks(voted(ResolutionOutcome.ADOPTED, null), new MatterCommand.VoidResolution(MOTION, "计票有误"));
        assertThat(tasks()).contains(Task.RECONSIDER);
        story.asks(voted(ResolutionOutcome.ADOPTED, null));
        assertThat(tasks()).doesNotContain(Task.RECONSIDER);
    }

    private List<Task> tasks() {
        return Outstanding.of(story.known()).stream().map(Outstanding::task).toList();
    }

    @Test
    void what_a_motion_left_on_the_matter_is_corrected_nowhere_but_at_the_motion() {
        onTheAgenda(Route.JOINT_DELIBERATION).asks(voted(ResolutionOutcome.ADOPTED, TASK));
        story.by(Who.CLERK).isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, corrected("outcome", "ADOPTED"));
        story.bySystem("RESOLUTION_VOIDED").asks(new MatterCommand.VoidResolution(MOTION, "计票有误"));
        story.by(Who.CLERK).isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, corrected("reason", "计票有误"));
    }

    /** The last fact. */
    private MatterCommand corrected(String field, String old) {
        return new MatterCommand.Correct(
                story.known().facts().size() - 1L, List.of(new FieldChange(field, old, "REJECTED", null)), "笔误");
    }

    @Test
    void nobody_else_asks_for_it() {
        onTheAgenda(Route.JOINT_DELIBERATION)
                .by(Who.SECRETARY)
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, voted(ResolutionOutcome.ADOPTED, TASK))
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, AS_RESOLVED)
                .isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, new MatterCommand.VoidResolution(MOTION, "计票有误"));
    }
}
