package org.gongjian.query.registry.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.ByPinyin;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.query.registry.service.MemberService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the roll, named: members, delegates, persons registered for an office, and who holds an office. */
@Component
public class Roll {
    /** More than these do not stand on one page and are not offered to choose from: they are asked for by name. */
    private static final int WHOLE = 200;

    private static final int PAGE = 50;

    /** Totals are exact up to here. */
    private static final int COUNTED = 10_000;

    private static final int CHUNK = 2_000;

    private final MembersTable table;
    private final Persons persons;
    private final MemberService service;
    private final Directory directory;

    Roll(JdbcClient viewJdbc, Persons persons, MemberService service, Directory directory) {
        this.table = new MembersTable(viewJdbc, Generation.live(MembersReadModel.GROUP));
        this.persons = persons;
        this.service = service;
        this.directory = directory;
    }

    /**
     * Somebody as the list shows it.
     *
     * @param name null where it is not shown
     * @param offices titles of the offices held
     * @param member what the roll says; null for an office holder who is not on it
     */
    public record Listed(
            UUID id,
            @Nullable String name,
            List<String> offices,
            @Nullable MemberRow member) {}

    /** Somebody to choose. */
    public record Person(UUID id, String label) {}

    /**
     * Some of the roll.
     *
     * @param exact whether there are not more than the total
     * @param next behind whom the next page begins; null on the last
     */
    public record Page(
            List<Listed> items,
            int total,
            boolean exact,
            @Nullable UUID next) {}

    /**
     * A page of the roll. A short one stands on one page by pinyin, with those in office who are not on it; a long one is turned over in
     * the order in which its persons were registered.
     */
    Page page(RollFilter filter, @Nullable UUID after, Scope scope, LocalDate on) {
        List<UUID> named = named(filter, scope);
        int total = table.count(filter, named, COUNTED + 1, scope);
        if (total <= WHOLE) {
            List<Listed> all = listed(table.page(filter, named, null, WHOLE, scope), scope, on).stream()
                    .filter(one -> one.member() != null || filter.takesInOffice(one.id(), named))
                    .toList();
            return new Page(all, all.size(), true, null);
        }
        List<MemberRow> rows = table.page(filter, named, after, PAGE + 1, scope);
        boolean more = rows.size() > PAGE;
        List<MemberRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new Page(
                onRoll(shown, scope, on),
                Math.min(total, COUNTED),
                total <= COUNTED,
                more ? shown.getLast().id() : null);
    }

    /** Who bears the name that is looked for; null where none is. */
    private @Nullable List<UUID> named(RollFilter filter, Scope scope) {
        return filter.name() == null ? null : persons.called(List.of(filter.name()), scope);
    }

    /** All that is found: a short roll as its page, a long one chunk by chunk, and at the end those in office who are not on it. */
    void each(RollFilter filter, Scope scope, LocalDate on, Consumer<Listed> line) {
        List<UUID> named = named(filter, scope);
        if (table.count(filter, named, WHOLE + 1, scope) <= WHOLE) {
            page(filter, null, scope, on).items().forEach(line);
            return;
        }
        Set<UUID> seen = new HashSet<>();
        UUID after = null;
        List<MemberRow> rows;
        do {
            rows = table.page(filter, named, after, CHUNK, scope);
            onRoll(rows, scope, on).forEach(line);
            rows.forEach(row -> seen.add(row.id()));
            after = rows.isEmpty() ? null : rows.getLast().id();
        } while (rows.size() == CHUNK);
        listed(List.of(), scope, on).stream()
                .filter(holder -> !seen.contains(holder.id()) && filter.takesInOffice(holder.id(), named))
                .forEach(line);
    }

    /** How many are on the roll and in office on that day; nobody counts twice. */
    public int size(Scope scope, LocalDate on) {
        Set<UUID> inOffice = holders(scope, on, new HashMap<>()).keySet();
        return table.count(RollFilter.NONE, null, Integer.MAX_VALUE, scope)
                + inOffice.size()
                - table.count(RollFilter.NONE, inOffice, Integer.MAX_VALUE, scope);
    }

    /** Everybody on the roll and in office on that day, by pinyin: all of it, however long. */
    private List<Listed> listed(Scope scope, LocalDate on) {
        return listed(table.page(RollFilter.NONE, null, null, Integer.MAX_VALUE, scope), scope, on);
    }

    /** Whether it is too long to choose from. */
    public boolean isLong(Scope scope) {
        return table.count(RollFilter.NONE, null, WHOLE + 1, scope) > WHOLE;
    }

