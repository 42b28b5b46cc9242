package org.gongjian.query.registry.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the party as its list shows it.
 *
 * @param grids codes of the grids it serves
 * @param secretaries who leads and led it, the latest first
 */
public record PartyOrganisationRow(
        UUID id,
        PartyOrganisationKind kind,
        @Nullable PartyOrganisationFunction function,
        String name,
        @Nullable UUID superior,
        @Nullable LocalDate foundedOn,
        @Nullable UUID unit,
        List<String> grids,
        boolean dissolved,
        @Nullable Instant dissolvedAt,
        AreaPath path,
        List<Secretary> secretaries) {

    /** Somebody's time as its secretary. */
    public record Secretary(
            UUID person, LocalDate from, @Nullable LocalDate lastDay) {}

    /** Whether it was there on a day; the one on which it was dissolved is its last. */
    public boolean standsOn(LocalDate day, ZoneId zone) {
        return dissolvedAt == null || !day.isAfter(LocalDate.ofInstant(dissolvedAt, zone));
    }

    /** Who leads it on a day. */
    public @Nullable Secretary secretaryOn(LocalDate day) {
        return secretaries.stream()
                .filter(one -> !one.from().isAfter(day)
                        && (one.lastDay() == null || !one.lastDay().isBefore(day)))
                .findFirst()
                .orElse(null);
    }
}
