package org.gongjian.command.matter;

import java.util.UUID;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** Somebody in an office, as the stories call them. */
record Who(PersonId person, Role role, @Nullable OrganisationId organisation) {

    static final OrganisationId PARTY_COMMITTEE = organisation(900);
    static final OrganisationId RESIDENTS_COMMITTEE = organisation(901);
    static final OrganisationId PROPERTY = organisation(902);
    static final OrganisationId SPINNERS = organisation(903);
    static final OrganisationId SUPERMARKET = organisation(904);
    static final OrganisationId CITY_OFFICE = organisation(905);
    static final OrganisationId DRAINAGE = organisation(906);

    static final Who CLERK = new Who(person(11), Role.CLERK, PARTY_COMMITTEE);
    static final Who SECRETARY = new Who(person(12), Role.SECRETARY, PARTY_COMMITTEE);
    static final Who DEPUTY = new Who(person(13), Role.DEPUTY_SECRETARY, PARTY_COMMITTEE);
    static final Who OVERSEER = new Who(person(14), Role.OVERSEER, null);
    static final Who GRID_WORKER = new Who(person(15), Role.GRID_WORKER, null);
    static final Who CALLER = new Who(person(16), Role.FOLLOW_UP, null);
    static final Who COMMITTEE_HANDLER = new Who(person(17), Role.HANDLER, RESIDENTS_COMMITTEE);
    static final Who PROPERTY_LIAISON = new Who(person(18), Role.LIAISON, PROPERTY);
    static final Who SPINNERS_LIAISON = new Who(person(19), Role.LIAISON, SPINNERS);
    static final Who SUPERMARKET_LIAISON = new Who(person(20), Role.LIAISON, SUPERMARKET);
    static final Who CITY_LIAISON = new Who(person(21), Role.LIAISON, CITY_OFFICE);
    static final Who DRAINAGE_LIAISON = new Who(person(22), Role.LIAISON, DRAINAGE);
    static final Who STREET = new Who(person(23), Role.STREET, null);
    static final Who AUDITOR = new Who(person(24), Role.AUDITOR, null);
    static final Who ADMINISTRATOR = new Who(person(25), Role.ADMINISTRATOR, null);

    static PersonId person(int n) {
        return new PersonId(uuid(n));
    }

    static OrganisationId organisation(int n) {
        return new OrganisationId(uuid(n));
    }

    static UUID uuid(int n) {
        return UUID.fromString("0190f5a0-0000-7000-8000-%012d".formatted(n));
    }
}