    /** These, whoever bears one of these names in full, and who is in office on that day, by pinyin. */
    public List<Listed> some(Collection<String> names, Collection<UUID> ids, Scope scope, LocalDate on) {
        Set<UUID> wanted = new HashSet<>(ids);
        wanted.addAll(persons.called(names, scope));
        return listed(table.some(wanted, scope), scope, on);
    }

    private List<Listed> onRoll(List<MemberRow> rows, Scope scope, LocalDate on) {
        Map<UUID, List<String>> offices = new HashMap<>();
        return onRoll(rows, holders(scope, on, offices), offices, scope);
    }

    private List<Listed> onRoll(
            List<MemberRow> rows, Map<UUID, String> holders, Map<UUID, List<String>> offices, Scope scope) {
        Map<UUID, String> names = names(rows, scope);
        return rows.stream()
                .map(row -> new Listed(
                        row.id(),
                        names.getOrDefault(row.id(), holders.get(row.id())),
                        offices.getOrDefault(row.id(), List.of()),
                        row))
                .toList();
    }

    private List<Listed> listed(List<MemberRow> rows, Scope scope, LocalDate on) {
        Map<UUID, List<String>> offices = new HashMap<>();
        Map<UUID, String> holders = holders(scope, on, offices);
        List<Listed> listed = new ArrayList<>(onRoll(rows, holders, offices, scope));
        rows.forEach(row -> holders.remove(row.id()));
        holders.forEach(
                (person, name) -> listed.add(new Listed(person, name, offices.getOrDefault(person, List.of()), null)));
        listed.sort(ByPinyin.of(Listed::name));
        return listed;
    }

    /** One person, on the roll or not; empty where nobody of this id belongs to the reader's area. */
    public Optional<Listed> one(UUID id, Scope scope, LocalDate on) {
        Map<UUID, List<String>> offices = new HashMap<>();
        String actsAs = holders(scope, on, offices).get(id);
        Optional<MemberRow> row = table.one(id, scope);
        if (row.isEmpty() && actsAs == null && !persons.knows(id, scope)) {
            return Optional.empty();
        }
        boolean named = row.filter(MemberRow::isNamed).isPresent() || service.everVolunteered(id, scope);
        String name = named ? persons.namesOnRoll(List.of(id), scope).get(id) : null;
        return Optional.of(
                new Listed(id, name == null ? actsAs : name, offices.getOrDefault(id, List.of()), row.orElse(null)));
    }

    /** Whom a form offers: a short roll whole, of a long one whoever bears a name it looks for, is chosen in it or is in office (0020). */
    public List<Listed> offered(Sought sought, Scope scope, LocalDate on) {
        return isLong(scope) ? some(sought.names(), sought.chosen(), scope, on) : listed(scope, on);
    }

    /** How many of the roll and in office bear one of the names that are looked for. */
    public long found(Sought sought, Scope scope, LocalDate on) {
        Set<UUID> called = Set.copyOf(persons.called(sought.names(), scope));
        return listed(table.some(called, scope), scope, on).stream()
                .filter(one -> called.contains(one.id()) && one.name() != null)
                .count();
    }

    /** Them as persons to choose. */
    public static List<Person> choices(List<Listed> listed) {
        return listed.stream()
                .filter(one -> one.name() != null)
                .map(one -> new Person(
                        one.id(),
                        one.offices().isEmpty()
                                ? one.name()
                                : one.name() + "（" + String.join("、", one.offices()) + "）"))
                .toList();
    }

    /** How many members each organisation of the party has on that day. */
    public Map<UUID, BranchSize> sizes(Scope scope, LocalDate on) {
        return table.sizes(scope, on);
    }

    /** How many members each community has on that day, wherever the membership is kept. */
    public Map<UUID, Long> members(Scope scope, LocalDate on) {
        return table.members(scope, on);
    }

    /** How many delegates the congress of each community has on that day. */
    public Map<UUID, Long> delegates(Scope scope, LocalDate on) {
        return table.delegates(scope, on);
    }

    private Map<UUID, String> names(List<MemberRow> rows, Scope scope) {
        return persons.namesOnRoll(
                rows.stream().filter(MemberRow::isNamed).map(MemberRow::id).toList(), scope);
    }

    private Map<UUID, String> holders(Scope scope, LocalDate on, Map<UUID, List<String>> offices) {
        Map<UUID, String> holders = new HashMap<>();
        directory.offices(scope).forEach(office -> {
            Directory.Tenure held = office.holderOn(on);
            if (held != null && !office.abolished()) {
                holders.put(held.person(), held.actsAs());
                offices.computeIfAbsent(held.person(), person -> new ArrayList<>())
                        .add(office.title());
            }
        });
        return holders;
    }
}
