package org.gongjian.query.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeState.Objection;
import org.gongjian.notice.NoticeState.Posting;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Folds a stream into a notice. */
final class NoticeFold {
    private final List<NoticeRow.Extension> extensions = new ArrayList<>();
    private @Nullable UUID postedBy;

    private NoticeFold() {}

    /** Nothing while none was drafted. A fact that does not fit leaves the notice as it was. */
    static Optional<NoticeRow> of(List<Recorded> stream) {
        NoticeState state = NoticeState.UNKNOWN;
        NoticeState.Known known = null;
        NoticeFold fold = new NoticeFold();
        for (Recorded event : stream) {
            NoticeEvent fact = (NoticeEvent) event.fact();
            state = state.evolve(fact);
            if (state instanceof NoticeState.Known now) {
                known = now;
                fold.take(fact);
            }
        }
        Recorded first = stream.getFirst();
        return known == null || first.area() == null ? Optional.empty() : Optional.of(fold.row(first, known));
    }

    private void take(NoticeEvent fact) {
        switch (fact) {
            case NoticeEvent.Posted e -> postedBy = Columns.value(e.happened().actedBy());
            case NoticeEvent.Extended e ->
                extensions.add(new NoticeRow.Extension(
                        e.period().until(), e.reason(), e.happened().at()));
            case NoticeEvent.Drafted ignored -> {}
            case NoticeEvent.Redrafted ignored -> {}
            case NoticeEvent.SentBack ignored -> {}
            case NoticeEvent.ObjectionRaised ignored -> {}
            case NoticeEvent.ObjectionHandled ignored -> {}
            case NoticeEvent.Ended ignored -> {}
            case NoticeEvent.WithdrawalAsked ignored -> {}
            case NoticeEvent.Withdrawn ignored -> {}
        }
    }

    private NoticeRow row(Recorded first, NoticeState.Known known) {
        return switch (known) {
            case NoticeState.Draft it ->
                row(first, it, NoticeRow.Status.DRAFT, null, List.of(), it.sentBack(), null, null);
            case NoticeState.Running it ->
                row(
                        first,
                        it,
                        NoticeRow.Status.RUNNING,
                        it.posting(),
                        it.objections(),
                        null,
                        null,
                        it.withdrawal() == null ? null : it.withdrawal().reason());
            case NoticeState.Over it ->
                row(first, it, NoticeRow.Status.OVER, it.posting(), it.objections(), null, it.endedAt(), null);
            case NoticeState.Withdrawn it ->
                row(first, it, NoticeRow.Status.WITHDRAWN, it.posting(), it.objections(), null, null, it.reason());
        };
    }

    private NoticeRow row(
            Recorded first,
            NoticeState.Known known,
            NoticeRow.Status status,
            @Nullable Posting posting,
            List<Objection> objections,
            @Nullable String sentBack,
            @Nullable Instant endedAt,
            @Nullable String withdrawal) {
        Id.MatterId matter = known.sheet().about().follows();
        return new NoticeRow(
                first.id(),
                status,
                first.fact().happened().at(),
                posting == null ? null : posting.period().until(),
                (int) objections.stream().filter(one -> one.handled() == null).count(),
                matter == null ? null : matter.value(),
                known.sheet().about() instanceof NoticeAbout.OfMotion(Id.MotionId motion, var ignored)
                        ? motion.value()
                        : null,
                Objects.requireNonNull(first.area()),
                new NoticeRow.Told(
                        known.sheet().about(),
                        known.sheet().text(),
                        sentBack,
                        posting == null ? null : posting.period(),
                        posting != null && posting.holds(),
                        posting == null ? null : posting.postedAt(),
                        postedBy,
                        objections.stream().map(NoticeFold::objection).toList(),
                        extensions,
                        endedAt,
                        withdrawal),
                null);
    }

    private static NoticeRow.Objection objection(Objection one) {
        NoticeEvent.ObjectionRaised raised = one.raised();
        NoticeEvent.ObjectionHandled handled = one.handled();
        return new NoticeRow.Objection(
                raised.objection(),
                raised.by() != null,
                Columns.value(raised.by()),
                raised.words(),
                raised.summary(),
                raised.happened().at(),
                raised.happened().via(),
                Columns.value(raised.happened().recordedBy()),
                handled == null
                        ? null
                        : new NoticeRow.Answered(
                                handled.result(),
                                handled.answer(),
                                handled.told(),
                                handled.happened().at(),
                                Columns.value(handled.happened().actedBy())));
    }
}
