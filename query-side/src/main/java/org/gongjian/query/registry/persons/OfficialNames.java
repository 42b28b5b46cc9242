package org.gongjian.query.registry.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.motion.Nominees;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Id;
import org.springframework.stereotype.Component;

/**
 * Names of persons who stand in a register by name: who sits in a body or leads an organisation of the party, members, delegates and
 * volunteers. Under which name somebody acts in an office may be read by everybody; any other name only by who keeps the roll.
 */
@Component
public class OfficialNames {
    private final Persons persons;
    private final Names names;

    OfficialNames(Persons persons, Names names) {
        this.persons = persons;
        this.names = names;
    }

    /** Names of who stands for election or is appraised, for who may read the motion; who is not named is left out. */
    public Map<UUID, String> ofNominees(Collection<String> nominees, Scope scope) {
        List<UUID> standing = Nominees.persons(List.copyOf(nominees)).stream()
                .map(Id.PersonId::value)
                .distinct()
                .toList();
        Map<UUID, String> found = new HashMap<>(persons.namesOfNominees(standing, scope.overDistrict()));
        names.actingPersons(standing, scope).forEach(found::putIfAbsent);
        return found;
    }

    /** Names by person; who is not named is left out. */
    public Map<UUID, String> of(Collection<UUID> seated, Scope scope) {
        Map<UUID, String> found = new HashMap<>(persons.namesOnRoll(seated, scope));
        names.actingPersons(seated, scope).forEach(found::putIfAbsent);
        return found;
    }
}
