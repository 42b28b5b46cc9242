package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.meeting.Plan;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** A matter that residents brought, on its way through the meetings. */
record OneMatter(Year year, Aggregate<MatterState, MatterCommand, MatterEvent> matter) {
    private static final int RESIDENT = 31;

    /** Taken down and admitted at the desk; of vital interest where a reason is given. */
    static OneMatter admitted(Year year, String summary, Route route, @Nullable String vital) {
        OneMatter one = new OneMatter(year.clerk(), year.matter());
        Concealed words = new Concealed(person(RESIDENT), "A256GCM", "Ym94");
        return one.asks(new MatterCommand.RaiseIssue(
                        new Raiser.Resident(person(RESIDENT)),
                        Channel.PHONE,
                        words,
                        summary,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .asks(new MatterCommand.Admit(route, null, null, vital, null, null, null));
    }

    OneMatter onTheAgenda(String meeting, String heldOn) {
        year.secretary();
        return asks(new MatterCommand.PlaceOnAgenda(meeting, LocalDate.parse(heldOn), null, "共议"));
    }

    /** As the edge brings it to a meeting. */
    MeetingCommand.KnownMatter known() {
        return new MeetingCommand.KnownMatter(
                id(),
                COMMUNITY,
                state().stage() instanceof Stage.OnAgenda,
                false,
                state().file().filing().consulted());
    }

    /** The system tells it what its motion came to, as WhenMotionClosedThenResolveMatter does. */
    OneMatter hears(OneMotion motion) {
        MotionEvent.Put put = motion.decided().ballot().put();
        Outcome outcome = motion.decided().outcome();
        Plan plan = motion.meeting().held().sitting().plan();
        Counts.Votes votes = (Counts.Votes) outcome.counts();
        boolean adopted = outcome.result() == Outcome.Result.ADOPTED;
        year.system("RESOLUTION_VOTED");
        return asks(new MatterCommand.ResolveByMotion(
                new ResolutionBasis.Voted(
                        motion.id(),
                        put.meeting(),
                        motion.kind(),
                        plan.title(),
                        plan.heldOn(),
                        manner(put.way()),
                        outcome.entitled(),
                        outcome.present(),
                        votes.yes(),
                        votes.no(),
                        votes.abstained()),
                adopted ? put.ifAdopted() : ResolutionOutcome.REJECTED,
                outcome.result() == Outcome.Result.TIED,
                put.question().text(),
                put.task(),
                Set.of()));
    }

    private static VoteManner manner(VotingWay way) {
        return switch (way) {
            case NAMED -> VoteManner.NAMED_VOTE;
            case SHOW_OF_HANDS -> VoteManner.SHOW_OF_HANDS;
            case PAPER_BALLOT, SECRET_BALLOT -> VoteManner.SECRET_BALLOT;
        };
    }

    /** The system assigns it as resolved. */
    OneMatter assignedAsResolved(Id.@Nullable MotionId motion) {
        year.system("ASSIGNMENT_AS_RESOLVED");
        return asks(new MatterCommand.AssignAsResolved(motion, Set.of()));
    }

    /** The secretary would tell somebody to do it. */
    static MatterCommand assign(Id.OrganisationId lead) {
        return new MatterCommand.Assign(lead, List.of(), List.of(), null, null, null);
    }

    OneMatter asks(MatterCommand command) {
        matter.asks(command);
        assertThat(matter.state().anomalies()).isEmpty();
        return this;
    }

    Refusal isRefused(RefusalCode code, MatterCommand command) {
        return matter.isRefused(code, command);
    }

    OneMatter stands(StageCode code) {
        assertThat(state().code()).isEqualTo(code);
        return this;
    }

    /** What was last resolved on it. */
    ResolutionOutcome resolved() {
        return state().file().filing().resolutions().getLast().outcome();
    }

    /** Who carries it out. */
    Stage.Handled handled() {
        return (Stage.Handled) state().stage();
    }

    /** The day on which it was assigned last. */
    LocalDate assignedOn() {
        return state().facts().stream()
                .flatMap(fact -> fact instanceof MatterEvent.Assigned assigned ? Stream.of(assigned) : Stream.empty())
                .map(assigned -> LocalDate.ofInstant(assigned.happened().at(), Given.ZONE))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Id.MatterId id() {
        return (Id.MatterId) matter.id();
    }

    MatterState.Known state() {
        return (MatterState.Known) matter.state();
    }
}
