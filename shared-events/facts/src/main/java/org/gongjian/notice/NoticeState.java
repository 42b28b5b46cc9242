package org.gongjian.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a public notice. */
public sealed interface NoticeState {

    /** Before the first fact. */
    NoticeState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements NoticeState {}

    /** A notice that was drafted, whatever became of it. */
    sealed interface Known extends NoticeState {
        /** What is shown, or to be. */
        Sheet sheet();
    }

    /**
     * 拟稿.
     *
     * @param sentBack why the checker did not let it pass; null while he was not asked or it was written anew
     */
    record Draft(Sheet sheet, @Nullable String sentBack) implements Known {}

    /** 公示中 */
    record Running(
            Sheet sheet,
            Posting posting,
            List<Objection> objections,
            @Nullable Withdrawal withdrawal) implements Known {
        public Running {
            objections = List.copyOf(objections);
        }

        /** Objections that nobody answered yet. */
        public List<Objection> open() {
            return objections.stream().filter(one -> one.handled() == null).toList();
        }

        /** The objection of this number. */
        public Optional<Objection> objection(int number) {
            return objections.stream().filter(one -> one.number() == number).findFirst();
        }

        /** When it ends: after the last day, and not before the last objection is answered; empty while one is open. */
        public Optional<Instant> endsAt(ZoneId zone) {
            if (!open().isEmpty()) {
                return Optional.empty();
            }
            Instant after =
                    posting.period().until().plusDays(1).atStartOfDay(zone).toInstant();
            return Optional.of(objections.stream()
                    .map(one -> Objects.requireNonNull(one.handled()).happened().at())
                    .filter(at -> at.isAfter(after))
                    .max(Instant::compareTo)
                    .orElse(after));
        }
    }

    /** 公示期满 */
    record Over(Sheet sheet, Posting posting, List<Objection> objections, Instant endedAt) implements Known {
        public Over {
            objections = List.copyOf(objections);
        }
    }

    /** 已撤回 */
    record Withdrawn(Sheet sheet, Posting posting, List<Objection> objections, String reason) implements Known {
        public Withdrawn {
            objections = List.copyOf(objections);
        }
    }

    /** A fact that does not fit: nothing is decided on this notice any more. */
    record Anomaly(NoticeState before, NoticeEvent misfit) implements NoticeState {}

    /**
     * What is shown.
     *
     * @param hands everybody who wrote the text that stands, as actor or at the keyboard
     * @param writtenAt when it was written last
     */
    record Sheet(NoticeAbout about, NoticeText text, List<Id.PersonId> hands, Instant writtenAt) {
        public Sheet {
            hands = List.copyOf(hands);
        }
    }

    /** How it was posted, with the days as they were last extended. */
    record Posting(NoticePeriod period, boolean holds, Instant postedAt) {}

    /** An objection, and what became of it. */
    record Objection(NoticeEvent.ObjectionRaised raised, NoticeEvent.@Nullable ObjectionHandled handled) {
        /** Its number. */
        public int number() {
            return raised.objection();
        }
    }

    /** That somebody asked for it to be withdrawn. */
    record Withdrawal(Id.@Nullable PersonId by, String reason) {}

    /** The state after this fact. */
    default NoticeState evolve(NoticeEvent event) {
        @Nullable
        NoticeState next = switch (this) {
            case NotYetKnown() ->
                event instanceof NoticeEvent.Drafted e
                        ? new Draft(
                                new Sheet(
                                        e.about(),
                                        e.text(),
                                        hands(e),
                                        e.happened().at()),
                                null)
                        : null;
            case Draft draft -> drafted(draft, event);
            case Running running -> running(running, event);
            case Over ignored -> null;
            case Withdrawn ignored -> null;
            case Anomaly anomaly -> anomaly;
        };
        return next == null ? new Anomaly(this, event) : next;
    }

    private static @Nullable NoticeState drafted(Draft now, NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.Drafted ignored -> null;
            case NoticeEvent.Redrafted e ->
                new Draft(
                        new Sheet(
                                now.sheet().about(),
                                e.text(),
                                hands(e),
                                e.happened().at()),
                        null);
            case NoticeEvent.SentBack e -> new Draft(now.sheet(), e.reason());
            case NoticeEvent.Posted e ->
                new Running(
                        now.sheet(),
                        new Posting(e.period(), e.holds(), e.happened().at()),
                        List.of(),
                        null);
            case NoticeEvent.ObjectionRaised ignored -> null;
            case NoticeEvent.ObjectionHandled ignored -> null;
            case NoticeEvent.Extended ignored -> null;
            case NoticeEvent.Ended ignored -> null;
            case NoticeEvent.WithdrawalAsked ignored -> null;
            case NoticeEvent.Withdrawn ignored -> null;
        };
    }

    private static @Nullable NoticeState running(Running now, NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.Drafted ignored -> null;
            case NoticeEvent.Redrafted ignored -> null;
            case NoticeEvent.SentBack ignored -> null;
            case NoticeEvent.Posted ignored -> null;
            case NoticeEvent.ObjectionRaised e ->
                e.objection() == now.objections().size() + 1 ? raised(now, e) : null;
            case NoticeEvent.ObjectionHandled e -> handled(now, e);
            case NoticeEvent.Extended e ->
                new Running(
                        now.sheet(),
                        new Posting(
                                e.period(), now.posting().holds(), now.posting().postedAt()),
                        now.objections(),
                        now.withdrawal());
            case NoticeEvent.Ended e ->
                now.open().isEmpty()
                        ? new Over(
                                now.sheet(),
                                now.posting(),
                                now.objections(),
                                e.happened().at())
                        : null;
            case NoticeEvent.WithdrawalAsked e ->
                now.withdrawal() == null
                        ? new Running(
                                now.sheet(),
                                now.posting(),
                                now.objections(),
                                new Withdrawal(e.happened().actedBy(), e.reason()))
                        : null;
            case NoticeEvent.Withdrawn ignored ->
                now.withdrawal() == null
                        ? null
                        : new Withdrawn(
                                now.sheet(),
                                now.posting(),
                                now.objections(),
                                now.withdrawal().reason());
        };
    }

    private static Running raised(Running now, NoticeEvent.ObjectionRaised e) {
        List<Objection> all = new ArrayList<>(now.objections());
        all.add(new Objection(e, null));
        return new Running(now.sheet(), now.posting(), all, now.withdrawal());
    }

    private static @Nullable Running handled(Running now, NoticeEvent.ObjectionHandled e) {
        if (now.open().stream().noneMatch(one -> one.number() == e.objection())) {
            return null;
        }
        return new Running(
                now.sheet(),
                now.posting(),
                now.objections().stream()
                        .map(one -> one.number() == e.objection() ? new Objection(one.raised(), e) : one)
                        .toList(),
                now.withdrawal());
    }

    private static List<Id.PersonId> hands(NoticeEvent event) {
        List<Id.PersonId> hands = new ArrayList<>();
        if (event.happened().actedBy() != null) {
            hands.add(event.happened().actedBy());
        }
        if (event.happened().recordedBy() != null) {
            hands.add(event.happened().recordedBy());
        }
        return hands;
    }
}
