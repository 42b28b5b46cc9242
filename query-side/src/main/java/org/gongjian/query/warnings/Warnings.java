package org.gongjian.query.warnings;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.surveys.Surveys;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.springframework.stereotype.Component;

/** Gathers the registers of the reader's area and says what is amiss in them on a day. */
@Component
class Warnings {
    /** In which bodies a unit's seat makes it represented (兼职委员). */
    private static final Set<BodyKind> COMMITTEES = EnumSet.of(BodyKind.COMMITTEE, BodyKind.WORKING_COMMITTEE);

    private final Directory directory;
    private final Surveys surveys;
    private final Bodies bodies;
    private final PartyOrganisations parties;
    private final Roll roll;
    private final Charters charters;

    Warnings(
            Directory directory,
            Surveys surveys,
            Bodies bodies,
            PartyOrganisations parties,
            Roll roll,
            Charters charters) {
        this.directory = directory;
        this.surveys = surveys;
        this.bodies = bodies;
        this.parties = parties;
        this.roll = roll;
        this.charters = charters;
    }

    /** What is amiss at or below the reader's area. */
    List<Warning> on(LocalDate day, Scope scope) {
        return WarningList.of(new Registers(
                directory.organisations(scope),
                surveys.all(scope),
                seated(day, scope),
                liaisons(day, scope),
                parties.all(scope),
                roll.sizes(scope, day),
                grids(scope),
                roll.members(scope, day),
                roll.delegates(scope, day),
                charters.on(day, scope)));
    }

    private Set<UUID> seated(LocalDate day, Scope scope) {
        return bodies.all(scope).stream()
                .filter(body -> COMMITTEES.contains(body.kind()))
                .flatMap(body -> body.rollOn(day).stream())
                .map(BodyRow.Seat::tenure)
                .filter(Objects::nonNull)
                .map(BodyRow.Tenure::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<UUID> liaisons(LocalDate day, Scope scope) {
        return directory.offices(scope).stream()
                .filter(office -> office.role() == Role.LIAISON && !office.abolished())
                .filter(office -> office.organisation() != null && office.holderOn(day) != null)
                .map(Directory.Office::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<AreaPath, List<Directory.Grid>> grids(Scope scope) {
        Map<UUID, List<Directory.Grid>> drawn = directory.grids(scope);
        Map<AreaPath, List<Directory.Grid>> grids = new HashMap<>();
        directory.areas(scope).stream()
                .filter(area -> area.path().community() != null)
                .forEach(area -> grids.put(area.path(), drawn.getOrDefault(area.id(), List.of())));
        return grids;
    }
}
