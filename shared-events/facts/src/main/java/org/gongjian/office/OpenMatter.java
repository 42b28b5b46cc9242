package org.gongjian.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Outstanding;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.Due;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list that passes on with an office: a matter that is not settled, and what it waits for. Promises are among it:
 * what was promised to the raisers, answers to referrals, approvals that somebody waits for.
 */
public record OpenMatter(Id.MatterId matter, StageCode stage, List<Awaited> awaited) {
    /** The most urgent first, so that two lists of the same matters are equal. */
    public static final Comparator<OpenMatter> ORDER = Comparator.comparing(
                    OpenMatter::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(one -> one.matter().value());

    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Task> PROMISES = EnumSet.of(
            Task.PROMISE,
            Task.PERFORM,
            Task.PERFORM_MEMBER,
            Task.REFERRAL,
            Task.RETURN,
            Task.EXTENSION,
            Task.REPORTED_UP);

    public OpenMatter {
        awaited = List.copyOf(awaited);
    }

    /**
     * Something awaited.
     *
     * @param of the organisation it is awaited of; null for the desk of the community
     * @param on the day by which, where there is one
     */
    public record Awaited(
            Task task,
            Id.@Nullable OrganisationId of,
            @Nullable LocalDate on) {

        /** Somebody was told that he may count on it. */
        public boolean isPromise() {
            return PROMISES.contains(task);
        }

        private boolean concerns(Role role, Id.@Nullable OrganisationId organisation) {
            return task.roles().contains(role) && (of == null || of.equals(organisation));
        }
    }

    /** The first day on which something is due. */
    public @Nullable LocalDate dueOn() {
        return awaited.stream()
                .map(Awaited::on)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is promised about it. */
    public List<Awaited> promises() {
        return awaited.stream().filter(Awaited::isPromise).toList();
    }

    /** The matter as it stands, unless it is settled. */
    public static Optional<OpenMatter> of(Id.MatterId matter, MatterState.Known known) {
        List<Awaited> awaited = Outstanding.of(known).stream()
                .map(one -> new Awaited(one.task(), one.of(), day(one.due())))
                .sorted(Comparator.comparing(Awaited::task)
                        .thenComparing(one -> Objects.toString(one.of()))
                        .thenComparing(one -> Objects.toString(one.on())))
                .toList();
        return known.stage() instanceof Stage.Running || !awaited.isEmpty()
                ? Optional.of(new OpenMatter(matter, known.code(), awaited))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable Due due) {
        return due == null ? null : due.on();
    }

    /**
     * As far as it passes on with an office of this kind: the desk of a community answers for all of its matters, everybody else for
     * what is awaited of him.
     */
    public Stream<OpenMatter> passingWith(Role role, Id.@Nullable OrganisationId organisation) {
        if (DESK.contains(role)) {
            return Stream.of(this);
        }
        List<Awaited> own =
                awaited.stream().filter(one -> one.concerns(role, organisation)).toList();
        return own.isEmpty() ? Stream.empty() : Stream.of(new OpenMatter(matter, stage, own));
    }
}
