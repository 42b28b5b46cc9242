package org.gongjian.meeting;

import java.time.Instant;
import java.util.List;
import org.gongjian.meeting.Sitting.Presence;
import org.gongjian.meeting.Sitting.Recusal;
import org.gongjian.meeting.Sitting.Service;
import org.gongjian.meeting.Sitting.Substitute;
import org.jspecify.annotations.Nullable;

/** What is known of a meeting: one type per stage. */
public sealed interface MeetingState {

    /** Before the first fact. */
    MeetingState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements MeetingState {}

    /** A meeting that was called, whatever became of it. */
    sealed interface Known extends MeetingState {
        /** What holds of it at every stage. */
        Sitting sitting();

        /** The code that pages and refusals show. */
        default MeetingStage stage() {
            return switch (this) {
                case Called ignored -> MeetingStage.CALLED;
                case InSession ignored -> MeetingStage.IN_SESSION;
                case Closed ignored -> MeetingStage.HELD;
                case Adjourned ignored -> MeetingStage.ADJOURNED;
                case Cancelled ignored -> MeetingStage.CANCELLED;
            };
        }
    }

    /** Its agenda can be changed. */
    sealed interface Open extends Known {}

    /** What happened there can still be written down. */
    sealed interface Held extends Known {
        /** How it is presided over. */
        Presiding presiding();
    }

    /** 待召开 */
    record Called(Sitting sitting) implements Open {}

    /** 进行中 */
    record InSession(Sitting sitting, Presiding presiding) implements Open, Held {}

    /** 已散会 */
    record Closed(Sitting sitting, Presiding presiding, Instant closedAt, Afterwards papers) implements Held {}

    /** 流会 */
    record Adjourned(Sitting sitting, Instant adjournedAt) implements Known {}

    /** 已取消 */
    record Cancelled(Sitting sitting, String reason) implements Known {}

    /** A fact that does not fit: nothing is decided on this meeting any more. */
    record Anomaly(MeetingState before, MeetingEvent misfit) implements MeetingState {}

    /**
     * Who presides since when.
     *
     * @param acting why another presides than the one whose turn it is
     */
    record Presiding(
            Instant openedAt, SeatId chair, @Nullable String acting) {}

    /** The state after this fact. */
    default MeetingState evolve(MeetingEvent event) {
        @Nullable
        MeetingState next = switch (this) {
            case NotYetKnown() ->
                event instanceof MeetingEvent.Called e
                        ? new Called(Sitting.called(e.plan(), e.happened().at()))
                        : null;
            case Known known -> known(known, event);
            case Anomaly anomaly -> anomaly;
        };
        return next == null ? new Anomaly(this, event) : next;
    }

