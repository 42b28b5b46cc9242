package org.gongjian.command.platform.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons by their keyed hashes, and what they are as members and delegates. No contact data. */
public final class Persons {
    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what a person may be found. */
    public enum Key {
        /** the whole telephone number */
        PHONE,
        /** building and surname */
        NAME_AND_BUILDING,
        /** the whole name */
        NAME
    }

    /** Keeps the tables; hashes are made from the boxes. */
    AppendListener listening(Contacts contacts) {
        return (events, state, edge) -> {
            for (Appended event : events) {
                if (event.fact() instanceof PersonEvent fact) {
                    keep(UUID.fromString(event.aggregateId()), fact, state, contacts);
                }
            }
        };
    }

    private void keep(UUID person, PersonEvent event, Object state, Contacts contacts) {
        switch (event) {
            case PersonEvent.Registered e -> {
                jdbc.sql("INSERT INTO work.person (person) VALUES (?)")
                        .param(person)
                        .update();
                enter(person, contacts.keys(new Id.PersonId(person), e.contact()));
                awaitMark(person);
            }
            case PersonEvent.ContactChanged e -> {
                forget(person);
                enter(person, contacts.keys(new Id.PersonId(person), e.contact()));
                awaitMark(person);
            }
            case PersonEvent.MembershipRecorded _,
                    PersonEvent.MembershipEnded _,
                    PersonEvent.MandateRecorded _,
                    PersonEvent.MandateEnded _ -> {
                if (state instanceof PersonState.Known(PersonState.Standing standing)) {
                    stand(person, standing);
                } else if (state instanceof PersonState.ToBeErased waiting) {
                    stand(person, waiting.standing());
                }
            }
            case PersonEvent.BranchJoined _,
                    PersonEvent.DelegateChosen _,
                    PersonEvent.ManagementRecorded _,
                    PersonEvent.Classified _,
                    PersonEvent.VolunteerEnrolled _,
                    PersonEvent.VolunteerLeft _,
                    PersonEvent.PostTaken _,
                    PersonEvent.PostLeft _,
                    PersonEvent.ServiceRecorded _,
                    PersonEvent.ErasureRequested _,
                    PersonEvent.ErasureRefused _ -> {}
            case PersonEvent.Erased _ -> forget(person);
        }
    }

    private void enter(UUID person, LookupKeys keys) {
        enter(person, Key.PHONE, keys.phone());
        enter(person, Key.NAME_AND_BUILDING, keys.nameAndBuilding());
    }

    private void enter(UUID person, Key kind, @Nullable String hash) {
        if (hash != null) {
            jdbc.sql("INSERT INTO work.person_lookup (kind, hash, person) VALUES (?, ?, ?)")
                    .params(kind.name(), hash, person)
                    .update();
        }
    }

    /** The name is opened and marked afterwards, many at once ({@link NameMarks}): a register that is imported costs no more by it. */
    private void awaitMark(UUID person) {
        jdbc.sql("INSERT INTO work.name_to_mark (person) VALUES (?)")
                .param(person)
                .update();
    }

    /** What waits first: whoever marks the name at this moment is waited for, and his mark goes too. */
    private void forget(UUID person) {
        jdbc.sql("DELETE FROM work.name_to_mark WHERE person = ?").param(person).update();
        jdbc.sql("DELETE FROM work.person_lookup WHERE person = ?")
                .param(person)
                .update();
    }

    private void stand(UUID person, PersonState.Standing standing) {
        jdbc.sql("DELETE FROM work.membership WHERE person = ?").param(person).update();
        jdbc.sql("DELETE FROM work.mandate WHERE person = ?").param(person).update();
        standing.memberships()
                .forEach(period -> jdbc.sql("""
                                INSERT INTO work.membership (person, membership, elsewhere, from_day, last_day)
                                VALUES (:person, :membership, :elsewhere, :from, :last)
                                """)
                        .param("person", person)
                        .param("membership", period.membership().name())
                        .param("elsewhere", period.elsewhere())
                        .param("from", period.from())
                        .param("last", period.lastDay())
                        .update());
        standing.mandates()
                .forEach(mandate -> jdbc.sql("""
                                INSERT INTO work.mandate (person, community, from_day, last_day)
                                VALUES (:person, :community, :from, :last)
                                """)
                        .param("person", person)
                        .param("community", mandate.community().value())
                        .param("from", mandate.from())
                        .param("last", mandate.lastDay())
                        .update());
    }

    /** Everyone who may be meant; nobody is merged automatically. */
    public List<Id.PersonId> found(Key kind, String hash) {
        return jdbc.sql("SELECT person FROM work.person_lookup WHERE kind = ? AND hash = ? ORDER BY person")
                .params(kind.name(), hash)
                .query((row, n) -> new Id.PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The same for many hashes at once. */
    public Map<String, List<Id.PersonId>> found(Key kind, Collection<String> hashes) {
        Map<String, List<Id.PersonId>> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("SELECT hash, person FROM work.person_lookup WHERE kind = ? AND hash = ANY (?) ORDER BY person")
                    .params(kind.name(), hashes.toArray(String[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getString(1), hash -> new ArrayList<>())
                                .add(new Id.PersonId(row.getObject(2, UUID.class)));
                    });
        }
        return found;
    }

    boolean isRegistered(Id.PersonId person) {
        return jdbc.sql("SELECT count(*) FROM work.person WHERE person = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Map<Id.PersonId, MemberStanding> standing(Set<Id.PersonId> wanted, Id.@Nullable AreaId community, LocalDate day) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = wanted.stream().map(Id.PersonId::value).toList();
        Set<UUID> delegates = new HashSet<>();
        if (community != null) {
            jdbc.sql("""
                            SELECT person FROM work.mandate WHERE person IN (:ids) AND community = :community
                            AND from_day <= :day AND (last_day IS NULL OR last_day >= :day)
                            """)
                    .param("ids", ids)
                    .param("community", community.value())
                    .param("day", day)
                    .query(row -> {
                        delegates.add(row.getObject(1, UUID.class));
                    });
        }
        Map<Id.PersonId, MemberStanding> standing = new HashMap<>();
        delegates.forEach(delegate -> standing.put(
                new Id.PersonId(delegate), new MemberStanding(MemberStanding.Membership.NONE, false, true)));
        jdbc.sql("""
                        SELECT person, membership, elsewhere FROM work.membership WHERE person IN (:ids)
                        AND from_day <= :day AND (last_day IS NULL OR last_day >= :day)
                        """).param("ids", ids).param("day", day).query(row -> {
            UUID person = row.getObject(1, UUID.class);
            standing.put(
                    new Id.PersonId(person),
                    new MemberStanding(
                            MemberStanding.Membership.valueOf(row.getString(2)),
                            row.getBoolean(3),
                            delegates.contains(person)));
        });
        return standing;
    }
}
