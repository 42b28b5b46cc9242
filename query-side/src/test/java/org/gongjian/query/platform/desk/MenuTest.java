package org.gongjian.query.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.desk.Menu.Group;
import org.gongjian.query.platform.desk.Menu.Part;
import org.gongjian.query.platform.desk.Menu.Shown;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {
    private static Desk desk(Role role, boolean successor) {
        return new Desk("陈晓岚", role, new UUID(8, 1), List.of(), successor);
    }

    private static List<Part> parts(Role role, String page) {
        Desk desk = desk(role, false);
        return desk.parts(Menu.of(desk, page));
    }

    @Test
    void a_clerk_sees_the_daily_things_first_and_the_part_unfolded_in_which_the_page_stands() {
        List<Part> parts = parts(Role.CLERK, "/registers/volunteers");

        assertThat(parts.getFirst().lines())
                .extracting(Shown::key)
                .containsExactly("awaiting", "receive", "register", "meetings", "notices", "papers", "search");
        assertThat(parts.getFirst().daily()).isTrue();
        assertThat(parts).extracting(Part::group).containsExactly(Group.values());
        assertThat(parts).filteredOn(Part::open).extracting(Part::group).containsExactly(Group.REGISTERS);
        assertThat(parts(Role.CLERK, "/")).filteredOn(part -> !part.daily()).noneMatch(Part::open);
    }

    @ParameterizedTest
    @EnumSource
    void every_line_stands_in_one_part(Role role) {
        Desk desk = desk(role, false);

        assertThat(desk.parts(desk.menu()).stream()
                        .flatMap(part -> part.lines().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(desk.menu());
        assertThat(desk.parts(desk.menu()).getFirst().daily()).isTrue();
    }

    @Test
    void for_whoever_has_nothing_daily_nothing_is_folded() {
        Desk successor = desk(Role.SECRETARY, true);

        assertThat(successor.parts(successor.menu())).hasSize(1).allMatch(Part::open);
    }
}
