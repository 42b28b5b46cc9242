package org.gongjian.query.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.meeting.Afterwards;
import org.gongjian.meeting.Agenda;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Folds a stream into a meeting. */
final class MeetingFold {
    private final Map<Integer, List<MeetingRow.Note>> notes = new LinkedHashMap<>();
    private final List<MeetingRow.Entry> story = new ArrayList<>();
    private int changes;

    private MeetingFold() {}

    /** Nothing while none was called. A fact that does not fit leaves the meeting as it was. */
    static Optional<MeetingRow> of(List<Recorded> stream) {
        MeetingState state = MeetingState.UNKNOWN;
        MeetingFold fold = new MeetingFold();
        MeetingState.Known known = null;
        for (Recorded event : stream) {
            MeetingEvent fact = (MeetingEvent) event.fact();
            state = state.evolve(fact);
            if (state instanceof MeetingState.Known now) {
                known = now;
                fold.take(fact, event, now.sitting());
            }
        }
        Recorded first = stream.getFirst();
        return known == null || first.area() == null ? Optional.empty() : Optional.of(fold.row(first, known));
    }

    private void take(MeetingEvent fact, Recorded event, Sitting sitting) {
        String said = switch (fact) {
            case MeetingEvent.Called ignored -> null;
            case MeetingEvent.Postponed e -> {
                changes++;
                yield e.reason();
            }
            case MeetingEvent.Cancelled e -> {
                changes++;
                yield e.reason();
            }
            case MeetingEvent.ItemPlaced ignored -> null;
            case MeetingEvent.ItemTakenOff e -> {
                if (sitting.agenda()
                        .withdrawal(e.item())
                        .filter(Agenda.Withdrawn::announced)
                        .isPresent()) {
                    changes++;
                }
                yield null;
            }
            case MeetingEvent.NoticeServed ignored -> null;
            case MeetingEvent.NoticeAcknowledged ignored -> null;
            case MeetingEvent.NoticeWaived e -> e.reason();
            case MeetingEvent.AttendanceTaken ignored -> null;
            case MeetingEvent.Substituted ignored -> null;
            case MeetingEvent.Opened e -> e.acting();
            case MeetingEvent.ChairTaken e -> e.reason();
            case MeetingEvent.Noted e -> {
                notes.computeIfAbsent(e.item(), none -> new ArrayList<>())
                        .add(new MeetingRow.Note(e.happened().at(), key(e.speaker()), e.text()));
                yield null;
            }
            case MeetingEvent.Recused ignored -> null;
            case MeetingEvent.AdjournedForLackOfQuorum ignored -> null;
            case MeetingEvent.Closed ignored -> null;
            case MeetingEvent.RecordSigned ignored -> null;
            case MeetingEvent.ResolutionsServed ignored -> null;
            case MeetingEvent.ReceiptReturned ignored -> null;
        };
        Happened happened = fact.happened();
        Evidence evidence = happened.evidence();
        story.add(new MeetingRow.Entry(
                event.name(),
                happened.at(),
                event.recordedAt(),
                Columns.value(happened.actedBy()),
                Columns.value(happened.recordedBy()),
                evidence == null ? null : evidence.note(),
                said,
                item(fact)));
    }

    private static @Nullable Integer item(MeetingEvent fact) {
        return switch (fact) {
            case MeetingEvent.ItemPlaced e -> e.item().number();
            case MeetingEvent.ItemTakenOff e -> e.item();
            case MeetingEvent.Noted e -> e.item();
            case MeetingEvent.Recused e -> e.item();
            case MeetingEvent.Called ignored -> null;
            case MeetingEvent.Postponed ignored -> null;
            case MeetingEvent.Cancelled ignored -> null;
            case MeetingEvent.NoticeServed ignored -> null;
            case MeetingEvent.NoticeAcknowledged ignored -> null;
            case MeetingEvent.NoticeWaived ignored -> null;
            case MeetingEvent.AttendanceTaken ignored -> null;
            case MeetingEvent.Substituted ignored -> null;
            case MeetingEvent.Opened ignored -> null;
            case MeetingEvent.ChairTaken ignored -> null;
            case MeetingEvent.AdjournedForLackOfQuorum ignored -> null;
            case MeetingEvent.Closed ignored -> null;
            case MeetingEvent.RecordSigned ignored -> null;
            case MeetingEvent.ResolutionsServed ignored -> null;
            case MeetingEvent.ReceiptReturned ignored -> null;
        };
    }

