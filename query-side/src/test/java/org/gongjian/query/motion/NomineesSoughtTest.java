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
import org.gongjian.record.AreaPath;
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
    private static final Id.PersonId ELSEWHERE = new Id.PersonId(new UUID(0x7003, 5));
    private static final Id.PersonId FAR_OFF = new Id.PersonId(new UUID(0x7003, 6));
    private static final AreaPath NEIGHBOURS =
            new AreaPath(AREA.district(), AREA.street(), new Id.AreaId(new UUID(0x7003, 7)));
    private static final AreaPath ANOTHER_DISTRICT = new AreaPath(new Id.AreaId(new UUID(0x7003, 8)), null, null);
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

    /** Nothing more than the name: he was not looked for on record. */
    @Test
    void who_is_chosen_stays_by_name_and_nothing_is_put_on_record_where_nobody_is_looked_for() {
        NomineesSought.Offered offered = offered(Role.SECRETARY, Set.of(ONE.value()));
        assertThat(offered.choices()).first().isEqualTo(new Choice(ONE.toString(), "王秀珍"));
        assertThat(offered.choices())
                .extracting(Choice::value)
                .containsExactly(ONE.toString(), OTHER_IN_OFFICE.value(), HOLDER.toString());
        assertThat(onRecord()).isEmpty();
    }

    /** As far as a name that is typed is refused. */
    @Test
    void who_is_registered_elsewhere_in_the_district_is_found_and_told_by_name_alone() {
        registered(ELSEWHERE, NEIGHBOURS, "陈国华", "5 号楼", "13800009999");
        registered(FAR_OFF, ANOTHER_DISTRICT, "赵远", null, null);
        given.folded();
        NomineesSought.Offered offered = offered(Role.SECRETARY, Set.of(), "陈国华", "赵远");
        assertThat(offered.choices()).first().isEqualTo(new Choice(ELSEWHERE.toString(), "陈国华"));
        assertThat(offered.missing()).containsExactly("赵远");
        assertThat(onRecord()).containsExactly("PERSON_LOOKED_UP nominees 1");
        assertThat(offered(Role.SECRETARY, Set.of(FAR_OFF.value())).choices()).isEqualTo(IN_OFFICE);
    }

    @Test
    void the_street_puts_motions_and_reads_no_contact_data() {
        assertThat(offered(Role.STREET, Set.of(), "王秀珍").choices())
                .containsExactly(
                        new Choice(ONE.toString(), "王秀珍"),
                        new Choice(NAMESAKE.toString(), "王秀珍"),
                        OTHER_IN_OFFICE,
                        IN_OFFICE_TOO);
        assertThat(onRecord()).containsExactly("PERSON_LOOKED_UP nominees 2");
    }

    @Test
    void who_puts_no_motions_looks_for_nobody() {
        for (Role role : List.of(Role.GRID_WORKER, Role.OVERSEER, Role.ADMINISTRATOR)) {
            assertThat(offered(role, Set.of(ONE.value()), "王秀珍").choices()).isEqualTo(IN_OFFICE);
        }
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
        registered(person, AREA, name, address, phone);
    }

    private void registered(
            Id.PersonId person, AreaPath area, String name, @Nullable String address, @Nullable String phone) {
        given.fact(
                "person",
                person.value(),
                area,
                at("2026-04-13T09:10:00"),
                new PersonEvent.Registered(
                        bySecretary("2026-04-13T09:10:00"),
                        area,
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
