package org.gongjian.query.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.springframework.stereotype.Component;

/** The offices that somebody can hand over or have deputised: his own, as secretary those of the community, as administrator all. */
@Component
class KeptOffices {
    private final Directory directory;
    private final Today today;

    KeptOffices(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    List<Directory.Office> of(Acting acting) {
        if (acting.standing() == Standing.SUCCESSOR) {
            return List.of();
        }
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        return directory.offices(scope).stream()
                .filter(office -> !office.abolished())
                .filter(office -> keeps(office, acting, day))
                .toList();
    }

    Optional<Directory.Office> one(UUID office, Acting acting) {
        return of(acting).stream().filter(each -> each.id().equals(office)).findFirst();
    }

    private static boolean keeps(Directory.Office office, Acting acting, LocalDate day) {
        Directory.Tenure holder = office.holderOn(day);
        boolean own = holder != null && holder.person().equals(acting.person().value());
        boolean asDeputy = acting.standing() == Standing.DEPUTY && acting.role() == office.role();
        return own || HandOversTable.KEEPERS.contains(acting.role()) && !asDeputy;
    }
}
