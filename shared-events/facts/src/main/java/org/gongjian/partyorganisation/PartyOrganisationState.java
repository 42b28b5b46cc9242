package org.gongjian.partyorganisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation of the party. */
public sealed interface PartyOrganisationState {

    /** Before the first fact. */
    PartyOrganisationState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements PartyOrganisationState {}

    /** Who leads it, since when and, once he left, until when. */
    record Secretary(
            Id.PersonId person, LocalDate from, @Nullable LocalDate lastDay) {}

    /**
     * What a unit's party organisation reported last.
     *
     * @param received the community received it
     */
    record Reporting(UnitReport report, boolean received) {}

    /** What holds as long as it exists, and what it was when it ended. */
    record Profile(
            PartyOrganisationKind kind,
            String name,
            Id.@Nullable PartyOrganisationId superior,
            AreaPath area,
            SortedSet<String> grids,
            @Nullable Secretary secretary,
            Id.@Nullable OrganisationId unit,
            @Nullable Reporting reporting) {
        public Profile {
            grids = Collections.unmodifiableSortedSet(new TreeSet<>(grids));
        }

        private Profile named(String other) {
            return new Profile(kind, other, superior, area, grids, secretary, unit, reporting);
        }

        private Profile under(Id.PartyOrganisationId other) {
            return new Profile(kind, name, other, area, grids, secretary, unit, reporting);
        }

        private Profile serving(SortedSet<String> others) {
            return new Profile(kind, name, superior, area, others, secretary, unit, reporting);
        }

        private Profile ledBy(Secretary other) {
            return new Profile(kind, name, superior, area, grids, other, unit, reporting);
        }

        private Profile reporting(Reporting other) {
            return new Profile(kind, name, superior, area, grids, secretary, unit, other);
        }
    }

    /** One that exists. */
    record Existing(Profile profile) implements PartyOrganisationState {}

    /** One that was dissolved. */
    record Gone(Profile profile) implements PartyOrganisationState {}

    /** A fact that does not fit: nothing is decided on this organisation any more. */
    record Anomaly(PartyOrganisationState before, PartyOrganisationEvent misfit) implements PartyOrganisationState {}

    /** The state after this fact. */
    default PartyOrganisationState evolve(PartyOrganisationEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof PartyOrganisationEvent.Registered r
                        ? new Existing(new Profile(
                                r.kind(), r.name(), r.superior(), r.area(), new TreeSet<>(), null, r.unit(), null))
                        : new Anomaly(this, event);
            case Existing(Profile p) ->
                switch (event) {
                    case PartyOrganisationEvent.Registered misfit -> new Anomaly(this, misfit);
                    case PartyOrganisationEvent.Renamed e -> new Existing(p.named(e.name()));
                    case PartyOrganisationEvent.PlacedUnder e -> new Existing(p.under(e.superior()));
                    case PartyOrganisationEvent.GridsServed e -> new Existing(p.serving(new TreeSet<>(e.grids())));
                    case PartyOrganisationEvent.SecretaryNamed e ->
                        new Existing(p.ledBy(new Secretary(e.secretary(), e.from(), null)));
                    case PartyOrganisationEvent.SecretaryLeft e ->
                        p.secretary() == null
                                ? new Anomaly(this, e)
                                : new Existing(p.ledBy(new Secretary(
                                        p.secretary().person(), p.secretary().from(), e.lastDay())));
                    case PartyOrganisationEvent.ReportedIn e ->
                        new Existing(p.reporting(new Reporting(e.report(), false)));
                    case PartyOrganisationEvent.ReportReceived e ->
                        p.reporting() == null || p.reporting().received()
                                ? new Anomaly(this, e)
                                : new Existing(
                                        p.reporting(new Reporting(p.reporting().report(), true)));
                    case PartyOrganisationEvent.YearEvaluated e ->
                        p.reporting() == null || !p.reporting().received() ? new Anomaly(this, e) : this;
                    case PartyOrganisationEvent.Dissolved ignored -> new Gone(p);
                };
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }
}
