package org.gongjian.organisation;

import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** The story of an organisation. */
public sealed interface OrganisationEvent extends Fact {

    /**
     * An organisation was registered.
     *
     * @param shortName as it stands in lists and on papers, where the full name is too long
     * @param area where it is located; a department of the district has no street
     * @param partnerUnit 驻区单位: takes part in co-building
     * @param handles matters may be assigned to it
     */
    @EventName("organisation.Registered")
    record Registered(
            Happened happened,
            OrganisationKind kind,
            String name,
            @Nullable String shortName,
            AreaPath area,
            boolean partnerUnit,
            boolean handles)
            implements OrganisationEvent {}

    /** It bears another name (更名). */
    @EventName("organisation.Renamed")
    record Renamed(Happened happened, String name, @Nullable String shortName) implements OrganisationEvent {}

    /** It moved to another area (迁出). */
    @EventName("organisation.Moved")
    record Moved(Happened happened, AreaPath area) implements OrganisationEvent {}

    /** Its part changed: partner unit or not, handling or not. */
    @EventName("organisation.PartChanged")
    record PartChanged(Happened happened, boolean partnerUnit, boolean handles) implements OrganisationEvent {}

    /**
     * It was surveyed (摸排): what holds from now on, in full.
     *
     * @param before what held until then; null when nobody had asked
     */
    @EventName("organisation.Surveyed")
    record Surveyed(
            Happened happened, Survey survey, @Nullable Survey before) implements OrganisationEvent {}

    /** It is no more (注销). */
    @EventName("organisation.Dissolved")
    record Dissolved(Happened happened, String reason) implements OrganisationEvent {}
}
