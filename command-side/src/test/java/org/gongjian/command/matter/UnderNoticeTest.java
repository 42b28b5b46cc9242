package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.matter.MatterEvent.NoticeEnded;
import org.gongjian.matter.MatterEvent.NoticeExtended;
import org.gongjian.matter.MatterEvent.NoticePosted;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a public notice does to the matter it is about (practice 7.1, 11.2 steps 7 and 8). */
class UnderNoticeTest {
    private static final Id.NoticeId NOTICE = new Id.NoticeId(Who.uuid(75));
    private static final Id.NoticeId OTHER = new Id.NoticeId(Who.uuid(76));

    private final Story story = Story.under("001b");

    @BeforeEach
    void admitted() {
        story.by(Who.CLERK).at("2026-04-13T09:10").asks(raise());
        story.by(Who.SECRETARY).at("2026-04-13T10:00").asks(admit(Route.JOINT_ACTION, null));
        story.bySystem("public_notice").at("2026-04-29T09:00").asks(posted(NOTICE, true));
    }

    private static MatterCommand posted(Id.NoticeId notice, boolean holds) {
        return new MatterCommand.PutUnderNotice(
                notice, LocalDate.parse("2026-04-29"), LocalDate.parse("2026-05-09"), holds);
    }

    private static MatterCommand ended(Id.NoticeId notice) {
        return new MatterCommand.EndNotice(notice, false);
    }

    private List<Task> awaited() {
        return Outstanding.of(story.known()).stream().map(Outstanding::task).toList();
    }

    @Test
    void it_is_not_assigned_before_the_notice_ends() {
        story.recordedEvents(NoticePosted.class);
        assertThat(story.known().code()).isEqualTo(StageCode.UNDER_NOTICE);
        assertThat(awaited()).doesNotContain(Task.ASSIGN);
        story.by(Who.SECRETARY)
                .at("2026-05-08T10:00")
                .isRefused(MatterRefusal.PUBLIC_NOTICE_STILL_RUNNING, assign(Who.RESIDENTS_COMMITTEE));

        story.bySystem("public_notice")
                .at("2026-05-10T00:00")
                .asks(ended(NOTICE))
                .recordedEvents(NoticeEnded.class);
        assertThat(story.known().code()).isEqualTo(StageCode.ADMITTED);
        assertThat(awaited()).contains(Task.ASSIGN);
        story.by(Who.SECRETARY).at("2026-05-11T00:00").asks(assign(Who.RESIDENTS_COMMITTEE));
    }

    @Test
    void every_notice_that_holds_it_must_have_ended() {
        story.asks(posted(OTHER, true)).at("2026-05-10T00:00").asks(ended(NOTICE));
        story.by(Who.SECRETARY).isRefused(MatterRefusal.PUBLIC_NOTICE_STILL_RUNNING, assign(Who.RESIDENTS_COMMITTEE));
        story.bySystem("public_notice").asks(new MatterCommand.EndNotice(OTHER, true));
        story.by(Who.SECRETARY).asks(assign(Who.RESIDENTS_COMMITTEE));
    }

    @Test
    void a_notice_that_does_not_hold_leaves_it_where_it_stands() {
        story.at("2026-05-10T00:00").asks(ended(NOTICE)).asks(posted(OTHER, false));
        assertThat(story.known().code()).isEqualTo(StageCode.ADMITTED);
        story.by(Who.SECRETARY).asks(assign(Who.RESIDENTS_COMMITTEE));
    }

