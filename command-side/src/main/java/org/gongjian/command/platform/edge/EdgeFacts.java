package org.gongjian.command.platform.edge;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.CharterAbove;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.binding.BusinessTime;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;

/**
 * Gathers for a request what its decision will be given. The only place of the command side that looks at a clock, makes ids or
 * draws lots.
 */
public final class EdgeFacts {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final SecureRandom LOTS = new SecureRandom();

    private final InstantSource clock;
    private final AreaFacts areas;
    private final PeopleFacts people;

    public EdgeFacts(InstantSource clock, AreaFacts areas, PeopleFacts people) {
        this.clock = clock;
        this.areas = areas;
        this.people = people;
    }

    /** What the command or the aggregate names and the decision may want to know about. */
    public record Named(
            Set<Id.PersonId> persons,
            Set<Id.OrganisationId> organisations,
            Instant membersAt,
            Set<Id.PartyOrganisationId> partyOrganisations) {

        /** Without organisations of the party. */
        public Named(Set<Id.PersonId> persons, Set<Id.OrganisationId> organisations, Instant membersAt) {
            this(persons, organisations, membersAt, Set.of());
        }
    }

    /** A new UUIDv7. */
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** One of a hundred, from 0; nobody can tell it beforehand. */
    public int lot() {
        return LOTS.nextInt(100);
    }

    /** Now, by the edge clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The zone in which this area reads dates. */
    public ZoneId zone(AreaPath area) {
        return areas.zone(area);
    }

    /** An edge that looks nothing up beyond charter and calendar. */
    public Edge edge(Acting acting, AreaPath area, HappenedInput typed) {
        return assemble(acting, area, happened(acting, area, typed), Lookups.NONE);
    }

    /** An edge with the congress that sat and what is known of those named. */
    public Edge edge(Acting acting, AreaPath area, HappenedInput typed, Named named) {
        Happened happened = happened(acting, area, typed);
        return assemble(acting, area, happened, lookups(area, named, happened.at()));
    }

    /** An edge for a rule that the system carries out: it happened when it was due, not when we got to it. */
    public Edge systemEdge(String rule, AreaPath area, Instant dueAt, Named named) {
        Happened happened = new Happened(dueAt, false, null, new Capacity.Rule(rule), null, Via.AUTOMATION, null);
        return assemble(system(area), area, happened, lookups(area, named, dueAt));
    }

    private Edge assemble(Acting acting, AreaPath area, Happened happened, Lookups lookups) {
        AreaFacts now = areas.glance();
        ZoneId zone = now.zone(area);
        LocalDate day = LocalDate.ofInstant(happened.at(), zone);
        Edge edge = new Edge(
                happened,
                clock.instant(),
                area,
                acting,
                now.charter(area, day),
                now.calendar(area),
                zone,
                null,
                lookups);
        AreaPath above = area.above();
        return above == null ? edge : edge.withCharterAbove(comingDown(now, above, day));
    }

    /** What holds above on the day, and on each later one on which a version begins there that is in the book already. */
    private static CharterAbove comingDown(AreaFacts now, AreaPath above, LocalDate day) {
        TreeMap<LocalDate, CharterVersion> from = new TreeMap<>();
        from.put(day, now.charter(above, day));
        now.charterBegins(above, day).forEach(begins -> from.put(begins, now.charter(above, begins)));
        return new CharterAbove(from);
    }

    private Lookups lookups(AreaPath area, Named named, Instant happenedAt) {
        return new Lookups(
                people.congress(area, named.membersAt()),
                named.persons().isEmpty() ? Map.of() : people.members(area, named.persons(), named.membersAt()),
                organisations(area, named.organisations()),
                areas.categories(area, LocalDate.ofInstant(happenedAt, areas.zone(area))),
                null,
                named.partyOrganisations().isEmpty() ? Map.of() : people.partyOrganisations(named.partyOrganisations()),
                areas.grids(area),
                null);
    }

    /** Those that exist in the district: a community's matters are no business of another district's organisations. */
    private Map<Id.OrganisationId, KnownOrganisation> organisations(AreaPath area, Set<Id.OrganisationId> named) {
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<Id.OrganisationId, KnownOrganisation> known = new HashMap<>(people.organisations(named));
        known.values().removeIf(one -> !one.area().district().equals(area.district()));
        return known;
    }

    /** The envelope of what this request records. */
    public Happened happened(Acting acting, AreaPath area, HappenedInput typed) {
        BusinessTime at = at(area, typed);
        if (at.at().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new FaultyInput("happened.at", FieldError.Code.IN_THE_FUTURE);
        }
        boolean another = typed.forOrganisation() != null
                || (typed.actedBy() != null && !typed.actedBy().equals(acting.person()));
        if (!another) {
            Via via = typed.via() == null ? Via.SELF : typed.via();
            return new Happened(
                    at.at(), at.dateOnly(), acting.person(), acting.capacity(), acting.person(), via, typed.evidence());
        }
        if (typed.via() == null || typed.via() == Via.SELF) {
            throw new FaultyInput("happened.via", FieldError.Code.REQUIRED);
        }
        Capacity capacity = typed.forOrganisation() == null
                ? new Capacity.Private()
                : new Capacity.ForOrganisation(typed.forOrganisation());
        return new Happened(
                at.at(), at.dateOnly(), typed.actedBy(), capacity, acting.person(), typed.via(), typed.evidence());
    }

    private BusinessTime at(AreaPath area, HappenedInput typed) {
        BusinessTime given = typed.at();
        if (given == null) {
            return new BusinessTime(clock.instant(), false);
        }
        if (!Boolean.TRUE.equals(typed.dateOnly()) || given.dateOnly()) {
            return given;
        }
        ZoneId zone = areas.zone(area);
        return new BusinessTime(
                LocalDate.ofInstant(given.at(), zone).atStartOfDay(zone).toInstant(), true);
    }

    /** Stands where an acting person is wanted and the system acts; nobody's rights follow from it. */
    static Acting system(AreaPath area) {
        return new Acting(new Id.PersonId(NOBODY), new Id.OfficeId(NOBODY), Role.ADMINISTRATOR, area, null, "system");
    }
}
