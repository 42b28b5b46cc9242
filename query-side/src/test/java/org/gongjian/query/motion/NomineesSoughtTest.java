package org.gongjian.query.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.export.QuestionsForTests;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.persons.PersonsForTests;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whom the form of a motion offers as nominees. */
class NomineesSoughtTest {
    private static final Id.PersonId HOLDER = new Id.PersonId(new UUID(0x7003, 1));
    private static final Id.PersonId ONE = new Id.PersonId(new UUID(0x7003, 2));
    private static final Id.PersonId NAMESAKE = new Id.PersonId(new UUID(0x7003, 3));
    private static final Choice OTHER_IN_OFFICE = new Choice(new UUID(0x7003, 4).toString(), "吴浩（网格员）");
    private static final Choice IN_OFFICE_TOO = new Choice(HOLDER.toString(), "张国平（书记）");
    private static final List<Choice> IN_OFFICE = List.of(OTHER_IN_OFFICE, IN_OFFICE_TOO);

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final QuestionsForTests questions = new QuestionsForTests(given);
    private final NomineesSought nominees =
            new NomineesSought(PersonsForTests.over(given, keys), questions, messages());

    @BeforeEach
    void registered() {
        given.following(
                new PersonsReadModel(given.jdbc(), new Opener(new Concealer(given.view(), keys), keys), given.rows()));
        registered(HOLDER, "张国平", null, null);
        registered(ONE, "王秀珍", "3 号楼", "13800001234");
        registered(NAMESAKE, "王秀珍", null, "13800005678");
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void registered_persons_are_found_by_the_whole_name_and_told_apart() {
        NomineesSought.Offered offered = offered(Role.CLERK, Set.of(), "王秀珍", "张国平", "王秀");

        assertThat(offered.choices())
                .as("who is found first")
                .containsExactly(
                        new Choice(ONE.toString(), "王秀珍（3 号楼，电话尾号 1234）"),
                        new Choice(NAMESAKE.toString(), "王秀珍（电话尾号 5678）"),
                        IN_OFFICE_TOO,
                        OTHER_IN_OFFICE);
        assertThat(offered.missing()).as("a part is no name").containsExactly("王秀");
        assertThat(onRecord()).containsExactly("PERSON_LOOKED_UP nominees 3");
    }

    @Test
    void who_is_chosen_stays_and_nothing_is_put_on_record_where_nobody_is_looked_for() {
        assertThat(offered(Role.SECRETARY, Set.of(ONE.value())).choices())
                .extracting(Choice::value)
                .containsExactly(ONE.toString(), OTHER_IN_OFFICE.value(), HOLDER.toString());
        assertThat(onRecord()).isEmpty();
    }

    @Test
    void who_reads_no_contact_data_looks_for_nobody() {
        assertThat(offered(Role.STREET, Set.of(ONE.value()), "王秀珍").choices()).isEqualTo(IN_OFFICE);
        assertThat(onRecord()).isEmpty();
    }

    private NomineesSought.Offered offered(Role role, Set<UUID> chosen, String... names) {
        Acting acting = new Acting(HOLDER, new Id.OfficeId(new UUID(0x7003, 9)), role, AREA, null, "somebody");
        return nominees.offered(IN_OFFICE, new Sought(List.of(names), chosen), acting, Locale.CHINESE);
    }

    private List<String> onRecord() {
        return questions.asked.stream()
                .map(one -> one.question() + " " + one.subject() + " " + one.rows() + one.filter())
                .toList();
    }

    private void registered(Id.PersonId person, String name, @Nullable String address, @Nullable String phone) {
        given.fact(
                "person",
                person.value(),
                AREA,
                at("2026-04-13T09:10:00"),
                new PersonEvent.Registered(
                        bySecretary("2026-04-13T09:10:00"),
                        AREA,
                        new ContactData(
                                conceals.conceal(person, "name", name),
                                phone == null ? null : conceals.conceal(person, "phone", phone),
                                address == null ? null : conceals.conceal(person, "address", address),
                                null),
                        LookupKeys.NONE));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/motion_pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
