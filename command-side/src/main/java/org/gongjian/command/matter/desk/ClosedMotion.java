package org.gongjian.command.matter.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;

/**
 * A motion that was closed, and what it comes to for its matter (ADR 0028).
 *
 * @param others motions of other bodies on the same item that were adopted
 */
record ClosedMotion(Id.MotionId id, MotionState.Decided motion, Sitting sitting, List<Other> others) {

    ClosedMotion {
        others = List.copyOf(others);
    }

    /** An adopted motion on the same item. */
    record Other(Id.MotionId id, MotionState.Decided motion) {}

    /** The motion of this id; nothing where it was voided since. */
    static Optional<ClosedMotion> of(Id.MotionId id, Streams streams, MotionBook book) {
        return decided(id, streams).flatMap(motion -> {
            MotionEvent.Put put = motion.ballot().put();
            List<Other> others = book.adopted(put.meeting(), put.item()).stream()
                    .filter(other -> !other.equals(id))
                    .flatMap(other -> decided(other, streams).map(adopted -> new Other(other, adopted)).stream())
                    .toList();
            return sitting(put.meeting(), streams).map(sitting -> new ClosedMotion(id, motion, sitting, others));
        });
    }

    private static Optional<MotionState.Decided> decided(Id.MotionId id, Streams streams) {
        return streams.open(id)
                .flatMap(stream -> stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve)
                                instanceof MotionState.Decided decided
                        ? Optional.of(decided)
                        : Optional.empty());
    }

    private static Optional<Sitting> sitting(Id.MeetingId id, Streams streams) {
        return streams.open(id)
                .flatMap(stream -> stream.folded(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve)
                                instanceof MeetingState.Known known
                        ? Optional.of(known.sitting())
                        : Optional.empty());
    }

    private MotionEvent.Put put() {
        return motion.ballot().put();
    }

    /**
     * What is asked of the matter. Nothing where the motion asked only something at its item, where that item was taken off before the vote was
     * closed, where too few were there, where something else than for and against was counted or the counts of a few secret ballots are not
     * told, where what was not adopted would only have put it off, and where another body that decides on the item has not adopted it yet.
     */
    Optional<MatterCommand.ResolveByMotion> resolution() {
        ResolutionOutcome ifAdopted = put().ifAdopted();
        if (ifAdopted == null
                || outlivedItsItem(motion)
                || !(motion.outcome().counts() instanceof Counts.Votes votes)) {
            return Optional.empty();
        }
        return switch (motion.outcome().result()) {
            case ADOPTED -> allAdopted() ? Optional.of(asks(ifAdopted, false, votes)) : Optional.empty();
            case REJECTED -> decidesTheMatter() ? Optional.of(rejects(false, votes)) : Optional.empty();
            case TIED -> decidesTheMatter() ? Optional.of(rejects(true, votes)) : Optional.empty();
            case NO_QUORUM -> Optional.empty();
            case COUNTED -> Optional.empty();
            case ELECTION_VOID -> Optional.empty();
        };
    }

    /** Whether the item was off the agenda by the time the vote on it was closed: the matter may be before another meeting by then. */
    private boolean outlivedItsItem(MotionState.Decided one) {
        return sitting.agenda()
                .withdrawal(one.ballot().put().item())
                .filter(off -> !off.at().isAfter(one.closedAt()))
                .isPresent();
    }

    /** Who rejects that a matter is put off or passed upward has not yet decided on the matter. */
    private boolean decidesTheMatter() {
        ResolutionOutcome ifAdopted = put().ifAdopted();
        return ifAdopted != null && ifAdopted.adopts();
    }

    /** What the bodies adopted together rests on the motion of another of them already: of two closed at once, the first tells the matter. */
    boolean isTold(MatterFile.Filing filing) {
        return motion.outcome().result() == Outcome.Result.ADOPTED
                && others.stream()
                        .filter(other -> !other.motion().ballot().put().body().equals(put().body())
                                && other.motion().ballot().put().ifAdopted() == put().ifAdopted())
                        .anyMatch(other -> filing.restsOn(other.id()));
    }

    /** It and the others, itself first. */
    private Stream<MotionState.Decided> all() {
        return Stream.concat(Stream.of(motion), others.stream().map(Other::motion));
    }

    private boolean allAdopted() {
        Set<Id.BodyId> adopting = all().filter(one -> !outlivedItsItem(one))
                .map(one -> one.ballot().put())
                .filter(one -> one.ifAdopted() == put().ifAdopted())
                .map(MotionEvent.Put::body)
                .collect(Collectors.toSet());
        return sitting.agenda().placed(put().item()).map(AgendaItem::entitled).stream()
                .flatMap(List::stream)
                .allMatch(adopting::contains);
    }

    private MatterCommand.ResolveByMotion rejects(boolean tied, Counts.Votes votes) {
        return asks(ResolutionOutcome.REJECTED, tied, votes);
    }

    private MatterCommand.ResolveByMotion asks(ResolutionOutcome outcome, boolean tied, Counts.Votes votes) {
        Roll roll = sitting.plan().roll(put().body()).orElseThrow();
        Outcome came = motion.outcome();
        return new MatterCommand.ResolveByMotion(
                new ResolutionBasis.Voted(
                        id,
                        put().meeting(),
                        roll.kind(),
                        sitting.plan().title(),
                        sitting.plan().heldOn(),
                        manner(put().way()),
                        came.entitled(),
                        came.present(),
                        votes.yes(),
                        votes.no(),
                        votes.abstained()),
                outcome,
                tied,
                put().question().text(),
                task().orElse(null),
                reserving());
    }

    /** Units of which a seat reserved its opinion so far, in this body or another of the same item. */
    Set<Id.OrganisationId> reserving() {
        return all().flatMap(one -> one.ballot().reserved().keySet().stream())
                .flatMap(seat -> unit(seat).stream())
                .collect(Collectors.toSet());
    }

    /** The unit whose seat it is; none of a seat of somebody's own. */
    Optional<Id.OrganisationId> unit(SeatId seat) {
        return sitting.plan().seat(seat).map(one -> one.holder().unit());
    }

    /** Whether what the matter was told rests on it, alone or with another body. */
    boolean isRestedOn(MatterFile.Filing filing) {
        return filing.restsOn(id) || isTold(filing);
    }

    /** As this motion says, or as that of another body. */
    private Optional<ResolvedTask> task() {
        return all().flatMap(one -> Stream.ofNullable(one.ballot().put().task()))
                .findFirst();
    }

    private static VoteManner manner(VotingWay way) {
        return switch (way) {
            case NAMED -> VoteManner.NAMED_VOTE;
            case SHOW_OF_HANDS -> VoteManner.SHOW_OF_HANDS;
            case PAPER_BALLOT, SECRET_BALLOT -> VoteManner.SECRET_BALLOT;
        };
    }
}
