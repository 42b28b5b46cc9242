package org.gongjian.query.registry.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.util.List;
import java.util.UUID;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is erased is found no more, and nothing ties her to the same number's next use. */
class PersonsTest {
    private static final Id.PersonId PERSON = new Id.PersonId(new UUID(0x7001, 90));
    private static final Id.PersonId ANOTHER = new Id.PersonId(new UUID(0x7001, 91));
    private static final String PHONE = "13800138000";

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final Opener opener = new Opener(new Concealer(given.view(), keys), keys);
    private final PersonsTable table = new PersonsTable(given.jdbc(), Generation.live(PersonsReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new PersonsReadModel(given.jdbc(), opener, given.rows()));
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_person_is_found_by_number_after_a_rebuild_too() {
        registered(PERSON);
        assertThat(found()).containsExactly(PERSON.value());
        given.running().rebuild(PersonsReadModel.GROUP);
        assertThat(found()).containsExactly(PERSON.value());
    }

    @Test
    void an_erased_person_is_not_found_nor_by_a_rebuild() {
        registered(PERSON);
        erased(PERSON);
        registered(ANOTHER);
        assertThat(found()).containsExactly(ANOTHER.value());
        given.running().rebuild(PersonsReadModel.GROUP);
        assertThat(found()).containsExactly(ANOTHER.value());
    }

    @Test
    void with_the_key_gone_no_hash_can_be_made_from_the_fact() {
        registered(PERSON);
        conceals.destroyKey(PERSON);
        given.running().rebuild(PersonsReadModel.GROUP);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_person_is_found_by_the_whole_name_while_it_is_hers() {
        registered(PERSON);
        assertThat(called("王秀珍")).containsExactly(PERSON.value());
        assertThat(called(" 王 秀珍")).as("however it is spaced").containsExactly(PERSON.value());
        assertThat(called("王秀")).as("a part is no name").isEmpty();
        assertThat(given.jdbc()
                        .sql("SELECT p::text FROM view.registry_person p")
                        .query(String.class)
                        .single())
                .doesNotContain("王秀珍");
        ContactData married = new ContactData(conceals.conceal(PERSON, "name", "李秀珍"), null, null, null);
        happens(PERSON, new PersonEvent.ContactChanged(bySecretary("2026-04-13T10:00"), married, LookupKeys.NONE));
        assertThat(called("王秀珍")).isEmpty();
        assertThat(called("李秀珍")).containsExactly(PERSON.value());
        given.running().rebuild(PersonsReadModel.GROUP);
        assertThat(called("李秀珍")).containsExactly(PERSON.value());
        erased(PERSON);
        assertThat(called("李秀珍")).isEmpty();
    }

    @Test
    void nobody_is_hidden_behind_others_of_the_same_name() {
        for (int n = 0; n < 201; n++) {
            registered(new Id.PersonId(new UUID(0x7002, n)));
        }
        assertThat(called("王秀珍")).hasSize(201);
    }

    private List<UUID> called(String name) {
        given.folded();
        return table.called(List.of(opener.nameMark(name)), scope(Role.CLERK));
    }

    private List<UUID> found() {
        given.folded();
        return table.found(opener.phone(PHONE).orElseThrow(), null, scope(Role.CLERK));
    }

    private void registered(Id.PersonId person) {
        ContactData contact = new ContactData(
                conceals.conceal(person, "name", "王秀珍"), conceals.conceal(person, "phone", PHONE), null, null);
        happens(person, new PersonEvent.Registered(bySecretary("2026-04-13T09:10"), AREA, contact, LookupKeys.NONE));
    }

    /** As the command side does it: the fact and the key in one transaction. */
    private void erased(Id.PersonId person) {
        conceals.destroyKey(person);
        happens(person, new PersonEvent.Erased(bySecretary("2026-04-14T09:10")));
    }

    private void happens(Id.PersonId person, PersonEvent fact) {
        given.fact("person", person.value(), AREA, at("2026-04-14T09:10"), fact);
    }
}
