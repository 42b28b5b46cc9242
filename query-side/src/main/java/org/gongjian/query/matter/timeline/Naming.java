package org.gongjian.query.matter.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The names that one page needs, asked for once. Holders of an office acting in it are named to everybody; residents, members and
 * signers only to those entitled.
 */
final class Naming {
    private final Map<UUID, String> organisations;
    private final Map<UUID, String> offices;
    private final Map<UUID, String> officers;
    private final Map<UUID, Persons.Contact> contacts;
    private final Map<UUID, String> areas;
    private final Map<UUID, String> matters;
    private final Map<String, String> categories;

    private Naming(
            Map<UUID, String> organisations,
            Map<UUID, String> offices,
            Map<UUID, String> officers,
            Map<UUID, Persons.Contact> contacts,
            Map<UUID, String> areas,
            Map<UUID, String> matters,
            Map<String, String> categories) {
        this.organisations = organisations;
        this.offices = offices;
        this.officers = officers;
        this.contacts = contacts;
        this.areas = areas;
        this.matters = matters;
        this.categories = categories;
    }

    String organisation(UUID id) {
        return organisations.getOrDefault(id, "—");
    }

    @Nullable
    String office(UUID id) {
        return offices.get(id);
    }

    /** The name of whoever acts in an office; null for all others. */
    @Nullable
    String officer(UUID person) {
        return officers.get(person);
    }

    /** A name in any part, as far as the reader may know it. */
    @Nullable
    String person(UUID person) {
        String officer = officers.get(person);
        Persons.Contact contact = contacts.get(person);
        return officer != null ? officer : contact == null ? null : contact.name();
    }

    @Nullable
    String area(UUID id) {
        return areas.get(id);
    }

    /** A category by its name; the code where nobody names it. */
    String category(String code) {
        return categories.getOrDefault(code, code);
    }

    @Nullable
    String matter(UUID id) {
        return matters.get(id);
    }

    /** Collects what is to be named. */
    static final class Wanted {
        private final Set<UUID> organisations = new HashSet<>();
        private final Set<UUID> offices = new HashSet<>();
        private final Set<UUID> persons = new HashSet<>();
        private final Set<UUID> areas = new HashSet<>();
        private final Set<UUID> matters = new HashSet<>();

        Wanted sight(Sight sight) {
            organisation(sight.handled().lead());
            sight.handled().coHandlers().forEach(this::organisation);
            sight.taken().raisers().forEach(this::raiser);
            sight.taken().signers().forEach(signer -> person(signer.person()));
            person(sight.taken().clerk());
            return this;
        }

        private void raiser(Raiser raiser) {
            person(raiser.person());
            if (raiser instanceof Raiser.OfOrganisation(var organisation, var contact)) {
                organisation(organisation);
                person(contact);
            }
        }

        Wanted entries(List<Entry> entries) {
            entries.forEach(entry -> {
                happened(entry.happened());
                entry.told().sentence().forEach(fragment -> fragment.args().forEach(this::arg));
            });
            return this;
        }

        private void happened(Happened happened) {
            person(happened.actedBy());
            person(happened.recordedBy());
            switch (happened.inCapacityOf()) {
                case Capacity.InOffice in -> {
                    offices.add(in.office().value());
                    organisation(in.organisation());
                }
                case Capacity.ForOrganisation(var organisation) -> organisation(organisation);
                case Capacity.Private _, Capacity.Rule _ -> {}
            }
        }

        private void arg(Fragment.Arg arg) {
            switch (arg.is()) {
                case ORGANISATIONS -> organisations.addAll(ids(arg.value()));
                case PERSON -> persons.addAll(ids(arg.value()));
                case AREA -> areas.addAll(ids(arg.value()));
                case MATTER -> matters.addAll(ids(arg.value()));
                case TEXT, DAY, TIME, FIELD, CATEGORY, CHOICE, AGREEMENT, MOTION -> {}
            }
        }

        private void organisation(Id.@Nullable OrganisationId id) {
            if (id != null) {
                organisations.add(id.value());
            }
        }

        private void person(Id.@Nullable PersonId id) {
            if (id != null) {
                persons.add(id.value());
            }
        }

        Naming ask(Names names, Persons contacts, TimelineTable table, Scope scope) {
            return new Naming(
                    names.organisations(organisations, scope),
                    names.offices(offices, scope),
                    names.actingPersons(persons, scope),
                    contacts.contacts(persons, scope),
                    names.areas(areas, scope),
                    matters.isEmpty() ? Map.of() : table.numbers(new ArrayList<>(matters), scope),
                    names.categoryNames(scope));
        }
    }

    static List<UUID> ids(String value) {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(",")).map(UUID::fromString).toList();
    }
}
