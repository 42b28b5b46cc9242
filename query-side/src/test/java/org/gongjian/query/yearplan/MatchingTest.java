package org.gongjian.query.yearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.YearPlanEvent;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private final List<Recorded> stream = new ArrayList<>();

    @Test
    void the_class_and_shared_words_propose_a_resource_and_say_why() {
        lists();
        tell(new YearPlanEvent.NeedListed(
                ListsTold.on("2026-01-13"), "N1", ListsTold.need("夜间停车难", NeedClass.PARKING, 100), null));

        List<Matching.Suggestion> suggested = suggested("N1");

        assertThat(suggested)
                .extracting(Matching.Suggestion::key)
                .startsWith("R1")
                .doesNotContain("R3");
        assertThat(suggested.getFirst().answers()).isTrue();
        assertThat(suggested.getFirst().words()).contains("夜间停车");
        assertThat(suggested.getFirst().grid()).isTrue();
        assertThat(suggested.getFirst().score()).isGreaterThan(suggested.get(1).score());
    }

    @Test
    void what_belongs_together_already_is_not_proposed_and_what_is_taken_comes_later() {
        lists();
        tell(new YearPlanEvent.NeedListed(
                ListsTold.on("2026-01-13"), "N1", ListsTold.need("夜间停车难", NeedClass.PARKING, 100), null));
        tell(new YearPlanEvent.NeedListed(
                ListsTold.on("2026-01-13"), "N2", ListsTold.need("访客停车", NeedClass.PARKING, 3), null));
        int before = suggested("N1").getFirst().score();
        tell(new YearPlanEvent.Matched(ListsTold.on("2026-02-01"), "N2", "R1", "类别对应"));

        assertThat(suggested("N2")).extracting(Matching.Suggestion::key).doesNotContain("R1");
        Matching.Suggestion taken = suggested("N1").stream()
                .filter(one -> one.key().equals("R1"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.elsewhere()).isEqualTo(1);
        assertThat(taken.score()).isLessThan(before);
    }

    @Test
    void a_resource_has_needs_proposed_and_a_project_nothing() {
        lists();
        tell(new YearPlanEvent.NeedListed(
                ListsTold.on("2026-01-13"), "N1", ListsTold.need("夜间停车难", NeedClass.PARKING, 100), null));
        tell(new YearPlanEvent.NeedListed(
                ListsTold.on("2026-01-13"), "N2", ListsTold.need("想找工作", NeedClass.EMPLOYMENT, 2), null));

        assertThat(suggested("R1")).extracting(Matching.Suggestion::key).containsExactly("N1");
    }

    private void lists() {
        tell(ListsTold.beforePublication().getFirst());
        tell(new YearPlanEvent.ResourceListed(
                ListsTold.on("2026-01-20"), "R1", ListsTold.resource("操场夜间停车", ResourceClass.VENUE), null));
        tell(new YearPlanEvent.ResourceListed(
                ListsTold.on("2026-01-20"), "R2", ListsTold.resource("会议室", ResourceClass.VENUE), null));
        tell(new YearPlanEvent.ResourceListed(
                ListsTold.on("2026-01-20"), "R3", ListsTold.resource("义诊", ResourceClass.HEALTH), null));
    }

    private void tell(YearPlanEvent fact) {
        stream.add(new Recorded(
                fact,
                "year_plan",
                new UUID(0, 70).toString(),
                stream.size(),
                stream.size(),
                new UUID(1, stream.size()),
                NOW,
                HERE,
                null));
    }

    private List<Matching.Suggestion> suggested(String key) {
        YearPlanRow row = YearPlanFold.of(stream).orElseThrow();
        return Matching.of(row, row.line(key).orElseThrow());
    }
}