    private MeetingRow row(Recorded first, MeetingState.Known known) {
        Sitting sitting = known.sitting();
        return new MeetingRow(
                first.id(),
                known.stage(),
                sitting.plan().startsAt(),
                Objects.requireNonNull(first.area()),
                new MeetingRow.Told(
                        sitting.plan(),
                        sitting.calledAt(),
                        changes,
                        bodies(sitting),
                        seats(sitting),
                        agenda(sitting),
                        sitting.waiver(),
                        known instanceof MeetingState.Held held ? presiding(held.presiding()) : null,
                        endedAt(known),
                        known instanceof MeetingState.Cancelled cancelled ? cancelled.reason() : null,
                        story,
                        papers(known)));
    }

    private static MeetingRow.Papers papers(MeetingState.Known known) {
        if (!(known instanceof MeetingState.Closed closed)) {
            return new MeetingRow.Papers(null, List.of());
        }
        Afterwards papers = closed.papers();
        MeetingEvent.RecordSigned signed = papers.signed();
        return new MeetingRow.Papers(
                signed == null
                        ? null
                        : new MeetingRow.Signed(
                                signed.happened().at(),
                                signed.seats().stream().map(SeatId::key).toList(),
                                signed.onTheSpot(),
                                signed.scan()),
                Stream.concat(
                                closed.sitting().plan().rolls().stream()
                                        .flatMap(roll -> roll.seats().stream())
                                        .map(seat -> seat.holder().unit())
                                        .filter(Objects::nonNull),
                                papers.served().keySet().stream().sorted(Comparator.comparing(Id::value)))
                        .distinct()
                        .map(unit -> new MeetingRow.Unit(
                                unit.value(),
                                papers.served().get(unit),
                                papers.receipts().get(unit)))
                        .toList());
    }

    private static List<MeetingRow.Body> bodies(Sitting sitting) {
        return sitting.plan().rolls().stream().map(roll -> body(roll, sitting)).toList();
    }

    private static MeetingRow.Body body(Roll roll, Sitting sitting) {
        int expected = sitting.expected(roll).size();
        Sitting.Quorum now = sitting.quorum(roll);
        return new MeetingRow.Body(
                roll.body().value(),
                roll.name(),
                roll.quorum(),
                expected,
                roll.quorum().leastOf(expected),
                sitting.present(roll),
                new MeetingRow.Now(now.expected(), now.needed(), now.present()),
                !sitting.lacking().contains(roll),
                sitting.isReleased(roll));
    }

    private static List<MeetingRow.Seat> seats(Sitting sitting) {
        return sitting.plan().rolls().stream()
                .flatMap(roll -> roll.seats().stream().map(seat -> {
                    SeatId id = roll.id(seat);
                    return new MeetingRow.Seat(
                            id.key(),
                            roll.body().value(),
                            seat,
                            sitting.expected(roll).contains(id),
                            sitting.isReleased(id),
                            sitting.served().get(id),
                            sitting.receivedAt(id).orElse(null),
                            sitting.presences().get(id));
                }))
                .toList();
    }

    private List<MeetingRow.Item> agenda(Sitting sitting) {
        return sitting.agenda()
                .placed()
                .map(item -> new MeetingRow.Item(
                        item,
                        sitting.deciding(item).size(),
                        notes.getOrDefault(item.number(), List.of()),
                        sitting.recusals().stream()
                                .filter(one -> one.item() == item.number())
                                .map(one -> new MeetingRow.Recusal(one.seat().key(), one.reason()))
                                .toList(),
                        sitting.agenda()
                                .withdrawal(item.number())
                                .map(off -> new MeetingRow.TakenOff(off.at(), off.reason(), off.inSession()))
                                .orElse(null)))
                .toList();
    }

    private static MeetingRow.Presiding presiding(MeetingState.Presiding presiding) {
        return new MeetingRow.Presiding(presiding.openedAt(), presiding.chair().key(), presiding.acting());
    }

    private static @Nullable Instant endedAt(MeetingState.Known known) {
        return switch (known) {
            case MeetingState.Closed closed -> closed.closedAt();
            case MeetingState.Adjourned adjourned -> adjourned.adjournedAt();
            case MeetingState.Called ignored -> null;
            case MeetingState.InSession ignored -> null;
            case MeetingState.Cancelled ignored -> null;
        };
    }

    private static @Nullable String key(@Nullable SeatId seat) {
        return seat == null ? null : seat.key();
    }
}
