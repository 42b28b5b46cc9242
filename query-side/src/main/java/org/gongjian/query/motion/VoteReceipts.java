package org.gongjian.query.motion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.platform.folding.CheckValues;
import org.gongjian.query.platform.folding.CheckValues.Checked;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receipts of named votes: a check value is looked up among the stored facts of the motion, not in what was folded of them. For whoever
 * voted, whoever sits in the seat, and whoever keeps the record.
 */
@Component
class VoteReceipts {
    private final CheckValues checks;

    VoteReceipts(CheckValues checks) {
        this.checks = checks;
    }

    /**
     * A vote as it stands in the record.
     *
     * @param recordedBy who wrote it down for the seat (代录)
     * @param written the opinion of somebody who was not there
     * @param genuine whether the stored fact is as this product wrote it
     * @param holds whether it is the last of its seat
     */
    record OnRecord(
            String seat,
            Choice choice,
            Instant at,
            Instant recordedAt,
            @Nullable UUID recordedBy,
            boolean written,
            long sequence,
            boolean genuine,
            boolean holds) {}

    private record Said(SeatId seat, Choice choice) {}

    /** By which the vote that holds of the reader's seat is found again. */
    @Nullable
    String valueOf(MotionReading.Found found) {
        return found.motion().told().votes().stream()
                .filter(vote -> vote.seat().equals(found.seat()))
                .findFirst()
                .flatMap(vote -> checks.of(found.motion().id().toString(), vote.sequence()))
                .map(Checked::value)
                .orElse(null);
    }

    /** The vote of this check value, if the reader may see it. */
    Optional<OnRecord> vote(String typed, MotionReading.Found found) {
        List<Checked> facts = checks.of(found.motion().id().toString());
        return facts.stream()
                .filter(fact -> CheckValues.same(typed, fact.value()))
                .filter(fact -> maySee(fact, found.seat(), found.scope()))
                .findFirst()
                .flatMap(fact -> onRecord(fact, facts, found.meeting()));
    }

    private static boolean maySee(Checked fact, @Nullable String seat, Scope reader) {
        return MotionSteps.keeps(reader.role())
                || reader.person().equals(fact.event().fact().happened().actedBy())
                || said(fact).filter(said -> said.seat().key().equals(seat)).isPresent();
    }

    private static Optional<Said> said(Checked fact) {
        return said((MotionEvent) fact.event().fact());
    }

    private static Optional<Said> said(MotionEvent fact) {
        return switch (fact) {
            case MotionEvent.VoteCast e -> Optional.of(new Said(e.seat(), e.choice()));
            case MotionEvent.VoteChanged e -> Optional.of(new Said(e.seat(), e.choice()));
            case MotionEvent.WrittenOpinionCounted e -> Optional.of(new Said(e.seat(), e.choice()));
            case MotionEvent.Put _,
                    MotionEvent.BallotCast _,
                    MotionEvent.BallotsCounted _,
                    MotionEvent.HandsCounted _,
                    MotionEvent.PaperCounted _,
                    MotionEvent.Closed _,
                    MotionEvent.OpinionReserved _,
                    MotionEvent.VoidingAsked _,
                    MotionEvent.Voided _ -> Optional.empty();
        };
    }

    private static Optional<OnRecord> onRecord(Checked fact, List<Checked> facts, MeetingRow meeting) {
        return said(fact)
                .map(said -> new OnRecord(
                        said.seat().key(),
                        said.choice(),
                        fact.event().fact().happened().at(),
                        fact.event().recordedAt(),
                        MotionRow.unlessSitting(
                                MotionFold.recorder(fact.event().fact().happened()),
                                said.seat().key(),
                                meeting),
                        fact.event().fact() instanceof MotionEvent.WrittenOpinionCounted,
                        fact.event().sequence(),
                        fact.genuine(),
                        holds(
                                said.seat(),
                                facts.stream()
                                        .map(Checked::event)
                                        .filter(later ->
                                                later.sequence() > fact.event().sequence())
                                        .map(later -> (MotionEvent) later.fact())
                                        .toList())));
    }

    /** Whether what a seat said holds after these: it did not vote anew, and was not there when hands were counted last. */
    static boolean holds(SeatId seat, List<MotionEvent> later) {
        boolean beside = true;
        for (MotionEvent fact : later) {
            if (said(fact).filter(one -> one.seat().equals(seat)).isPresent()) {
                return false;
            }
            if (fact instanceof MotionEvent.HandsCounted count) {
                beside = count.written() == null || count.written().contains(seat);
            } else if (fact instanceof MotionEvent.WrittenOpinionCounted) {
                // hands are counted anew
                beside = true;
            }
        }
        return beside;
    }
}
