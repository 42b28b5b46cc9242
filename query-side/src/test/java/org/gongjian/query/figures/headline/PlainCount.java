package org.gongjian.query.figures.headline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.body.BodyEvent;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * The headline counts of a day, counted plainly: every event is looked at, one after the other, asking only what holds on that day. It
 * shares nothing with the fold but the events.
 */
final class PlainCount {

    /** An event as it was told. */
    record Told(UUID id, AreaPath area, Fact fact) {}

    private static final class Unit {
        OrganisationKind kind = OrganisationKind.OTHER;
        boolean partner;
        boolean gone;
        AreaPath area;

        Unit(AreaPath area) {
            this.area = area;
        }
    }

    private static final class Party {
        PartyOrganisationEvent.Registered as;
        boolean there;
        boolean serves;

        @Nullable
        UnitReport waiting;

        @Nullable
        UnitReport received;

        Party(PartyOrganisationEvent.Registered as) {
            this.as = as;
        }
    }

    private final LocalDate day;
    private final Scope scope;
    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<UUID, Party> parties = new HashMap<>();
    private final Map<UUID, AreaPath> committees = new HashMap<>();
    private final Map<UUID, Map<Integer, Boolean>> seats = new HashMap<>();
    private final Map<UUID, Boolean> liaisonOffices = new HashMap<>();
    private final Set<UUID> liaisons = new HashSet<>();
    private final Map<UUID, Boolean> members = new HashMap<>();
    private final Set<UUID> volunteers = new HashSet<>();
    private final Set<List<Object>> activities = new HashSet<>();
    private final Map<UUID, AreaPath> places = new HashMap<>();
    private final List<AreaEvent.Registered> areas = new ArrayList<>();

    private PlainCount(LocalDate day, Scope scope) {
        this.day = day;
        this.scope = scope;
    }

    static Map<Headline, Long> of(List<Told> told, LocalDate day, Scope scope) {
        PlainCount plain = new PlainCount(day, scope);
        told.forEach(plain::look);
        return plain.counts();
    }

    private void look(Told told) {
        UUID id = told.id();
        switch (told.fact()) {
            case AreaEvent.Registered it when on(it.happened()) -> areas.add(it);
            case OrganisationEvent.Registered it
            when on(it.happened()) -> {
                Unit unit = new Unit(it.area());
                unit.kind = it.kind();
                unit.partner = it.partnerUnit();
                units.put(id, unit);
            }
            case OrganisationEvent.PartChanged it when on(it.happened()) -> units.get(id).partner = it.partnerUnit();
            case OrganisationEvent.Moved it when on(it.happened()) -> units.get(id).area = it.area();
            case OrganisationEvent.Dissolved it when on(it.happened()) -> units.get(id).gone = true;
            case PartyOrganisationEvent.Registered it -> {
                Party party = new Party(it);
                party.there = it.foundedOn() == null
                        ? on(it.happened())
                        : !it.foundedOn().isAfter(day);
                parties.put(id, party);
            }
            case PartyOrganisationEvent.GridsServed it
            when on(it.happened()) -> parties.get(id).serves = !it.grids().isEmpty();
            case PartyOrganisationEvent.ReportedIn it -> parties.get(id).waiting = it.report();
            case PartyOrganisationEvent.ReportReceived it -> {
                if (!it.on().isAfter(day)) {
                    parties.get(id).received = parties.get(id).waiting;
                }
            }
            case PartyOrganisationEvent.Dissolved it when on(it.happened()) -> parties.get(id).there = false;
            case BodyEvent.Established it
            when on(it.happened()) && it.kind() == BodyKind.COMMITTEE -> committees.put(id, it.area());
            case BodyEvent.Seated it ->
                seats.computeIfAbsent(id, body -> new HashMap<>())
                        .merge(
                                it.seat(),
                                !it.from().isAfter(day)
                                        && (it.lastDay() == null
                                                || !it.lastDay().isBefore(day)),
                                (before, now) -> before || now);
            case BodyEvent.Vacated it -> {
                if (it.lastDay().isBefore(day)) {
                    seats.getOrDefault(id, new HashMap<>()).put(it.seat(), false);
                }
            }
            case OfficeEvent.Established it -> liaisonOffices.put(id, it.role() == Role.LIAISON);
            case OfficeEvent.Appointed it
            when !it.from().isAfter(day)
                    && (it.lastDay() == null || !it.lastDay().isBefore(day)) -> {
                places.put(id, told.area());
                liaisons.add(id);
            }
            case OfficeEvent.Relieved it when it.lastDay().isBefore(day) -> liaisons.remove(id);
            case PersonEvent.MembershipRecorded it
            when !it.from().isAfter(day) -> {
                places.put(id, told.area());
                members.put(id, it.elsewhere());
            }
            case PersonEvent.MembershipEnded it when it.lastDay().isBefore(day) -> members.remove(id);
            case PersonEvent.VolunteerEnrolled it when !it.from().isAfter(day) -> volunteers.add(id);
            case PersonEvent.VolunteerLeft it when it.lastDay().isBefore(day) -> volunteers.remove(id);
            case PersonEvent.ServiceRecorded it
            when !it.on().isAfter(day) && it.on().getYear() == day.getYear() && scope.reaches(told.area()) ->
                activities.add(List.of(told.area().community().value(), it.on(), it.activity()));
            default -> {}
        }
    }