    private static @Nullable MeetingState known(Known now, MeetingEvent event) {
        Sitting sitting = now.sitting();
        return switch (event) {
            case MeetingEvent.Called ignored -> null;
            case MeetingEvent.Postponed e ->
                now instanceof Called
                        ? new Called(sitting.postponed(e.plan(), e.happened().at()))
                        : null;
            case MeetingEvent.Cancelled e -> now instanceof Called ? new Cancelled(sitting, e.reason()) : null;
            case MeetingEvent.ItemPlaced e ->
                now instanceof Open && e.item().number() == sitting.agenda().count() + 1
                        ? with(now, sitting.with(e.item()))
                        : null;
            case MeetingEvent.ItemTakenOff e ->
                now instanceof Open && sitting.item(e.item()).isPresent()
                        ? with(now, sitting.without(e, now instanceof InSession))
                        : null;
            case MeetingEvent.NoticeServed e ->
                now instanceof Called && areExpected(sitting, e.seats())
                        ? with(
                                now,
                                sitting.notified(
                                        e.seats(),
                                        new Service(
                                                e.happened().at(),
                                                e.way(),
                                                e.happened().actedBy())))
                        : null;
            case MeetingEvent.NoticeAcknowledged e ->
                now instanceof Called && sitting.served().keySet().containsAll(e.seats())
                        ? with(now, sitting.acknowledged(e.seats(), e.happened().at()))
                        : null;
            case MeetingEvent.NoticeWaived e -> now instanceof Called ? with(now, sitting.waived(e.reason())) : null;
            case MeetingEvent.AttendanceTaken e ->
                areExpected(sitting, e.seats()) && mayBeSaid(now, e.attendance())
                        ? with(
                                now,
                                sitting.there(
                                        e.seats(),
                                        new Presence(
                                                e.attendance(),
                                                null,
                                                e.happened().at())))
                        : null;
            case MeetingEvent.Substituted e ->
                now instanceof Open && areExpected(sitting, List.of(e.seat()))
                        ? with(
                                now,
                                sitting.there(
                                        List.of(e.seat()),
                                        new Presence(
                                                Attendance.PRESENT,
                                                new Substitute(e.person(), e.standing()),
                                                e.happened().at())))
                        : null;
            case MeetingEvent.Opened e ->
                now instanceof Called && areExpected(sitting, List.of(e.chair()))
                        ? new InSession(sitting, new Presiding(e.happened().at(), e.chair(), e.acting()))
                        : null;
            case MeetingEvent.ChairTaken e ->
                now instanceof InSession(Sitting ignored, Presiding before) && areExpected(sitting, List.of(e.chair()))
                        ? new InSession(sitting, new Presiding(before.openedAt(), e.chair(), e.reason()))
                        : null;
            case MeetingEvent.Noted e ->
                now instanceof Held && sitting.agenda().heard(e.item()).isPresent() ? now : null;
            case MeetingEvent.Recused e ->
                now instanceof Open && sitting.item(e.item()).isPresent() && areExpected(sitting, List.of(e.seat()))
                        ? with(now, sitting.recused(new Recusal(e.item(), e.seat(), e.reason())))
                        : null;
            case MeetingEvent.AdjournedForLackOfQuorum e ->
                now instanceof Open ? new Adjourned(sitting, e.happened().at()) : null;
            case MeetingEvent.Closed e ->
                now instanceof InSession(Sitting ignored, Presiding presiding)
                        ? new Closed(sitting, presiding, e.happened().at(), Afterwards.NOTHING)
                        : null;
            case MeetingEvent.RecordSigned e ->
                now instanceof Closed closed && closed.papers().signed() == null && areExpected(sitting, e.seats())
                        ? with(closed, closed.papers().with(e))
                        : null;
            case MeetingEvent.ResolutionsServed e ->
                now instanceof Closed closed
                        ? with(
                                closed,
                                closed.papers()
                                        .told(
                                                e.units(),
                                                new Service(
                                                        e.happened().at(),
                                                        e.way(),
                                                        e.happened().actedBy())))
                        : null;
            case MeetingEvent.ReceiptReturned e ->
                now instanceof Closed closed
                                && closed.papers().served().keySet().containsAll(e.units())
                        ? with(
                                closed,
                                closed.papers()
                                        .acknowledged(e.units(), e.happened().at()))
                        : null;
        };
    }

    private static boolean areExpected(Sitting sitting, List<SeatId> seats) {
        return sitting.plan().seats().containsAll(seats);
    }

    /** Once a meeting is over, a seat can only be found to have been excused. */
    private static boolean mayBeSaid(Known now, Attendance attendance) {
        return switch (now) {
            case Called ignored -> true;
            case InSession ignored -> true;
            case Closed ignored -> attendance == Attendance.EXCUSED;
            case Adjourned ignored -> attendance == Attendance.EXCUSED;
            case Cancelled ignored -> false;
        };
    }

    private static Known with(Closed now, Afterwards papers) {
        return new Closed(now.sitting(), now.presiding(), now.closedAt(), papers);
    }

    private static Known with(Known now, Sitting sitting) {
        return switch (now) {
            case Called ignored -> new Called(sitting);
            case InSession(Sitting ignored, Presiding presiding) -> new InSession(sitting, presiding);
            case Closed closed -> new Closed(sitting, closed.presiding(), closed.closedAt(), closed.papers());
            case Adjourned(Sitting ignored, Instant at) -> new Adjourned(sitting, at);
            case Cancelled(Sitting ignored, String reason) -> new Cancelled(sitting, reason);
        };
    }
}
