package org.gongjian.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What became of the papers of a meeting that was held.
 *
 * @param signed the record, once it is signed
 * @param served when and how each unit was told the resolutions
 * @param receipts when each unit returned its receipt
 */
public record Afterwards(
        MeetingEvent.@Nullable RecordSigned signed,
        Map<Id.OrganisationId, Sitting.Service> served,
        Map<Id.OrganisationId, Instant> receipts) {

    /** Nothing yet. */
    static final Afterwards NOTHING = new Afterwards(null, Map.of(), Map.of());

    public Afterwards {
        served = Map.copyOf(served);
        receipts = Map.copyOf(receipts);
    }

    /** When a unit was told the resolutions, where it was. */
    public Optional<Instant> servedAt(Id.OrganisationId unit) {
        return Optional.ofNullable(served.get(unit)).map(Sitting.Service::at);
    }

    Afterwards with(MeetingEvent.RecordSigned event) {
        return new Afterwards(event, served, receipts);
    }

    Afterwards told(List<Id.OrganisationId> units, Sitting.Service service) {
        Map<Id.OrganisationId, Sitting.Service> all = new LinkedHashMap<>(served);
        units.forEach(unit -> all.put(unit, service));
        return new Afterwards(signed, all, receipts);
    }

    Afterwards acknowledged(List<Id.OrganisationId> units, Instant at) {
        Map<Id.OrganisationId, Instant> all = new LinkedHashMap<>(receipts);
        units.forEach(unit -> all.put(unit, at));
        return new Afterwards(signed, served, all);
    }
}
