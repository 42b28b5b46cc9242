package org.gongjian.query.registry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.THERE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.service.CaptainsByGrid.Place;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaptainsByGridTest {
    private static final UUID SUN = new UUID(0, 10);
    private static final UUID MA = new UUID(0, 11);

    @Test
    void each_building_stands_with_its_captain_and_a_grid_that_is_no_more_as_long_as_somebody_holds_a_post_there() {
        CaptainsByGrid all = new CaptainsByGrid(
                List.of(area(HERE)),
                Map.of(id(HERE), List.of(grid("G1", "2 号楼", "10 号楼"), grid("G2"))),
                List.of(
                        captain(HERE, "G1", "10 号楼", SUN),
                        leader(HERE, "G1", null, MA),
                        captain(HERE, "G1", "旧楼", MA),
                        leader(HERE, "G9", "1 号楼", SUN)));

        assertThat(all.page("", 50).items())
                .extracting(
                        Place::grid, Place::building, Place::captains, Place::leaders, Place::dissolved, Place::vacant)
                .containsExactly(
                        tuple("G1", null, List.of(), List.of(MA), false, false),
                        tuple("G1", "2 号楼", List.of(), List.of(), false, true),
                        tuple("G1", "10 号楼", List.of(SUN), List.of(), false, false),
                        tuple("G1", "旧楼", List.of(MA), List.of(), false, false),
                        tuple("G9", "1 号楼", List.of(), List.of(SUN), true, false));
        assertThat(all.total()).isEqualTo(5);
        assertThat(all.vacant()).isEqualTo(1);
    }

    @Test
    void a_grid_of_the_same_code_in_another_community_is_another() {
        CaptainsByGrid all = new CaptainsByGrid(
                List.of(area(HERE), area(THERE)),
                Map.of(id(HERE), List.of(grid("G1", "1 号楼")), id(THERE), List.of(grid("G2", "1 号楼"))),
                List.of(captain(THERE, "G1", "1 号楼", SUN)));
        assertThat(all.page("", 50).items())
                .extracting(Place::path, Place::grid, Place::captains, Place::dissolved)
                .containsExactly(
                        tuple(HERE, "G1", List.of(), false),
                        tuple(THERE, "G1", List.of(SUN), true),
                        tuple(THERE, "G2", List.of(), false));
    }

    @Test
    void pages_are_of_whole_grids_and_go_on_where_one_was_dissolved_meanwhile() {
        List<Directory.Grid> grids = List.of(
                grid("G1", "1", "2"),
                grid("G2", "1", "2"),
                grid("G3"),
                grid("G4", "1", "2", "3", "4"),
                grid("G5", "1"));
        CaptainsByGrid all = drawn(grids);
        List<List<String>> pages = new ArrayList<>();
        CaptainsByGrid.Page page = all.page("", 3);
        while (true) {
            pages.add(page.items().stream().map(Place::grid).distinct().toList());
            if (page.next() == null) {
                break;
            }
            page = all.page(page.next(), 3);
        }
        assertThat(pages).containsExactly(List.of("G1", "G2"), List.of("G4"), List.of("G5"));
        String behindSecond = Objects.requireNonNull(all.page("", 3).next());
        assertThat(drawn(List.of(grids.getFirst(), grids.getLast()))
                        .page(behindSecond, 3)
                        .items())
                .extracting(Place::grid)
                .containsExactly("G5");
        assertThatThrownBy(() -> all.page("G1", 3)).isInstanceOf(WrongParameter.class);
    }

    private static CaptainsByGrid drawn(List<Directory.Grid> grids) {
        return new CaptainsByGrid(List.of(area(HERE)), Map.of(id(HERE), grids), List.of());
    }

    private static ServiceRow.Post captain(AreaPath path, String grid, String building, UUID person) {
        return post(NeighbourhoodPost.Kind.CAPTAIN, path, grid, building, person);
    }

    private static ServiceRow.Post leader(AreaPath path, String grid, @Nullable String building, UUID person) {
        return post(NeighbourhoodPost.Kind.GROUP_LEADER, path, grid, building, person);
    }

    private static ServiceRow.Post post(
            NeighbourhoodPost.Kind kind, AreaPath path, String grid, @Nullable String building, UUID person) {
        return new ServiceRow.Post(
                person, new NeighbourhoodPost(kind, grid, building), LocalDate.of(2026, 3, 1), null, path);
    }

    private static Directory.Grid grid(String code, String... buildings) {
        return new Directory.Grid(code, code + " 网格", List.of(buildings));
    }

    private static UUID id(AreaPath path) {
        return Objects.requireNonNull(path.community()).value();
    }

    private static Directory.Area area(AreaPath path) {
        return new Directory.Area(id(path), AreaKind.COMMUNITY, "社区", ZoneId.of("Asia/Shanghai"), null, path, Map.of());
    }
}
