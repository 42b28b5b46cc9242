package org.gongjian.query.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class OrganisationFilterTest {
    private static final AreaPath AREA = new AreaPath(new Id.AreaId(new UUID(0, 1)), null, null);
    private final Directory.Organisation market = unit(1, "锦程超市", "Jincheng");
    private final Directory.Organisation school = unit(2, "锦湖中学", null);

    @Test
    void names_and_short_names_are_looked_through() {
        assertThat(found("锦")).containsExactly(market, school);
        assertThat(found(" 中学 ")).containsExactly(school);
        assertThat(found("JINCHENG")).containsExactly(market);
        assertThat(found("物业")).isEmpty();
    }

    @Test
    void a_kind_that_is_none_finds_nothing() {
        String kind = market.kind().name();
        assertThat(new OrganisationFilter("", kind).of(List.of(market, school))).containsExactly(market, school);
        assertThat(new OrganisationFilter("", "NOBODY").of(List.of(market, school)))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_and_leave_nothing_out() {
        List<Directory.Organisation> all =
                IntStream.range(0, 120).mapToObj(i -> unit(i, "单位" + i, null)).toList();
        List<Directory.Organisation> turned = new ArrayList<>();
        UUID after = null;
        int pages = 0;
        do {
            OrganisationFilter.Page page = OrganisationFilter.Page.of(all, after);
            assertThat(page.total()).isEqualTo(120);
            turned.addAll(page.items());
            after = page.next();
            pages++;
        } while (after != null);
        assertThat(turned).isEqualTo(all);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void behind_one_that_is_gone_it_begins_anew() {
        assertThat(OrganisationFilter.Page.of(List.of(market, school), new UUID(9, 9))
                        .items())
                .containsExactly(market, school);
    }

    private List<Directory.Organisation> found(String q) {
        return new OrganisationFilter(q, "").of(List.of(market, school));
    }

    private static Directory.Organisation unit(int id, String name, String shortName) {
        return new Directory.Organisation(
                new UUID(0, id), OrganisationKind.values()[0], name, shortName, true, true, false, AREA);
    }
}
