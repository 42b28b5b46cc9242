package org.gongjian.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a person. */
public sealed interface PersonState {

    /** Before the first fact. */
    PersonState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements PersonState {}

    /** A stretch of membership of one kind in one branch; open while {@code lastDay} is absent. */
    record MembershipPeriod(
            Membership membership,
            @Nullable String branch,
            boolean elsewhere,
            LocalDate from,
            @Nullable LocalDate lastDay) {
        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /**
     * A delegate's mandate.
     *
     * @param chosen it is on record how the delegate was chosen
     */
    record Mandate(
            Id.AreaId community, LocalDate from, @Nullable LocalDate lastDay, boolean chosen) {
        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }

        /** Shares a day with another term. */
        public boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherLastDay) {
            return (lastDay == null || !otherFrom.isAfter(lastDay))
                    && (otherLastDay == null || !from.isAfter(otherLastDay));
        }
    }

    /** The organisation of the party that a member joined last. */
    record Joined(Id.PartyOrganisationId branch, LocalDate from) {}

    /** How the community manages a member, and since when. */
    record Managed(Management management, LocalDate from) {}

    /** Time as a volunteer; open while {@code lastDay} is absent. */
    record Volunteering(LocalDate from, @Nullable LocalDate lastDay) {

        /** Whether it holds on a day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** A term in a post among the neighbours; open while {@code lastDay} is absent. */
    record PostHeld(
            NeighbourhoodPost post,
            LocalDate from,
            @Nullable LocalDate lastDay) {}

    /**
     * Membership, mandates and service; the contact data stay in their events.
     *
     * @param volunteering one after the other, each from its first enrolment to its leaving; only the last may be open
     * @param posts terms among the neighbours; of each post only one may be open
     */
    record Standing(
            List<MembershipPeriod> memberships,
            List<Mandate> mandates,
            @Nullable Joined branch,
            @Nullable Managed managed,
            List<Volunteering> volunteering,
            List<PostHeld> posts) {
        public Standing {
            memberships = List.copyOf(memberships);
            mandates = List.copyOf(mandates);
            volunteering = List.copyOf(volunteering);
            posts = List.copyOf(posts);
        }

        /** The membership on a day, or null. */
        public @Nullable MembershipPeriod membershipOn(LocalDate day) {
            return memberships.stream()
                    .filter(period -> period.covers(day))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        /** The time as a volunteer that began last; null for who never was one. */
        public @Nullable Volunteering lastVolunteering() {
            return volunteering.isEmpty() ? null : volunteering.getLast();
        }

        /** Whether he was a volunteer on a day, in this time or in an earlier one. */
        public boolean volunteerOn(LocalDate day) {
            return volunteering.stream().anyMatch(time -> time.covers(day));
        }

        /** Whether a mandate for this community's congress held on a day. */
        public boolean delegateOn(LocalDate day, Id.AreaId community) {
            return mandates.stream().anyMatch(m -> m.community().equals(community) && m.covers(day));
        }

        private Standing member(MembershipPeriod next) {
            List<MembershipPeriod> all = new ArrayList<>();
            memberships.stream()
                    // what is said again from the same day takes its place
                    .filter(period -> period.from().isBefore(next.from()))
                    .forEach(period -> all.add(ended(period, next.from().minusDays(1))));
            all.add(next);
            return new Standing(all, mandates, branch, managed, volunteering, posts);
        }

        private Standing memberUntil(LocalDate lastDay) {
            return new Standing(
                    memberships.stream().map(period -> ended(period, lastDay)).toList(),
                    mandates,
                    branch,
                    managed,
                    volunteering,
                    posts);
        }

        private Standing delegate(Mandate next) {
            List<Mandate> all = new ArrayList<>(mandates);
            all.add(next);
            return new Standing(memberships, all, branch, managed, volunteering, posts);
        }

        private Standing delegateUntil(Id.AreaId community, LocalDate lastDay) {
            return new Standing(
                    memberships,
                    mandates.stream()
                            .map(m -> m.community().equals(community) && m.covers(lastDay)
                                    ? new Mandate(community, m.from(), lastDay, m.chosen())
                                    : m)
                            .toList(),
                    branch,
                    managed,
                    volunteering,
                    posts);
        }

        private Standing chosen(Id.AreaId community, LocalDate from) {
            return new Standing(
                    memberships,
                    mandates.stream()
                            .map(m ->
                                    m.community().equals(community) && m.from().equals(from)
                                            ? new Mandate(community, from, m.lastDay(), true)
                                            : m)
                            .toList(),
                    branch,
                    managed,
                    volunteering,
                    posts);
        }

        private Standing in(Joined next) {
            return new Standing(memberships, mandates, next, managed, volunteering, posts);
        }

        private Standing managed(Managed next) {
            return new Standing(memberships, mandates, branch, next, volunteering, posts);
        }

        /** The open term in a post, or null. */
        public @Nullable PostHeld holding(NeighbourhoodPost post) {
            return posts.stream()
                    .filter(one -> one.post().equals(post) && one.lastDay() == null)
                    .findFirst()
                    .orElse(null);
        }

        /** A term in a post that is over and shares a day with one from this day on, or null; one from its own first day takes its place. */
        public @Nullable PostHeld overlapped(NeighbourhoodPost post, LocalDate from) {
            return posts.stream()
                    .filter(one -> one.post().equals(post)
                            && one.lastDay() != null
                            && !one.lastDay().isBefore(from)
                            && !one.from().equals(from))
                    .findFirst()
                    .orElse(null);
        }

        private Standing took(PostHeld term) {
            List<PostHeld> all = new ArrayList<>(posts);
            // left by mistake and taken again from the same day, it goes on
            all.removeIf(one -> one.post().equals(term.post()) && one.from().equals(term.from()));
            all.add(term);
            return new Standing(memberships, mandates, branch, managed, volunteering, all);
        }

        private Standing leaving(PostHeld term, LocalDate lastDay) {
            return new Standing(
                    memberships,
                    mandates,
                    branch,
                    managed,
                    volunteering,
                    posts.stream()
                            .map(one -> one.equals(term) ? new PostHeld(one.post(), one.from(), lastDay) : one)
                            .toList());
        }

        /** Enrolled again without having left, it goes on. */
        private Standing enrolled(LocalDate from) {
            if (volunteerOn(from)) {
                return this;
            }
            List<Volunteering> all = new ArrayList<>(volunteering);
            all.add(new Volunteering(from, null));
            return new Standing(memberships, mandates, branch, managed, all, posts);
        }

        private Standing left(LocalDate lastDay) {
            List<Volunteering> all = new ArrayList<>(volunteering);
            all.add(new Volunteering(all.removeLast().from(), lastDay));
            return new Standing(memberships, mandates, branch, managed, all, posts);
        }

        private static MembershipPeriod ended(MembershipPeriod period, LocalDate lastDay) {
            return period.covers(lastDay)
                    ? new MembershipPeriod(
                            period.membership(), period.branch(), period.elsewhere(), period.from(), lastDay)
                    : period;
        }
    }

    /** A registered person. */
    record Known(Standing standing) implements PersonState {}

    /** Erasure was requested and waits for a second person. */
    record ToBeErased(Standing standing, Id.@Nullable PersonId requestedBy) implements PersonState {}

    /** Nothing personal is left. */
    record Gone(Standing standing) implements PersonState {}

    /** A fact that does not fit: nothing is decided on this person any more. */
    record Anomaly(PersonState before, PersonEvent misfit) implements PersonState {}

    /** The state after this fact. */
    default PersonState evolve(PersonEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof PersonEvent.Registered
                        ? new Known(new Standing(List.of(), List.of(), null, null, List.of(), List.of()))
                        : new Anomaly(this, event);
            case Known(Standing standing) -> evolved(event, standing, Known::new);
            case ToBeErased(Standing standing, Id.PersonId requestedBy) ->
                evolved(event, standing, next -> new ToBeErased(next, requestedBy));
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private PersonState evolved(PersonEvent event, Standing standing, Function<Standing, PersonState> with) {
        return switch (event) {
            case PersonEvent.Registered misfit -> new Anomaly(this, misfit);
            case PersonEvent.ContactChanged ignored -> this;
            case PersonEvent.MembershipRecorded e ->
                with.apply(standing.member(
                        new MembershipPeriod(e.membership(), e.branch(), e.elsewhere(), e.from(), null)));
            case PersonEvent.MembershipEnded e -> with.apply(standing.memberUntil(e.lastDay()));
            case PersonEvent.BranchJoined e -> with.apply(standing.in(new Joined(e.branch(), e.from())));
            case PersonEvent.MandateRecorded e ->
                with.apply(standing.delegate(new Mandate(e.community(), e.from(), e.lastDay(), false)));
            case PersonEvent.DelegateChosen e -> with.apply(standing.chosen(e.community(), e.from()));
            case PersonEvent.ManagementRecorded e ->
                with.apply(standing.managed(new Managed(e.management(), e.from())));
            case PersonEvent.Classified ignored -> this;
            case PersonEvent.VolunteerEnrolled e -> with.apply(standing.enrolled(e.from()));
            case PersonEvent.VolunteerLeft e ->
                standing.volunteering().isEmpty() ? new Anomaly(this, e) : with.apply(standing.left(e.lastDay()));
            case PersonEvent.ServiceRecorded ignored -> this;
            case PersonEvent.PostTaken e ->
                standing.holding(e.post()) != null
                        ? new Anomaly(this, e)
                        : with.apply(standing.took(new PostHeld(e.post(), e.from(), null)));
            case PersonEvent.PostLeft e -> {
                @Nullable PostHeld term = standing.holding(e.post());
                yield term == null ? new Anomaly(this, e) : with.apply(standing.leaving(term, e.lastDay()));
            }
            case PersonEvent.MandateEnded e -> with.apply(standing.delegateUntil(e.community(), e.lastDay()));
            case PersonEvent.ErasureRequested e ->
                this instanceof Known ? new ToBeErased(standing, e.happened().recordedBy()) : new Anomaly(this, e);
            case PersonEvent.ErasureRefused e ->
                this instanceof ToBeErased ? new Known(standing) : new Anomaly(this, e);
            case PersonEvent.Erased e -> this instanceof ToBeErased ? new Gone(standing) : new Anomaly(this, e);
        };
    }
}
