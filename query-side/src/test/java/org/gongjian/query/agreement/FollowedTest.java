package org.gongjian.query.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.corpus.MatterFacts.AREA;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.matter.StageCode;
import org.gongjian.query.agreement.Followed.Line;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.automation.AutomationOutcomes;
import org.gongjian.query.platform.desk.AgreedPromise;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Which promise stands for which line: the community promises the first, the unit the second, and both are filed. */
class FollowedTest {
    private static final Id.OrganisationId XINYUAN = new Id.OrganisationId(new UUID(0x7002, 1));
    private static final LocalDate FIRST = LocalDate.parse("2026-03-10");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private final GivenFacts given = new GivenFacts();
    private final Followed followed = new Followed(
            (agreement, scope) -> scope.ownOrganisationOnly()
                    ? List.of(filed("2", "节日慰问"))
                    : List.of(filed("1", "开放活动室"), filed("2", "节日慰问")),
            new AutomationOutcomes(given.jdbc()),
            NamesForTests.over(given),
            new StaticMessageSource());

    @AfterEach
    void close() {
        given.close();
    }

    private static AgreedPromise filed(String item, String title) {
        return new AgreedPromise(item, UUID.randomUUID(), title, StageCode.IN_FORCE, 1, null, null);
    }

    private static Promise promise(Side promisor, String key, String title) {
        Occurrence year = new Occurrence("1", "全年", FIRST, LAST);
        return new Promise(promisor, new PromisedItem(key, title, null, List.of(year), null));
    }

    private static Agreements.View agreement() {
        Content content = new Content(
                new Term(FIRST, LAST),
                List.of("第一条"),
                List.of(promise(Side.COMMUNITY, "1", "开放活动室"), promise(Side.UNIT, "2", "节日慰问")));
        return new Agreements.View(
                new UUID(0x7001, 1),
                4,
                AgreementKind.YEAR_DUTIES,
                Stand.IN_FORCE,
                "锦责〔2026〕1号",
                "锦湖社区党委",
                "鑫源公司党支部",
                XINYUAN.value(),
                "鑫源公司",
                FIRST,
                content,
                Map.of(),
                null,
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    private List<Line> seenBy(Role role) {
        Scope scope = new Scope(
                AREA, role, new Id.PersonId(new UUID(0x7003, 1)), new Id.OfficeId(new UUID(0x7003, 2)), XINYUAN);
        return followed.of(agreement(), scope, Locale.CHINA);
    }

    @Test
    void a_unit_is_not_told_that_what_the_community_promised_is_not_filed() {
        assertThat(seenBy(Role.DELEGATE))
                .extracting(Line::place, line -> line.promise() != null)
                .containsExactly(tuple(1, true), tuple(2, true));
        assertThat(seenBy(Role.LIAISON))
                .as("its own keeps its place in the agreement")
                .extracting(Line::place, line -> line.promise() != null)
                .containsExactly(tuple(2, true));
    }
}
