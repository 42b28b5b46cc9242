package org.gongjian.query.crossposts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrossPostListTest {
    private static final UUID FENG = new UUID(0, 1);
    private static final UUID TANG = new UUID(0, 2);
    private static final UUID LUO = new UUID(0, 3);
    private static final UUID COMMUNITY = new UUID(0, 10);
    private static final UUID COMPANY = new UUID(0, 11);
    private static final UUID SCHOOL = new UUID(0, 12);

    private final CrossPostList list = new CrossPostList();

    @Test
    void posts_in_two_organisations_cross_and_two_in_one_do_not() {
        list.holds(LUO, post(COMMUNITY, "专职副书记"));
        list.holds(LUO, post(COMMUNITY, "大党委委员"));
        list.holds(FENG, post(COMPANY, "党支部书记"));
        list.holds(FENG, post(COMMUNITY, "兼职委员"));

        assertThat(list.persons()).containsExactlyInAnyOrder(LUO, FENG);
        assertThat(list.named(Map.of(FENG, "冯志刚")))
                .containsExactly(new CrossPost(FENG, "冯志刚", List.of(post(COMPANY, "党支部书记"), post(COMMUNITY, "兼职委员"))));
    }

    @Test
    void who_stands_in_most_organisations_comes_first_and_who_may_not_be_named_is_not() {
        list.holds(FENG, post(COMPANY, "党支部书记"));
        list.holds(FENG, post(COMMUNITY, "兼职委员"));
        list.holds(TANG, post(SCHOOL, "党总支书记"));
        list.holds(TANG, post(COMMUNITY, "轮值书记"));
        list.holds(TANG, post(COMPANY, "党建指导员"));
        list.holds(TANG, post(COMPANY, "党建指导员"));

        assertThat(list.named(Map.of())).extracting(CrossPost::person).containsExactly(TANG, FENG);
        assertThat(list.named(Map.of()).getFirst().posts()).hasSize(3);
        assertThat(list.named(Map.of()).getFirst().name()).isNull();
    }

    @Test
    void a_unit_is_named_once_for_all_seats_and_not_beside_a_post_there() {
        list.holds(FENG, post(COMMUNITY, "兼职委员"));
        list.standsFor(FENG, post(COMPANY, "所代表单位"));
        list.standsFor(FENG, post(COMPANY, "所代表单位"));
        list.holds(TANG, post(COMMUNITY, "兼职委员"));
        list.standsFor(TANG, post(SCHOOL, "所代表单位"));
        list.holds(TANG, post(SCHOOL, "党总支书记"));

        assertThat(list.named(Map.of()))
                .containsExactlyInAnyOrder(
                        new CrossPost(FENG, null, List.of(post(COMMUNITY, "兼职委员"), post(COMPANY, "所代表单位"))),
                        new CrossPost(TANG, null, List.of(post(COMMUNITY, "兼职委员"), post(SCHOOL, "党总支书记"))));
    }

    private static CrossPost.Post post(UUID of, String title) {
        return new CrossPost.Post(of, "组织", title, "/admin");
    }
}
