package org.gongjian.query.figures.counting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.MatterState.Known;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.query.figures.dictionary.Countable;
import org.jspecify.annotations.Nullable;

/**
 * What counts of the dates of the handlers: one due date for each time the matter was given to them, moved by extensions and
 * suspensions, void when taken back in time; and the first contact.
 */
final class DueCounting {
    private final List<Counted> counted = new ArrayList<>();
    private @Nullable Counted assignment;
    private @Nullable Instant reportedAt;
    private @Nullable Boolean inTime;
    private @Nullable Instant firstContact;

    /** It is taken up, or taken up again. */
    void begin() {
        inTime = null;
    }

    /** Whether what was confirmed last had been reported in time; null before anything was. */
    @Nullable
    Boolean inTime() {
        return inTime;
    }

    /** Whether the handlers had it until this fact. */
    boolean count(int n, MatterEvent fact, MatterState before, Known now) {
        Instant at = fact.happened().at();
        switch (fact) {
            case MatterEvent.Assigned assigned -> {
                counted.add(Counted.at(Countable.ASSIGNED, n, at));
                assignment = Counted.at(Countable.DUE, n, at);
                contactDue(n, assigned, now);
            }
            case MatterEvent.Reopened _ -> assignment = Counted.at(Countable.DUE, n, at);
            case MatterEvent.FirstContactMade _ -> contacted(at);
            case MatterEvent.CompletionReported _ -> reportedAt = at;
            case MatterEvent.CompletionRejected _ -> reportedAt = null;
            case MatterEvent other -> {
                // no date of the handlers
            }
        }
        Stage.Handled held = handled(before);
        if (held == null || handled(now) != null) {
            return false;
        }
        leave(at, held, fact instanceof MatterEvent.CompletionConfirmed);
        return true;
    }

    /** Everything, with the date that is still open. */
    List<Counted> counted(Stage stage) {
        List<Counted> all = new ArrayList<>(counted);
        if (assignment != null && stage instanceof Stage.Handled handled) {
            // still with the handlers: due when it is due, not yet met unless it waits to be checked
            boolean stands = stage instanceof Stage.Working working
                    && working.handling().clock().suspended() != null;
            if (!stands) {
                due(all, assignment, handled.handling().due().until());
            }
        }
        return all;
    }

    private void leave(Instant at, Stage.Handled held, boolean confirmed) {
        Instant until = held.handling().due().until();
        Instant done = confirmed && reportedAt != null ? reportedAt : at;
        if (assignment != null && (confirmed || !at.isBefore(until))) {
            boolean met = confirmed && done.isBefore(until);
            counted.add(new Counted(Countable.DUE, assignment.n(), lastMoment(until), null, null, met));
            if (confirmed) {
                inTime = met;
            }
            if (!met) {
                counted.add(new Counted(Countable.OVERDUE, assignment.n(), until, done, null, null));
            }
        }
        assignment = null;
        reportedAt = null;
    }

    /** A date belongs to the period of its last day; the first instant that is too late may be the next period's. */
    private static Instant lastMoment(Instant tooLate) {
        return tooLate.minus(1, ChronoUnit.MICROS);
    }

    private void due(List<Counted> all, Counted open, Instant until) {
        all.add(new Counted(Countable.DUE, open.n(), lastMoment(until), null, null, false));
        if (reportedAt == null || !reportedAt.isBefore(until)) {
            all.add(new Counted(Countable.OVERDUE, open.n(), until, reportedAt, null, null));
        }
    }

    private static Stage.@Nullable Handled handled(MatterState state) {
        return state instanceof Known known && known.stage() instanceof Stage.Handled handled ? handled : null;
    }

    private void contactDue(int n, MatterEvent.Assigned assigned, Known now) {
        boolean first = counted.stream().noneMatch(one -> one.figure() == Countable.CONTACT_DUE);
        boolean owed = now.file().kind() == MatterKind.ISSUE
                && now.file().origin().raisers().stream().anyMatch(Raiser::canBeTold);
        if (first && owed) {
            Instant due = assigned.firstContactDue().until();
            counted.add(Counted.at(Countable.CONTACT_DUE, n, lastMoment(due))
                    .met(firstContact != null && firstContact.isBefore(due)));
        }
    }

    private void contacted(Instant at) {
        if (firstContact == null || at.isBefore(firstContact)) {
            firstContact = at;
        }
        counted.replaceAll(one -> one.figure() == Countable.CONTACT_DUE && !at.isAfter(one.at()) ? one.met(true) : one);
    }
}
