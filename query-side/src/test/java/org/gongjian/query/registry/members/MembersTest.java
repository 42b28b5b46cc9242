package org.gongjian.query.registry.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.Membership;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final UUID SUN = new UUID(0, 10);
    private static final UUID WANG = new UUID(0, 11);

    private final GivenFacts given = new GivenFacts();
    private final MembersTable table = new MembersTable(given.jdbc(), Generation.live(MembersReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new MembersReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_resident_who_only_raised_a_matter_is_not_on_the_roll() {
        tell(WANG, registered(WANG, Role.CLERK));
        tell(SUN, registered(SUN, Role.ADMINISTRATOR));

        assertThat(all(HERE)).extracting(MemberRow::id).containsExactly(SUN);
        assertThat(all(HERE).getFirst().isNamed()).isTrue();
    }

    @Test
    void some_of_it_is_read_and_whether_it_is_long() {
        tell(SUN, registered(SUN, Role.ADMINISTRATOR));
        member(WANG, Membership.FULL);
        tell(WANG, new PersonEvent.MandateRecorded(by(Role.CLERK), HERE.community(), LocalDate.of(2026, 3, 1), null));

        assertThat(table.some(List.of(WANG, new UUID(0, 99)), scope(HERE)))
                .singleElement()
                .satisfies(row -> assertThat(row.mandates()).hasSize(1))
                .extracting(MemberRow::id)
                .isEqualTo(WANG);
        assertThat(table.some(List.of(WANG), scope(THERE))).isEmpty();
        assertThat(table.count(RollFilter.NONE, null, 10, scope(STREET))).isEqualTo(2);
        assertThat(table.count(RollFilter.NONE, null, 1, scope(STREET))).isEqualTo(1);
        assertThat(table.count(RollFilter.NONE, null, 10, scope(THERE))).isZero();
    }

    @Test
    void the_roll_is_turned_over_and_narrowed() {
        UUID branch = new UUID(0, 30);
        member(SUN, Membership.FULL);
        member(WANG, Membership.PROBATIONARY);
        tell(
                WANG,
                new PersonEvent.BranchJoined(
                        by(Role.CLERK), new Id.PartyOrganisationId(branch), LocalDate.of(2026, 1, 1)));
        List<UUID> turned = new ArrayList<>();
        UUID after = null;
        List<MemberRow> page;
        do {
            page = table.page(RollFilter.NONE, null, after, 1, scope(HERE));
            page.forEach(row -> turned.add(row.id()));
            after = page.isEmpty() ? null : page.getLast().id();
        } while (!page.isEmpty());
        assertThat(turned).containsExactlyInAnyOrder(SUN, WANG).isSorted();

        assertThat(found("", branch.toString(), "", null)).containsExactly(WANG);
        assertThat(found("", "", "FULL", null)).containsExactly(SUN);
        assertThat(found("", branch.toString(), "FULL", null)).isEmpty();
        assertThat(found("孙桂芝", "", "", List.of(SUN))).containsExactly(SUN);
        assertThat(found("无此人", "", "", List.of())).isEmpty();
        assertThatThrownBy(() -> RollFilter.of("", "二支部", "")).isInstanceOf(WrongParameter.class);
        assertThatThrownBy(() -> RollFilter.of("", "", "NONE")).isInstanceOf(WrongParameter.class);
        assertThatThrownBy(() -> RollFilter.of("", branch.toString(), "NONE"))
                .as("the faulty one is named")
                .hasMessage("membership");
    }

    @Test
    void who_is_in_office_and_not_on_the_roll_is_found_by_id_whatever_he_acts_as() {
        String branch = new UUID(0, 30).toString();
        assertThat(RollFilter.NONE.takesInOffice(SUN, null)).isTrue();
        assertThat(RollFilter.of("孙桂芝", "", "").takesInOffice(SUN, List.of(SUN)))
                .isTrue();
        assertThat(RollFilter.of("孙桂芝", "", "").takesInOffice(WANG, List.of(SUN)))
                .isFalse();
        assertThat(RollFilter.of("孙桂芝", branch, "").takesInOffice(SUN, List.of(SUN)))
                .isFalse();
        assertThat(RollFilter.of("", "", "FULL").takesInOffice(SUN, null)).isFalse();
    }

    private List<UUID> found(String name, String party, String membership, List<UUID> named) {
        RollFilter filter = RollFilter.of(name, party, membership);
        assertThat(table.page(filter, named, null, 10, scope(THERE))).isEmpty();
        List<MemberRow> rows = table.page(filter, named, null, 10, scope(HERE));
        assertThat(table.count(filter, named, 10, scope(HERE))).isEqualTo(rows.size());
        return rows.stream().map(MemberRow::id).toList();
    }

    private List<MemberRow> all(AreaPath area) {
        return table.page(RollFilter.NONE, null, null, 100, scope(area));
    }

    @Test
    void members_count_where_they_joined_as_long_as_they_are_members() {
        UUID first = new UUID(0, 30);
        UUID second = new UUID(0, 31);
        member(SUN, Membership.FULL);
        member(WANG, Membership.PROBATIONARY);
        tell(
                SUN,
                new PersonEvent.BranchJoined(
                        by(Role.CLERK), new Id.PartyOrganisationId(first), LocalDate.of(2026, 1, 1)));
        tell(
                WANG,
                new PersonEvent.BranchJoined(
                        by(Role.CLERK), new Id.PartyOrganisationId(first), LocalDate.of(2026, 2, 1)));
        assertThat(table.sizes(scope(HERE), LocalDate.of(2026, 1, 31)))
                .containsOnly(entry(first, new BranchSize(1, 0)));
        assertThat(table.sizes(scope(HERE), LocalDate.of(2026, 2, 1))).containsOnly(entry(first, new BranchSize(1, 1)));
        assertThat(table.sizes(scope(THERE), LocalDate.of(2026, 2, 1))).isEmpty();

        tell(
                SUN,
                new PersonEvent.BranchJoined(
                        by(Role.CLERK), new Id.PartyOrganisationId(second), LocalDate.of(2026, 3, 1)));
        tell(WANG, new PersonEvent.MembershipEnded(by(Role.CLERK), LocalDate.of(2026, 3, 31)));
        assertThat(table.sizes(scope(HERE), LocalDate.of(2026, 4, 1)))
                .containsOnly(entry(second, new BranchSize(1, 0)));
    }

    @Test
    void members_and_delegates_are_counted_on_a_day() {
        member(SUN, Membership.FULL);
        member(WANG, Membership.PROBATIONARY);
        UUID community = HERE.community().value();
        tell(SUN, new PersonEvent.MandateRecorded(by(Role.CLERK), HERE.community(), LocalDate.of(2026, 3, 1), null));
        tell(WANG, new PersonEvent.MembershipEnded(by(Role.CLERK), LocalDate.of(2026, 3, 31)));

        assertThat(table.members(scope(STREET), LocalDate.of(2026, 3, 31))).containsOnly(entry(community, 2L));
        assertThat(table.members(scope(HERE), LocalDate.of(2026, 4, 1))).containsOnly(entry(community, 1L));
        assertThat(table.members(scope(THERE), LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(table.delegates(scope(HERE), LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(table.delegates(scope(HERE), LocalDate.of(2026, 3, 1))).containsOnly(entry(community, 1L));
        assertThat(table.delegates(scope(THERE), LocalDate.of(2026, 3, 1))).isEmpty();
    }

    private void member(UUID person, Membership membership) {
        tell(person, registered(person, Role.CLERK));
        tell(
                person,
                new PersonEvent.MembershipRecorded(by(Role.CLERK), membership, null, false, LocalDate.of(2020, 7, 1)));
    }

    @Test
    void a_member_stands_with_branch_and_mandate_until_they_end() {
        tell(SUN, registered(SUN, Role.CLERK));
        tell(
                SUN,
                new PersonEvent.MembershipRecorded(
                        by(Role.CLERK), Membership.FULL, "二支部", true, LocalDate.of(2020, 7, 1)));
        tell(SUN, new PersonEvent.MandateRecorded(by(Role.CLERK), HERE.community(), LocalDate.of(2026, 3, 1), null));
        assertThat(table.one(SUN, scope(STREET))).hasValueSatisfying(sun -> {
            assertThat(sun.branch()).isEqualTo("二支部");
            assertThat(sun.elsewhere()).isTrue();
            assertThat(sun.mandates()).hasSize(1);
        });

        tell(SUN, new PersonEvent.MandateEnded(by(Role.CLERK), HERE.community(), LocalDate.of(2026, 6, 30)));
        tell(SUN, new PersonEvent.MembershipEnded(by(Role.CLERK), LocalDate.of(2026, 6, 30)));
        assertThat(table.one(SUN, scope(HERE))).hasValueSatisfying(sun -> {
            assertThat(sun.memberUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(sun.mandates().getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        });
    }

    @Test
    void erasure_is_followed_and_does_not_make_a_resident_named() {
        tell(WANG, registered(WANG, Role.CLERK));
        tell(WANG, new PersonEvent.ErasureRequested(by(Role.SECRETARY), "本人书面申请"));
        assertThat(table.one(WANG, scope(HERE))).hasValueSatisfying(wang -> {
            assertThat(wang.erasure()).isEqualTo("REQUESTED");
            assertThat(wang.erasureAskedBy()).isEqualTo(new UUID(0, 70));
            assertThat(wang.isNamed()).isFalse();
        });

        tell(WANG, new PersonEvent.Erased(by(Role.SECRETARY)));
        assertThat(table.one(WANG, scope(HERE)).orElseThrow().erasure()).isEqualTo("ERASED");
    }

    @Test
    void another_community_sees_nobody() {
        tell(SUN, registered(SUN, Role.ADMINISTRATOR));
        assertThat(all(THERE)).isEmpty();
        assertThat(table.one(SUN, scope(THERE))).isEmpty();
    }

    private void tell(UUID person, Fact fact) {
        given.fact("person", person, HERE, NOW, fact);
        given.folded();
    }

    private static PersonEvent registered(UUID person, Role role) {
        Concealed name = new Concealed(new Id.PersonId(person), "A256GCM", "Ym94");
        return new PersonEvent.Registered(
                by(role), HERE, new ContactData(name, null, null, null), new LookupKeys(null, null, null, null));
    }
}
