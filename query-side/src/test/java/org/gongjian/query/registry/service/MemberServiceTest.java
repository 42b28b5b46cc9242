package org.gongjian.query.registry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.person.Deed;
import org.gongjian.person.HowChosen;
import org.gongjian.person.Management;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PopulationClass;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberServiceTest {
    private static final UUID SUN = new UUID(0, 10);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 16);

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final Opener opener = new Opener(new Concealer(given.view(), keys), keys);
    private final ServiceTable table = new ServiceTable(given.jdbc(), Generation.live(ServiceReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new ServiceReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_member_is_managed_in_one_way_after_the_other_and_stands_under_classes() {
        tell(new PersonEvent.ManagementRecorded(by(Role.CLERK), Management.DUAL, MAY));
        tell(new PersonEvent.ManagementRecorded(by(Role.CLERK), Management.FOLLOWED, MAY.plusDays(1)));
        tell(new PersonEvent.Classified(by(Role.CLERK), List.of(PopulationClass.VETERAN, PopulationClass.RETIRED)));
        tell(new PersonEvent.Classified(by(Role.CLERK), List.of(PopulationClass.RETIRED)));
        given.folded();

        assertThat(table.of(SUN, scope(HERE)).map(ServiceTable.Entry::row))
                .contains(new ServiceRow(
                        SUN, Management.FOLLOWED, MAY.plusDays(1), List.of(PopulationClass.RETIRED), null, HERE));
        assertThat(table.of(SUN, scope(THERE))).isEmpty();
    }

    @Test
    void a_volunteer_enrolled_again_stays_one_since_the_first_day_and_after_leaving_begins_anew() {
        tell(enrolled("电工", MAY));
        tell(enrolled("水工", MAY.plusDays(3)));
        given.folded();
        assertThat(volunteer()).isEqualTo(new ServiceRow.Volunteer(null, "水工", "护学", "周六", MAY, null));

        tell(new PersonEvent.VolunteerLeft(by(Role.CLERK), MAY.plusDays(5)));
        given.folded();
        assertThat(table.volunteers(MAY.plusDays(5), null, 9, scope(STREET))).hasSize(1);
        assertThat(table.volunteers(MAY.plusDays(6), null, 9, scope(STREET))).isEmpty();
        assertThat(table.volunteers(MAY, null, 9, scope(THERE))).isEmpty();

        tell(enrolled("木工", MAY.plusDays(9)));
        given.folded();
        assertThat(volunteer()).isEqualTo(new ServiceRow.Volunteer(null, "木工", "护学", "周六", MAY.plusDays(9), null));
    }

    @Test
    void posts_among_the_neighbours_are_held_from_a_day_until_a_day_and_may_be_taken_again() {
        NeighbourhoodPost captain = new NeighbourhoodPost(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼");
        NeighbourhoodPost leader = new NeighbourhoodPost(NeighbourhoodPost.Kind.GROUP_LEADER, "G3", null);
        tell(new PersonEvent.PostTaken(by(Role.CLERK), captain, MAY));
        tell(new PersonEvent.PostTaken(by(Role.CLERK), leader, MAY));
        tell(new PersonEvent.PostLeft(by(Role.CLERK), captain, MAY.plusDays(9)));
        tell(new PersonEvent.PostTaken(by(Role.CLERK), captain, MAY.plusDays(20)));
        given.folded();

        assertThat(table.posts(MAY, scope(STREET)))
                .containsExactly(
                        new ServiceRow.Post(SUN, leader, MAY, null, HERE),
                        new ServiceRow.Post(SUN, captain, MAY, MAY.plusDays(9), HERE));
        assertThat(table.posts(MAY.plusDays(10), scope(STREET)))
                .extracting(ServiceRow.Post::post)
                .containsExactly(leader);
        assertThat(table.posts(MAY, scope(THERE))).isEmpty();
        assertThat(table.postsOf(SUN, scope(HERE)))
                .extracting(ServiceRow.Post::from)
                .containsExactly(MAY.plusDays(20), MAY, MAY);
        assertThat(table.postsOf(SUN, scope(THERE))).isEmpty();
    }

    @Test
    void a_post_left_by_mistake_and_taken_again_from_the_same_day_is_held() {
        NeighbourhoodPost captain = new NeighbourhoodPost(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼");
        tell(new PersonEvent.PostTaken(by(Role.CLERK), captain, MAY));
        tell(new PersonEvent.PostLeft(by(Role.CLERK), captain, MAY.plusDays(9)));
        given.folded();
        assertThat(table.posts(MAY.plusDays(10), scope(HERE))).isEmpty();

        tell(new PersonEvent.PostTaken(by(Role.CLERK), captain, MAY));
        given.folded();
        assertThat(table.posts(MAY.plusDays(10), scope(HERE)))
                .containsExactly(new ServiceRow.Post(SUN, captain, MAY, null, HERE));
    }

    @Test
    void what_brings_points_is_kept_with_the_fact_behind_it() {
        tell(enrolled("电工", MAY));
        tell(new PersonEvent.ServiceRecorded(by(Role.CLERK), "党员奉献日", MAY, 3));
        given.folded();

        assertThat(table.deeds(SUN, scope(HERE)))
                .containsExactly(new Deed.Enrolled(0, MAY), new Deed.Served(1, MAY, 3));
        assertThat(table.deeds(List.of(SUN), scope(STREET))).containsOnlyKeys(SUN);
        assertThat(table.deeds(List.of(new UUID(0, 11)), scope(STREET))).isEmpty();
        assertThat(table.deeds(List.of(SUN), scope(THERE))).isEmpty();
        assertThat(table.deeds(SUN, scope(THERE))).isEmpty();
        assertThat(table.services(SUN, scope(HERE))).containsExactly(new ServiceRow.Served(1, MAY, "党员奉献日", 3));
        assertThat(table.services(SUN, scope(THERE))).isEmpty();
    }

    @Test
    void how_a_delegate_was_chosen_is_kept_with_the_mandate() {
        Id.PersonId other = new Id.PersonId(new UUID(0, 11));
        tell(new PersonEvent.DelegateChosen(
                by(Role.CLERK), HERE.community(), MAY, new HowChosen.RecommendedJointly(List.of(other))));
        tell(new PersonEvent.DelegateChosen(
                by(Role.CLERK),
                HERE.community(),
                MAY.plusYears(3),
                new HowChosen.Elected(new Id.PartyOrganisationId(new UUID(0, 60)))));
        given.folded();

        assertThat(table.choices(SUN, scope(HERE)))
                .containsExactly(
                        new ServiceRow.Choice(
                                HERE.community().value(), MAY, "RECOMMENDED_JOINTLY", null, List.of(other.value())),
                        new ServiceRow.Choice(
                                HERE.community().value(), MAY.plusYears(3), "ELECTED", new UUID(0, 60), List.of()));
        assertThat(table.choices(SUN, scope(THERE))).isEmpty();
    }

    @Test
    void what_somebody_said_of_himself_goes_with_the_erasure() {
        tell(enrolled("电工", MAY));
        tell(new PersonEvent.Erased(by(Role.SECRETARY)));
        given.folded();

        assertThat(volunteer()).isEqualTo(new ServiceRow.Volunteer(null, null, null, null, MAY, null));
    }

    @Test
    void it_stands_in_no_table_in_clear_and_with_the_key_gone_nobody_reads_it() {
        tell(enrolled("电工", MAY));
        given.folded();
        assertThat(given.jdbc()
                        .sql("SELECT s::text FROM view.member_service s")
                        .query(String.class)
                        .single())
                .contains(SUN.toString())
                .doesNotContain("电工", "护学", "周六");
        assertThat(volunteer().skills()).isEqualTo("电工");

        conceals.destroyKey(new Id.PersonId(SUN));
        assertThat(volunteer()).isEqualTo(new ServiceRow.Volunteer(null, null, null, null, MAY, null));
    }

    @Test
    void volunteers_are_turned_over_page_by_page_and_counted() {
        for (int n = 0; n < 5; n++) {
            UUID person = new UUID(0, 20 + n);
            given.fact(
                    "person",
                    person,
                    HERE,
                    NOW,
                    new PersonEvent.VolunteerEnrolled(
                            by(Role.CLERK), null, null, null, null, n < 3 ? MAY : MAY.minusDays(n)));
        }
        given.folded();

        List<UUID> seen = new ArrayList<>();
        PlaceAmongVolunteers place = null;
        List<ServiceTable.Entry> page = table.volunteers(MAY, place, 2, scope(HERE));
        while (!page.isEmpty()) {
            page.forEach(entry -> seen.add(entry.row().person()));
            place = PlaceAmongVolunteers.read(
                    PlaceAmongVolunteers.written(page.getLast().row()));
            page = table.volunteers(MAY, place, 2, scope(HERE));
        }
        assertThat(seen)
                .as("the longest first, each once")
                .containsExactly(new UUID(0, 24), new UUID(0, 23), new UUID(0, 20), new UUID(0, 21), new UUID(0, 22));
        assertThat(table.count(MAY, scope(STREET))).isEqualTo(5);
        assertThat(table.count(MAY.minusDays(4), scope(HERE))).isEqualTo(1);
        assertThat(table.count(MAY, scope(THERE))).isZero();
        assertThatThrownBy(() -> PlaceAmongVolunteers.read("2026-05-16")).isInstanceOf(WrongParameter.class);
        assertThatThrownBy(() -> PlaceAmongVolunteers.read("x.y")).isInstanceOf(WrongParameter.class);
    }

    private ServiceRow.Volunteer volunteer() {
        ServiceRow opened =
                table.of(SUN, scope(HERE)).orElseThrow().opened(opener.keysOf(List.of(new Id.PersonId(SUN))));
        return Objects.requireNonNull(opened.volunteer());
    }

    private PersonEvent enrolled(String skills, LocalDate from) {
        Id.PersonId sun = new Id.PersonId(SUN);
        return new PersonEvent.VolunteerEnrolled(
                by(Role.CLERK),
                null,
                conceals.conceal(sun, "skills", skills),
                conceals.conceal(sun, "wish", "护学"),
                conceals.conceal(sun, "times", "周六"),
                from);
    }

    private void tell(PersonEvent fact) {
        given.fact("person", SUN, HERE, NOW, fact);
    }
}
