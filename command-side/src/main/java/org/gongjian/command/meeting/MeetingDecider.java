package org.gongjian.command.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MeetingOffices;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.MeetingState.Adjourned;
import org.gongjian.meeting.MeetingState.Called;
import org.gongjian.meeting.MeetingState.Closed;
import org.gongjian.meeting.MeetingState.Held;
import org.gongjian.meeting.MeetingState.InSession;
import org.gongjian.meeting.MeetingState.Open;
import org.gongjian.record.Role;

/** What may be done with a meeting, and by whom. */
public final class MeetingDecider {
    private MeetingDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<MeetingEvent> decide(MeetingState state, MeetingCommand command, Edge edge) {
        requireOffice(state, command, edge);
        try {
            return switch (state) {
                case MeetingState.NotYetKnown() -> {
                    if (command instanceof MeetingCommand.Call asked) {
                        yield List.of(Calling.called(asked, edge));
                    }
                    throw new Refused(MeetingRefusal.NO_SUCH_MEETING);
                }
                case MeetingState.Known known -> List.of(step(known, command, edge));
                case MeetingState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
            };
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    /**
     * Convening is the secretaries'; what happened there the clerk may write down too. Which of them waives the period is for the charter to
     * say, and whoever has a seat says himself that he has his notice, also in a body that his office does not reach.
     */
    private static void requireOffice(MeetingState state, MeetingCommand command, Edge edge) {
        switch (command) {
            case MeetingCommand.AcknowledgeNotice ignored ->
                Entitled.requireSeated(edge, MeetingOffices.SEATED, Acknowledging.isSeated(state, edge));
            case MeetingCommand.WaiveNotice ignored -> requireConvener(edge);
            case MeetingCommand.Call ignored -> requireConvener(edge);
            case MeetingCommand.Postpone ignored -> requireConvener(edge);
            case MeetingCommand.Cancel ignored -> requireConvener(edge);
            case MeetingCommand.PlaceItem ignored -> requireKeeper(edge);
            case MeetingCommand.TakeItemOff ignored -> requireKeeper(edge);
            case MeetingCommand.ServeNotice ignored -> requireKeeper(edge);
            case MeetingCommand.TakeAttendance ignored -> requireKeeper(edge);
            case MeetingCommand.Substitute ignored -> requireKeeper(edge);
            case MeetingCommand.Open ignored -> requireKeeper(edge);
            case MeetingCommand.TakeChair ignored -> requireKeeper(edge);
            case MeetingCommand.Note ignored -> requireKeeper(edge);
            case MeetingCommand.Recuse ignored -> requireKeeper(edge);
            case MeetingCommand.Adjourn ignored -> requireKeeper(edge);
            case MeetingCommand.Close ignored -> requireKeeper(edge);
            case MeetingCommand.SignRecord ignored -> requireKeeper(edge);
            case MeetingCommand.ServeResolutions ignored -> requireKeeper(edge);
            case MeetingCommand.ReturnReceipt ignored -> requireKeeper(edge);
        }
    }

    private static void requireConvener(Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    }

    private static void requireKeeper(Edge edge) {
        Entitled.require(edge, MeetingOffices.KEEPERS);
    }

    private static MeetingEvent step(MeetingState.Known now, MeetingCommand command, Edge edge) {
        return switch (command) {
            case MeetingCommand.Call ignored -> throw new Refused(MeetingRefusal.MEETING_IS_CALLED_ALREADY);
            case MeetingCommand.Postpone c -> Calling.postponed(called(now, edge), c, edge);
            case MeetingCommand.Cancel c -> cancelled(called(now, edge), c, edge);
            case MeetingCommand.PlaceItem c -> Agenda.placed(open(now, edge), c, edge);
            case MeetingCommand.TakeItemOff c -> Agenda.takenOff(open(now, edge), c, edge);
            case MeetingCommand.ServeNotice c -> Notice.served(called(now, edge), c, edge);
            case MeetingCommand.AcknowledgeNotice c -> Acknowledging.acknowledged(called(now, edge), c, edge);
            case MeetingCommand.WaiveNotice c -> Notice.waived(called(now, edge), c, edge);
            case MeetingCommand.TakeAttendance c -> attendance(now, c, edge);
            case MeetingCommand.Substitute c -> RollCall.substituted(open(now, edge), c, edge);
            case MeetingCommand.Open c -> Opening.opened(called(now, edge), c, edge);
            case MeetingCommand.TakeChair c -> Opening.chairTaken(inSession(now, edge), c, edge);
            case MeetingCommand.Note c -> Agenda.noted(held(now, edge), c, edge);
            case MeetingCommand.Recuse c -> Agenda.recused(open(now, edge), c, edge);
            case MeetingCommand.Adjourn ignored -> Opening.adjourned(open(now, edge), edge);
            case MeetingCommand.Close ignored -> Opening.closed(inSession(now, edge), edge);
            case MeetingCommand.SignRecord c -> PapersOfMeeting.signed(over(now), c, edge);
            case MeetingCommand.ServeResolutions c -> PapersOfMeeting.served(over(now), c, edge);
            case MeetingCommand.ReturnReceipt c -> PapersOfMeeting.returned(over(now), c, edge);
        };
    }

    private static MeetingEvent cancelled(Called now, MeetingCommand.Cancel asked, Edge edge) {
        requireNobodyShown(edge);
        return new MeetingEvent.Cancelled(edge.happened(), asked.reason());
    }

    private static MeetingEvent attendance(MeetingState.Known now, MeetingCommand.TakeAttendance asked, Edge edge) {
        return switch (now) {
            case Open open -> RollCall.taken(after(open, edge), asked, edge);
            case Closed closed -> RollCall.excusedLater(after(closed, edge), asked, edge);
            case Adjourned adjourned -> RollCall.excusedLater(after(adjourned, edge), asked, edge);
            case MeetingState.Cancelled cancelled -> throw elsewhere(cancelled);
        };
    }

    // ------------------------------------------------------------------ stages

    private static Called called(MeetingState.Known now, Edge edge) {
        return now instanceof Called called ? after(called, edge) : fail(now);
    }

    private static Open open(MeetingState.Known now, Edge edge) {
        return now instanceof Open open ? after(open, edge) : fail(now);
    }

    private static Held held(MeetingState.Known now, Edge edge) {
        return now instanceof Held held ? after(held, edge, held.presiding().openedAt()) : fail(now);
    }

    private static InSession inSession(MeetingState.Known now, Edge edge) {
        return now instanceof InSession open
                ? after(open, edge, open.presiding().openedAt())
                : fail(now);
    }

    private static Closed over(MeetingState.Known now) {
        return now instanceof Closed closed ? closed : fail(now);
    }

    private static <T> T fail(MeetingState.Known now) {
        throw elsewhere(now);
    }

    private static Refused elsewhere(MeetingState.Known now) {
        return new Refused(MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE, Map.of("stage", now.stage()));
    }

    /** Nothing happens to a meeting before it is called. */
    private static <S extends MeetingState.Known> S after(S now, Edge edge) {
        return after(now, edge, now.sitting().calledAt());
    }

    private static <S extends MeetingState.Known> S after(S now, Edge edge, Instant cause) {
        boolean before = edge.happened().dateOnly()
                ? edge.happenedOn().isBefore(LocalDate.ofInstant(cause, edge.zone()))
                : edge.happened().at().isBefore(cause);
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
        return now;
    }

    /** What is written of a meeting stands in clear. */
    static void requireNobodyShown(Edge edge) {
        edge.lookups().requireNobodyShown(MeetingRefusal.MEETING_SHOWS_PERSONAL_DATA);
    }
}