    @Test
    void an_extension_is_told_and_a_notice_is_posted_once() {
        MatterCommand extend = new MatterCommand.ExtendNotice(NOTICE, LocalDate.parse("2026-05-12"));
        story.asks(extend).recordedEvents(NoticeExtended.class);
        assertThat(Objects.requireNonNull(story.known().held()).until()).isEqualTo(LocalDate.parse("2026-05-12"));
        story.isRefused(
                        MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE,
                        Map.of("stage", StageCode.UNDER_NOTICE),
                        posted(NOTICE, true))
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, ended(OTHER));
    }

    @Test
    void only_the_system_tells_a_matter_of_its_notices_and_nobody_corrects_it() {
        story.by(Who.SECRETARY).isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, ended(NOTICE));
        story.by(Who.CLERK)
                .isRefused(
                        MatterRefusal.FIELD_CANNOT_BE_CORRECTED,
                        new MatterCommand.Correct(
                                story.known().facts().size() - 1L,
                                List.of(new FieldChange("holds", "true", "false", null)),
                                "笔误"));
    }

    @Test
    void a_resolution_may_say_who_carries_it_out() {
        ResolvedTask task = new ResolvedTask(Who.RESIDENTS_COMMITTEE, List.of(Who.PROPERTY), "加装充电棚");
        story.by(Who.SECRETARY).at("2026-04-29T21:00").on("计票单").asks(resolve(task));
        assertThat(story.last(Resolved.class).task()).isEqualTo(task);
        story.isRefused(
                        MatterRefusal.ORGANISATION_IS_NOT_KNOWN,
                        resolve(new ResolvedTask(Who.organisation(1), List.of(), null)))
                .isRefused(
                        MatterRefusal.LEAD_CANNOT_BE_CO_HANDLER,
                        resolve(new ResolvedTask(Who.PROPERTY, List.of(Who.PROPERTY), null)));
    }

    @Test
    void nobody_carries_out_what_paper_says_was_not_adopted() {
        ResolvedTask task = new ResolvedTask(Who.RESIDENTS_COMMITTEE, List.of(), "加装充电棚");
        story.by(Who.SECRETARY).at("2026-04-29T21:00").on("计票单").asks(resolve(ResolutionOutcome.POSTPONED, task));
        assertThat(story.last(Resolved.class).task()).isNull();
        story.asks(resolve(ResolutionOutcome.TO_HIGHER_MEETING, task));
        assertThat(story.last(Resolved.class).task()).isNull();
        story.asks(resolve(ResolutionOutcome.ADOPTED_AMENDED, task));
        assertThat(story.last(Resolved.class).task()).isEqualTo(task);
        story.asks(resolve(ResolutionOutcome.REJECTED, task));
        assertThat(story.last(Resolved.class).task()).isNull();
    }

    @Test
    void what_was_put_off_since_is_not_assigned_as_resolved_before() {
        ResolvedTask task = new ResolvedTask(Who.RESIDENTS_COMMITTEE, List.of(), "加装充电棚");
        MatterCommand asResolved = new MatterCommand.AssignAsResolved(null, Set.of());
        story.by(Who.SECRETARY)
                .at("2026-04-29T21:00")
                .on("计票单")
                .asks(resolve(task), resolve(ResolutionOutcome.POSTPONED, null));
        story.bySystem("public_notice").at("2026-05-10T00:00").asks(ended(NOTICE));
        story.bySystem("public_notice_ended").isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, asResolved);
        story.by(Who.SECRETARY).at("2026-05-10T09:00").on("计票单").asks(resolve(task));
        story.bySystem("public_notice_ended").asks(asResolved).stands(StageCode.ASSIGNED);
    }

    @Test
    void what_was_put_off_or_passed_upward_since_is_assigned_by_nobody_before_it_is_resolved_anew() {
        ResolvedTask task = new ResolvedTask(Who.RESIDENTS_COMMITTEE, List.of(), "加装充电棚");
        story.at("2026-05-10T00:00").asks(ended(NOTICE));
        story.by(Who.SECRETARY).at("2026-05-10T09:00").on("计票单").asks(resolve(task));
        for (ResolutionOutcome open : List.of(ResolutionOutcome.POSTPONED, ResolutionOutcome.TO_HIGHER_MEETING)) {
            story.asks(resolve(open, null))
                    .stands(StageCode.ADMITTED)
                    .isRefused(
                            MatterRefusal.MEETING_PUT_THE_MATTER_OFF,
                            Map.of("outcome", open, "meeting", "代表大会", "heldOn", LocalDate.parse("2026-04-28")),
                            assign(Who.PROPERTY));
        }
        story.asks(resolve(task)).asks(assign(Who.PROPERTY)).stands(StageCode.ASSIGNED);
    }

    @Test
    void what_was_put_off_and_sent_another_way_with_a_reason_is_assigned() {
        story.at("2026-05-10T00:00").asks(ended(NOTICE));
        story.by(Who.SECRETARY)
                .at("2026-05-10T09:00")
                .on("计票单")
                .asks(new MatterCommand.Reroute(Route.ROUTINE, "x"))
                .asks(resolve(ResolutionOutcome.POSTPONED, null))
                .isRefused(MatterRefusal.MEETING_PUT_THE_MATTER_OFF, assign(Who.PROPERTY))
                .asks(new MatterCommand.Reroute(Route.JOINT_ACTION, "各单位已商定，不再上会"))
                .asks(assign(Who.PROPERTY))
                .stands(StageCode.ASSIGNED);
    }

    private static MatterCommand resolve(ResolvedTask task) {
        return resolve(ResolutionOutcome.ADOPTED, task);
    }

    private static MatterCommand resolve(ResolutionOutcome outcome, @Nullable ResolvedTask task) {
        return new MatterCommand.RecordResolution(
                new ResolutionBasis.Recorded(
                        BodyKind.COMMUNITY_ASSEMBLY,
                        "代表大会",
                        LocalDate.parse("2026-04-28"),
                        VoteManner.SECRET_BALLOT,
                        61,
                        47,
                        31,
                        11,
                        3),
                outcome,
                "同意",
                task);
    }
}
