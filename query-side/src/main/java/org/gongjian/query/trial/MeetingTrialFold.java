package org.gongjian.query.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;

/**
 * Whether a meeting could be held: enough seats of each of its bodies were there, and its last seat had been notified in time, unless the
 * period was waived.
 */
final class MeetingTrialFold {
    private MeetingTrialFold() {}

    static List<TrialRow> of(List<Recorded> stream) {
        MeetingState state = MeetingState.UNKNOWN;
        List<TrialRow> rows = new ArrayList<>();
        for (Recorded event : stream) {
            MeetingEvent fact = (MeetingEvent) event.fact();
            state = state.evolve(fact);
            if (event.area() != null
                    && state instanceof MeetingState.Known known
                    && (fact instanceof MeetingEvent.Opened || fact instanceof MeetingEvent.AdjournedForLackOfQuorum)) {
                decided(known.sitting(), fact, event, event.area(), rows);
            }
        }
        return rows;
    }

    private static void decided(
            Sitting sitting, MeetingEvent fact, Recorded event, AreaPath area, List<TrialRow> rows) {
        Instant at = fact.happened().at();
        for (Roll roll : sitting.plan().rolls().stream()
                .filter(roll -> !sitting.isReleased(roll))
                .toList()) {
            Sitting.Quorum there = sitting.quorum(roll);
            DecidedInMeeting.Quorum quorum =
                    new DecidedInMeeting.Quorum(BodyRules.of(roll.kind()).quorum(), there.present(), there.expected());
            rows.add(row(Question.MEETING_QUORUM, quorum, at, sitting, event, area, rows.size()));
        }
        if (fact instanceof MeetingEvent.Opened) {
            notified(sitting)
                    .ifPresent(notified ->
                            rows.add(row(Question.MEETING_NOTICE, notified, at, sitting, event, area, rows.size())));
        }
    }

    private static TrialRow row(
            Question question, Decided decided, Instant at, Sitting sitting, Recorded event, AreaPath area, int n) {
        return new TrialRow(
                event.id(), n, at, question, decided, null, sitting.plan().title(), false, null, area);
    }

    /** Nothing where the period was waived, or somebody came who was not notified. */
    private static Optional<DecidedInMeeting.Notified> notified(Sitting sitting) {
        return sitting.waiver() != null
                ? Optional.empty()
                : last(
                                sitting,
                                seat -> Optional.ofNullable(sitting.served().get(seat))
                                        .map(Sitting.Service::at))
                        .map(sent -> new DecidedInMeeting.Notified(
                                sitting.plan().notice().rule(),
                                sent,
                                last(sitting, sitting::receivedAt).orElse(null),
                                sitting.plan().heldOn()));
    }

    /** When it was so of the last seat that was expected; nothing while it was not so of one. */
    private static Optional<Instant> last(Sitting sitting, Function<SeatId, Optional<Instant>> at) {
        List<SeatId> expected = sitting.expected();
        List<Instant> all =
                expected.stream().flatMap(seat -> at.apply(seat).stream()).toList();
        return all.size() < expected.size() ? Optional.empty() : all.stream().max(Comparator.naturalOrder());
    }
}
