package org.gongjian.query.warnings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.charter.CharterVersion;
import org.gongjian.organisation.Survey;
import org.gongjian.query.registry.members.BranchSize;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.record.AreaPath;

/**
 * The registers of an area on a day, as far as they can be amiss.
 *
 * @param surveys the latest of each organisation
 * @param seated organisations that have a seat in a committee (兼职委员)
 * @param liaisons organisations that have a liaison in office (联络员)
 * @param sizes members of each organisation of the party, those below it not among them
 * @param members of each community
 * @param delegates of each community's congress
 * @param rules what holds in an area on that day
 */
record Registers(
        List<Directory.Organisation> organisations,
        Map<UUID, Survey> surveys,
        Set<UUID> seated,
        Set<UUID> liaisons,
        List<PartyOrganisationRow> parties,
        Map<UUID, BranchSize> sizes,
        Map<AreaPath, List<Directory.Grid>> grids,
        Map<UUID, Long> members,
        Map<UUID, Long> delegates,
        Function<AreaPath, CharterVersion> rules) {

    /** Units that take part in co-building and still exist. */
    List<Directory.Organisation> partnerUnits() {
        return organisations.stream()
                .filter(one -> one.partnerUnit() && !one.dissolved())
                .toList();
    }

    /** Organisations of the party that are not dissolved. */
    List<PartyOrganisationRow> standing() {
        return parties.stream().filter(one -> !one.dissolved()).toList();
    }

    /** Organisations of the party by the one right above them. */
    Map<UUID, List<UUID>> below() {
        Map<UUID, List<UUID>> below = new HashMap<>();
        standing().forEach(one -> {
            UUID superior = one.superior();
            if (superior != null) {
                below.computeIfAbsent(superior, none -> new ArrayList<>()).add(one.id());
            }
        });
        return below;
    }

    /** Members of one and of all that stand below it. */
    long membersUnder(UUID id, Map<UUID, List<UUID>> below) {
        return under(id, below, new HashSet<>());
    }

    private long under(UUID id, Map<UUID, List<UUID>> below, Set<UUID> seen) {
        if (!seen.add(id)) {
            return 0;
        }
        long own = sizes.getOrDefault(id, BranchSize.NONE).members();
        return own
                + below.getOrDefault(id, List.of()).stream()
                        .mapToLong(one -> under(one, below, seen))
                        .sum();
    }
}