    private boolean on(Happened happened) {
        return !LocalDate.ofInstant(happened.at(), HeadlineFold.CHINA).isAfter(day);
    }

    private Map<Headline, Long> counts() {
        Map<Headline, Long> counts = new EnumMap<>(Headline.class);
        List<Party> standing = parties.values().stream()
                .filter(party -> party.there && scope.reaches(party.as.area()))
                .toList();
        counts.put(
                Headline.COMMITTEES,
                committees.values().stream().filter(scope::reaches).count());
        counts.put(
                Headline.CONCURRENT_MEMBERS,
                seats.entrySet().stream()
                        .filter(body ->
                                committees.containsKey(body.getKey()) && scope.reaches(committees.get(body.getKey())))
                        .flatMap(body -> body.getValue().values().stream())
                        .filter(held -> held)
                        .count());
        counts.put(
                Headline.LIAISONS,
                liaisons.stream()
                        .filter(office -> liaisonOffices.get(office) && scope.reaches(places.get(office)))
                        .count());
        counts.put(
                Headline.PARTNER_UNITS,
                units.values().stream().filter(this::isPartner).count());
        Set<UUID> withParty = new HashSet<>();
        parties.values().stream()
                .filter(party -> party.there && party.as.unit() != null)
                .forEach(party -> withParty.add(party.as.unit().value()));
        counts.put(
                Headline.UNIT_PARTY_ORGANISATIONS,
                units.entrySet().stream()
                        .filter(unit -> isPartner(unit.getValue())
                                && (unit.getValue().kind == OrganisationKind.PARTY_ORGANISATION
                                        || withParty.contains(unit.getKey())))
                        .count());
        counts.put(
                Headline.AREA_BRANCHES, typed(standing, PartyOrganisationKind.BRANCH, PartyOrganisationFunction.AREA));
        counts.put(
                Headline.BUILDING_GROUPS, typed(standing, PartyOrganisationKind.GROUP, PartyOrganisationFunction.AREA));
        counts.put(
                Headline.FEATURED_BRANCHES,
                typed(standing, PartyOrganisationKind.BRANCH, PartyOrganisationFunction.FUNCTIONAL));
        counts.put(
                Headline.NON_PUBLIC_COMMITTEES,
                typed(standing, PartyOrganisationKind.COMMITTEE, PartyOrganisationFunction.INDUSTRY));
        counts.put(
                Headline.WARM_GROUPS,
                standing.stream()
                        .filter(party -> party.as.kind() == PartyOrganisationKind.WARM_GROUP)
                        .count());
        counts.put(Headline.TWO_NEW, standing.stream().filter(this::isTwoNew).count());
        counts.put(
                Headline.GRID_PARTY_ORGANISATIONS,
                standing.stream().filter(party -> party.serves).count());
        counts.put(
                Headline.FOUNDED_THIS_YEAR,
                standing.stream()
                        .filter(party -> (party.as.foundedOn() == null
                                                ? LocalDate.ofInstant(
                                                        party.as.happened().at(), HeadlineFold.CHINA)
                                                : party.as.foundedOn())
                                        .getYear()
                                == day.getYear())
                        .count());
        Set<UUID> inService = new HashSet<>();
        standing.stream()
                .filter(party -> party.received != null)
                .forEach(party -> party.received
                        .inService()
                        .forEach(one -> inService.add(one.person().value())));
        counts.put(Headline.REPORTED_IN, (long) inService.size());
        counts.put(
                Headline.REPORTED_IN_VOLUNTEERS,
                inService.stream().filter(volunteers::contains).count());
        counts.put(Headline.ACTIVITIES_THIS_YEAR, (long) activities.size());
        counts.put(
                Headline.MEMBERS_KEPT_HERE,
                members.entrySet().stream()
                        .filter(one -> !one.getValue() && scope.reaches(places.get(one.getKey())))
                        .count());
        counts.put(
                Headline.MEMBERS_KEPT_ELSEWHERE,
                members.entrySet().stream()
                        .filter(one -> one.getValue() && scope.reaches(places.get(one.getKey())))
                        .count());
        counts.put(
                Headline.STREETS,
                areas.stream()
                        .filter(one -> one.kind() == AreaKind.STREET && scope.reaches(one.path()))
                        .count());
        counts.put(
                Headline.COMMUNITIES,
                areas.stream()
                        .filter(one -> one.kind() == AreaKind.COMMUNITY && scope.reaches(one.path()))
                        .count());
        return counts;
    }

    private boolean isPartner(Unit unit) {
        return unit.partner && !unit.gone && scope.reaches(unit.area);
    }

    private boolean isTwoNew(Party party) {
        Unit unit = party.as.unit() == null ? null : units.get(party.as.unit().value());
        return party.as.function() == PartyOrganisationFunction.INDUSTRY
                || unit != null
                        && !unit.gone
                        && (unit.kind == OrganisationKind.PRIVATE_ENTERPRISE
                                || unit.kind == OrganisationKind.SOCIAL_ORGANISATION);
    }

    private static long typed(List<Party> standing, PartyOrganisationKind kind, PartyOrganisationFunction function) {
        return standing.stream()
                .filter(party -> party.as.kind() == kind && party.as.function() == function)
                .count();
    }
}
