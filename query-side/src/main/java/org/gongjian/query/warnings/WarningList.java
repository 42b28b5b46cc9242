package org.gongjian.query.warnings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.organisation.Survey;
import org.gongjian.organisation.Survey.PartyPresence;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.query.registry.members.BranchSize;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/** Reads the registers and finds what is amiss. The sizes are the charter's; nothing is refused because of them. */
final class WarningList {
    private final Registers registers;
    private final Map<UUID, List<UUID>> below;
    private final Set<UUID> organised;
    private final List<Warning> found = new ArrayList<>();

    private WarningList(Registers registers) {
        this.registers = registers;
        this.below = registers.below();
        this.organised = registers.standing().stream()
                .map(PartyOrganisationRow::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Everything that is amiss, kind by kind. */
    static List<Warning> of(Registers registers) {
        WarningList list = new WarningList(registers);
        registers.partnerUnits().forEach(list::unit);
        list.grids();
        registers.standing().forEach(list::party);
        list.delegates();
        return list.found.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private void unit(Directory.Organisation unit) {
        String path = "/admin/organisations/" + unit.id();
        if (!registers.seated().contains(unit.id()) && !registers.liaisons().contains(unit.id())) {
            add(WarningKind.UNIT_WITHOUT_SEAT_OR_LIAISON, unit.name(), path, unit.path());
        }
        Survey survey = registers.surveys().get(unit.id());
        if (survey == null) {
            add(WarningKind.UNIT_NOT_SURVEYED, unit.name(), path, unit.path());
        } else if (survey.partyPresence() == PartyPresence.LACKING) {
            add(WarningKind.UNIT_WITHOUT_PARTY_ORGANISATION, unit.name(), path, unit.path());
        } else if (survey.partyPresence() == PartyPresence.OWN
                && unit.kind() != OrganisationKind.PARTY_ORGANISATION
                && !organised.contains(unit.id())) {
            add(WarningKind.UNIT_PARTY_ORGANISATION_NOT_REGISTERED, unit.name(), path, unit.path());
        }
    }

    private void grids() {
        Map<UUID, Set<String>> served = new HashMap<>();
        registers.standing().forEach(one -> {
            Id.AreaId community = one.path().community();
            if (community != null) {
                served.computeIfAbsent(community.value(), none -> new HashSet<>())
                        .addAll(one.grids());
            }
        });
        registers.grids().forEach((area, grids) -> {
            Id.AreaId community = area.community();
            Set<String> here = community == null ? Set.of() : served.getOrDefault(community.value(), Set.of());
            grids.stream()
                    .filter(grid -> !here.contains(grid.code()))
                    .forEach(grid -> add(
                            WarningKind.GRID_WITHOUT_PARTY_ORGANISATION,
                            grid.code() + " " + grid.name(),
                            "/admin/party-organisations",
                            area));
        });
    }

    private void party(PartyOrganisationRow party) {
        CharterVersion rules = registers.rules().apply(party.path());
        long own = registers.sizes().getOrDefault(party.id(), BranchSize.NONE).members();
        if (party.kind() == PartyOrganisationKind.BRANCH && party.function() == PartyOrganisationFunction.AREA) {
            int from = rules.whole(RuleKeys.GRID_BRANCH_MEMBERS_FROM);
            int to = rules.whole(RuleKeys.GRID_BRANCH_MEMBERS_TO);
            // members of the groups of a branch are members of the branch
            long members = registers.membersUnder(party.id(), below);
            if (members < from || members > to) {
                add(WarningKind.BRANCH_OUT_OF_SIZE, party, members, from, to);
            }
        } else if (party.kind() == PartyOrganisationKind.GROUP && party.function() == PartyOrganisationFunction.AREA) {
            int about = rules.whole(RuleKeys.GRID_GROUP_MEMBERS);
            int margin = rules.whole(RuleKeys.GRID_GROUP_MEMBERS_MARGIN);
            if (Math.abs(own - about) > margin) {
                add(WarningKind.GROUP_OUT_OF_SIZE, party, own, about, margin);
            }
        } else if (party.kind() == PartyOrganisationKind.GENERAL_BRANCH) {
            upgrade(party, rules);
        }
    }

    private void upgrade(PartyOrganisationRow party, CharterVersion rules) {
        long members = registers.membersUnder(party.id(), below);
        long units = registers.partnerUnits().stream()
                .filter(unit -> unit.path().equals(party.path()))
                .count();
        int aboveMembers = rules.whole(RuleKeys.UPGRADE_ABOVE_MEMBERS);
        int aboveUnits = rules.whole(RuleKeys.UPGRADE_ABOVE_UNITS);
        if (members > aboveMembers || units > aboveUnits) {
            add(WarningKind.MAY_BECOME_COMMITTEE, party, members, units, aboveMembers, aboveUnits);
        }
    }

    /** A congress with fewer or more delegates than the share of the members, rounded up; one without any is not convened yet. */
    private void delegates() {
        registers.grids().keySet().forEach(area -> {
            Id.AreaId community = area.community();
            if (community == null) {
                return;
            }
            long members = registers.members().getOrDefault(community.value(), 0L);
            long delegates = registers.delegates().getOrDefault(community.value(), 0L);
            int percent = registers.rules().apply(area).whole(RuleKeys.DELEGATES_PERCENT);
            long wanted = (members * percent + 99) / 100;
            if (delegates > 0 && delegates != wanted) {
                add(WarningKind.DELEGATES_OUT_OF_SIZE, "", "/admin/bodies", area, delegates, members, percent, wanted);
            }
        });
    }

    private void add(WarningKind kind, PartyOrganisationRow party, Number... numbers) {
        add(kind, party.name(), "/admin/party-organisations/" + party.id(), party.path(), numbers);
    }

    private void add(WarningKind kind, String name, String path, AreaPath area, Number... numbers) {
        found.add(new Warning(
                kind,
                name,
                path,
                area,
                List.of(numbers),
                kind.rules().stream().map(registers.rules().apply(area)::rule).toList()));
    }
}
