package org.gongjian.query.motion;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.query.registry.persons.Persons.Contact;
import org.gongjian.record.Acting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who is offered as a nominee besides those in office: persons registered in the district by their whole name (0020), for whoever puts motions:
 * a name that is typed is refused wherever in the district its bearer is registered. Of whom the reader reads contact data, those of one name
 * are told apart by where they live or how their number ends; of others, and of who is chosen already, the name alone is told. Each search is put
 * on record.
 */
@Component
class NomineesSought {
    private static final int ENDING = 4;

    private final Persons persons;
    private final QuestionsOnRecord onRecord;
    private final MessageSource messages;

    NomineesSought(Persons persons, QuestionsOnRecord onRecord, MessageSource messages) {
        this.persons = persons;
        this.onRecord = onRecord;
        this.messages = messages;
    }

    /**
     * Whom the form offers.
     *
     * @param missing names of which nobody is registered in the district
     */
    record Offered(List<Choice> choices, List<String> missing) {}

    static boolean mayLook(Scope scope) {
        return scope.putsMotions();
    }

    /** Who bears a name that is looked for, who is chosen already, and those in office. */
    Offered offered(List<Choice> inOffice, Sought sought, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        if (!mayLook(scope)) {
            return new Offered(inOffice, List.of());
        }
        Map<String, List<UUID>> called = persons.namesakes(sought.names(), scope);
        Set<UUID> found = new LinkedHashSet<>();
        sought.names().forEach(name -> found.addAll(called.getOrDefault(name, List.of())));
        List<String> missing = sought.names().stream()
                .filter(name -> called.getOrDefault(name, List.of()).isEmpty())
                .toList();
        if (!sought.names().isEmpty()) {
            onRecord.personLookedUp("nominees", found.size(), acting);
        }
        Map<UUID, String> labels = labels(found, sought.chosen(), scope, locale);
        found.addAll(sought.chosen());
        return new Offered(choices(inOffice, found, labels), missing);
    }

    /** Who is found or chosen comes first: a long list does not show its end. */
    private static List<Choice> choices(List<Choice> inOffice, Collection<UUID> first, Map<UUID, String> labels) {
        Map<String, Choice> all = new LinkedHashMap<>();
        Map<String, Choice> holders = new LinkedHashMap<>();
        inOffice.forEach(holder -> holders.put(holder.value(), holder));
        for (UUID person : first) {
            Choice holder = holders.get(person.toString());
            String label = labels.get(person);
            if (holder != null) {
                all.put(holder.value(), holder);
            } else if (label != null) {
                all.put(person.toString(), new Choice(person.toString(), label));
            }
        }
        holders.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    private Map<UUID, String> labels(Collection<UUID> found, Collection<UUID> chosen, Scope scope, Locale locale) {
        Set<UUID> all = new HashSet<>(found);
        all.addAll(chosen);
        Map<UUID, String> labels = new HashMap<>(persons.namesToChooseFrom(all, scope));
        persons.contacts(found, scope).forEach((person, contact) -> labels.put(person, label(contact, locale)));
        return labels;
    }

    private String label(Contact contact, Locale locale) {
        String phone = contact.phone();
        String where = Stream.of(
                        contact.address(),
                        phone == null || phone.length() < ENDING
                                ? null
                                : messages.getMessage(
                                        "motion.nominee.phone",
                                        new Object[] {phone.substring(phone.length() - ENDING)},
                                        locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        return where.isEmpty() ? contact.name() : contact.name() + "（" + where + "）";
    }
}
