package org.gongjian.app.office;

import java.time.InstantSource;
import java.util.List;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.record.Id.PersonId;

/** Offices as the command side keeps them in its tables, which both roles of the database may read. */
public class RegistryOffices implements HeldOffices {

    private final Offices offices;
    private final InstantSource clock;

    public RegistryOffices(Offices offices, InstantSource clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public List<HeldOffice> of(PersonId person) {
        return offices.actedInBy(person, clock.instant()).stream()
                .map(RegistryOffices::acted)
                .toList();
    }

    @Override
    public List<HeldOffice> toBeTakenOverBy(PersonId person) {
        return offices.toBeTakenOverBy(person).stream()
                .map(RegistryOffices::acted)
                .toList();
    }

    private static HeldOffice acted(Offices.Held held) {
        return new HeldOffice(
                held.office(),
                held.role(),
                held.area(),
                held.organisation(),
                held.title(),
                held.actsAs(),
                held.standing());
    }
}
