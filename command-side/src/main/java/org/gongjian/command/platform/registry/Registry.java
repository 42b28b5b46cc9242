package org.gongjian.command.platform.registry;

import java.util.List;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.command.platform.registry.areas.Areas;
import org.gongjian.command.platform.registry.rules.Calendars;
import org.gongjian.command.platform.registry.rules.CharterBook;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.command.platform.registry.rules.RegistryVersion;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.store.keys.Concealer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the command side knows of areas and people, put together over the append pool. */
public final class Registry {
    private final Presets presets = Presets.ofTheProduct();
    private final Areas areas;
    private final CharterBook charters;
    private final Calendars calendars;
    private final AreaBook areaBook;
    private final Persons persons;
    private final Organisations organisations;
    private final PartyOrganisations partyOrganisations;
    private final Congress congress;
    private final Offices offices;

    public Registry(JdbcClient jdbc) {
        RegistryVersion version = new RegistryVersion(jdbc);
        areas = new Areas(jdbc, version);
        charters = new CharterBook(jdbc, version);
        calendars = new Calendars(jdbc, version);
        areaBook = new AreaBook(areas, charters, calendars, version, presets.defaults());
        persons = new Persons(jdbc);
        organisations = new Organisations(jdbc);
        partyOrganisations = new PartyOrganisations(jdbc);
        congress = new Congress(jdbc);
        offices = new Offices(jdbc, areaBook);
    }

    /** Those that write the tables, and the one that destroys keys; all must listen. */
    public List<AppendListener> listeners(Concealer concealer, Contacts contacts) {
        return List.of(
                areas,
                charters,
                calendars,
                persons.listening(contacts),
                organisations,
                partyOrganisations,
                congress,
                offices,
                new DestroyedKeys(concealer));
    }

    /** What the edge asks about areas. */
    public AreaFacts areaFacts() {
        return areaBook;
    }

    /** What the edge asks about people. */
    public PeopleFacts peopleFacts() {
        return new PeopleBook(areaBook, persons, organisations, partyOrganisations, congress);
    }

    /** Areas with what only the administration asks. */
    public AreaBook areas() {
        return areaBook;
    }

    /** Who holds which office when. */
    public Offices offices() {
        return offices;
    }

    /** Organisations by name and code. */
    public Organisations organisations() {
        return organisations;
    }

    /** Persons by keyed hash. */
    public Persons persons() {
        return persons;
    }

    /** The charters that come with the product. */
    public Presets presets() {
        return presets;
    }
}
