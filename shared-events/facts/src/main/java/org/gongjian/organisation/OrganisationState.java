package org.gongjian.organisation;

import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation. */
public sealed interface OrganisationState {

    /** Before the first fact. */
    OrganisationState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements OrganisationState {}

    /** What holds as long as it exists, and what it was when it ended. */
    record Profile(
            OrganisationKind kind,
            String name,
            @Nullable String shortName,
            AreaPath area,
            boolean partnerUnit,
            boolean handles,
            @Nullable Survey survey) {

        private Profile named(String name, @Nullable String shortName) {
            return new Profile(kind, name, shortName, area, partnerUnit, handles, survey);
        }

        private Profile in(AreaPath other) {
            return new Profile(kind, name, shortName, other, partnerUnit, handles, survey);
        }

        private Profile taking(boolean partnerUnit, boolean handles) {
            return new Profile(kind, name, shortName, area, partnerUnit, handles, survey);
        }

        private Profile surveyed(Survey now) {
            return new Profile(kind, name, shortName, area, partnerUnit, handles, now);
        }
    }

    /** An organisation that exists. */
    record Existing(Profile profile) implements OrganisationState {}

    /** An organisation that was dissolved. */
    record Gone(Profile profile) implements OrganisationState {}

    /** A fact that does not fit: nothing is decided on this organisation any more. */
    record Anomaly(OrganisationState before, OrganisationEvent misfit) implements OrganisationState {}

    /** The state after this fact. */
    default OrganisationState evolve(OrganisationEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof OrganisationEvent.Registered r
                        ? new Existing(new Profile(
                                r.kind(), r.name(), r.shortName(), r.area(), r.partnerUnit(), r.handles(), null))
                        : new Anomaly(this, event);
            case Existing(Profile p) ->
                switch (event) {
                    case OrganisationEvent.Registered misfit -> new Anomaly(this, misfit);
                    case OrganisationEvent.Renamed e -> new Existing(p.named(e.name(), e.shortName()));
                    case OrganisationEvent.Moved e -> new Existing(p.in(e.area()));
                    case OrganisationEvent.PartChanged e -> new Existing(p.taking(e.partnerUnit(), e.handles()));
                    case OrganisationEvent.Surveyed e -> new Existing(p.surveyed(e.survey()));
                    case OrganisationEvent.Dissolved ignored -> new Gone(p);
                };
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }
}
