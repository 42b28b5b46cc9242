package org.gongjian.query.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.foreign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.query.agreement.AgreementsTable.Filter;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter of duties of practice 11.3: signed on 6 March by the community and on the 10th by the company, whose paper came a day later. */
class AgreementsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID LETTER = new UUID(0x7001, 1);
    private static final UUID OTHER = new UUID(0x7001, 2);
    private static final Id.OrganisationId XINYUAN = new Id.OrganisationId(new UUID(0x7002, 1));
    private static final Id.OrganisationId SCHOOL = new Id.OrganisationId(new UUID(0x7002, 2));
    private static final Content YEAR = content("2026-12-31", "节日慰问老人");

    private final GivenFacts given = new GivenFacts();
    private final AgreementsTable table = new AgreementsTable(given.jdbc(), Generation.live(AgreementsReadModel.GROUP));

    @BeforeEach
    void follow() {
        given.following(new AgreementsReadModel());
        happens(LETTER, "2026-03-02T09:30", drafted("2026-03-02T09:30", XINYUAN, AgreementKind.YEAR_DUTIES, null));
        happens(LETTER, "2026-03-06T10:00", signed("2026-03-06T10:00", Side.COMMUNITY));
        happens(LETTER, "2026-03-11T09:00", signed("2026-03-10T16:00", Side.UNIT));
        happens(
                LETTER,
                "2026-03-11T09:00",
                new AgreementEvent.TookEffect(
                        byClerk("2026-03-10T16:00"),
                        AgreementKind.YEAR_DUTIES,
                        parties(XINYUAN),
                        "锦责〔2026〕1号",
                        day("2026-03-10"),
                        YEAR.term(),
                        YEAR.promises()));
        happens(OTHER, "2026-05-04T09:30", drafted("2026-05-04T09:30", SCHOOL, AgreementKind.CO_BUILDING, LETTER));
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void happens(UUID id, String recorded, AgreementEvent event) {
        given.fact("agreement", id, AREA, at(recorded), event);
    }

    private static AgreementEvent drafted(
            String when, Id.OrganisationId unit, AgreementKind kind, @Nullable UUID renewalOf) {
        return new AgreementEvent.Drafted(
                byClerk(when),
                kind,
                AREA,
                parties(unit),
                YEAR,
                renewalOf == null ? null : new Id.AgreementId(renewalOf));
    }

    private static Parties parties(Id.OrganisationId unit) {
        return new Parties(null, "锦湖社区党委", unit, "鑫源公司党支部");
    }

    private static AgreementEvent signed(String when, Side side) {
        return new AgreementEvent.Signed(byClerk(when), side, "书记", day(when.substring(0, 10)), true);
    }

    private static Content content(String to, String item) {
        Occurrence all = new Occurrence("1", "全年", day("2026-03-10"), day(to));
        return new Content(
                new Term(day("2026-01-01"), day(to)),
                List.of("第一条", "第二条"),
                List.of(new Promise(Side.UNIT, new PromisedItem("1", item, null, List.of(all), null))));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Scope desk() {
        return reading(Role.CLERK, null);
    }

    private static Scope reading(Role role, Id.@Nullable OrganisationId organisation) {
        return new Scope(
                AREA, role, new Id.PersonId(new UUID(0x7003, 1)), new Id.OfficeId(new UUID(0x7003, 2)), organisation);
    }

    private Story story(String asOf, String knownAt) {
        return story(LETTER, asOf, knownAt).orElseThrow();
    }

    private Optional<Story> story(UUID id, String asOf, String knownAt) {
        return Optional.ofNullable(
                Story.of(table.steps(id, desk()), new Clocks(endOf(asOf), endOf(knownAt)), day(asOf)));
    }

    private static Instant endOf(String day) {
        return day(day).plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    private static Filter all() {
        return new Filter(null, null, null, null, day("2026-06-30"));
    }

    @Test
    void asked_for_the_9th_it_is_not_in_force_and_from_the_10th_on_it_is() {
        assertThat(story(LETTER, "2026-03-01", "2026-06-30")).isEmpty();
        assertThat(story("2026-03-05", "2026-06-30").stand()).isEqualTo(Stand.DRAFT);
        assertThat(story("2026-03-09", "2026-06-30").stand()).isEqualTo(Stand.SIGNED_BY_ONE);
        assertThat(story("2026-03-10", "2026-06-30").stand()).isEqualTo(Stand.IN_FORCE);
        assertThat(story("2026-03-10", "2026-06-30").effectiveFrom()).isEqualTo(day("2026-03-10"));
    }

    @Test
    void what_was_not_recorded_yet_was_not_known() {
        Story known = story("2026-03-10", "2026-03-10");

        assertThat(known.stand()).isEqualTo(Stand.SIGNED_BY_ONE);
        assertThat(known.signed()).containsOnlyKeys(Side.COMMUNITY);
        assertThat(known.number()).isNull();
    }

    @Test
    void the_list_shows_it_with_its_number_and_narrows_by_everything_asked() {
        List<AgreementRow> rows = table.page(all(), Long.MAX_VALUE, 10, desk());

        assertThat(rows).extracting(AgreementRow::id).containsExactly(OTHER, LETTER);
        assertThat(rows.getLast()).satisfies(row -> {
            assertThat(row.number()).isEqualTo("锦责〔2026〕1号");
            assertThat(row.effectiveFrom()).isEqualTo(day("2026-03-10"));
            assertThat(row.items()).isEqualTo(1);
            assertThat(row.on(day("2026-06-30"))).isEqualTo(Stand.IN_FORCE);
            assertThat(row.on(day("2025-12-31"))).isEqualTo(Stand.PENDING);
        });
        assertThat(table.page(all(), rows.getFirst().begun(), 10, desk()))
                .extracting(AgreementRow::id)
                .containsExactly(LETTER);
        assertThat(found(new Filter(AgreementKind.CO_BUILDING, null, null, null, day("2026-06-30"))))
                .containsExactly(OTHER);
        assertThat(found(new Filter(null, XINYUAN.value(), null, null, day("2026-06-30"))))
                .containsExactly(LETTER);
        assertThat(found(new Filter(null, null, Stand.DRAFT, null, day("2026-06-30"))))
                .containsExactly(OTHER);
        assertThat(found(new Filter(null, null, Stand.IN_FORCE, null, day("2026-06-30"))))
                .containsExactly(LETTER);
        assertThat(found(new Filter(null, null, Stand.PENDING, null, day("2025-12-31"))))
                .containsExactly(LETTER);
        assertThat(found(new Filter(null, null, Stand.SIGNED_BY_ONE, null, day("2026-06-30"))))
                .isEmpty();
    }

    @Test
    void what_ends_soon_is_found_by_days_and_a_draft_is_not_among_it() {
        assertThat(found(ending(30, "2026-11-30"))).isEmpty();
        assertThat(found(ending(30, "2026-12-01"))).containsExactly(LETTER);
        assertThat(found(ending(60, "2026-11-30"))).containsExactly(LETTER);
        assertThat(found(ending(30, "2027-01-01"))).isEmpty();
    }

    private static Filter ending(int within, String today) {
        return new Filter(null, null, null, within, day(today));
    }

    private List<UUID> found(Filter filter) {
        List<UUID> found = table.page(filter, Long.MAX_VALUE, 10, desk()).stream()
                .map(AgreementRow::id)
                .toList();
        assertThat(table.count(filter, desk())).isEqualTo(found.size());
        return found;
    }

    @Test
    void a_variation_shows_beside_what_holds_until_both_have_signed_it() {
        Content shorter = content("2026-09-30", "助学");
        happens(
                LETTER,
                "2026-05-04T10:00",
                new AgreementEvent.VariationProposed(byClerk("2026-05-04T10:00"), "人手不足", shorter));
        happens(LETTER, "2026-05-05T10:00", signed("2026-05-05T10:00", Side.COMMUNITY));
        given.folded();

        Story proposed = story("2026-05-05", "2026-06-30");
        assertThat(proposed.content()).isEqualTo(YEAR);
        assertThat(proposed.proposed()).isEqualTo(shorter);
        assertThat(proposed.signedProposal()).containsOnlyKeys(Side.COMMUNITY);
        assertThat(table.one(LETTER, desk()))
                .get()
                .extracting(AgreementRow::varying)
                .isEqualTo(true);

        happens(LETTER, "2026-05-08T10:00", signed("2026-05-08T10:00", Side.UNIT));
        happens(
                LETTER,
                "2026-05-08T10:00",
                new AgreementEvent.Varied(byClerk("2026-05-08T10:00"), day("2026-05-08"), shorter));
        given.folded();

        assertThat(story("2026-05-08", "2026-06-30").content()).isEqualTo(shorter);
        assertThat(story("2026-05-08", "2026-06-30").proposed()).isNull();
        assertThat(story("2026-05-07", "2026-06-30").content()).isEqualTo(YEAR);
        assertThat(story("2026-05-08", "2026-06-30").signed()).containsOnlyKeys(Side.COMMUNITY, Side.UNIT);
        assertThat(table.one(LETTER, desk())).get().satisfies(row -> {
            assertThat(row.to()).isEqualTo(day("2026-09-30"));
            assertThat(row.varying()).isFalse();
        });
    }

    @Test
    void what_is_worded_anew_is_told_with_what_stayed() {
        happens(
                OTHER,
                "2026-05-05T10:00",
                new AgreementEvent.ClausesChanged(byClerk("2026-05-05T10:00"), List.of("只此一条")));
        happens(
                OTHER,
                "2026-05-06T10:00",
                new AgreementEvent.ItemsChanged(
                        byClerk("2026-05-06T10:00"), new Term(day("2026-05-01"), day("2026-08-31")), List.of()));
        given.folded();

        assertThat(story(OTHER, "2026-05-06", "2026-06-30").orElseThrow().content())
                .isEqualTo(new Content(new Term(day("2026-05-01"), day("2026-08-31")), List.of("只此一条"), List.of()));
        assertThat(table.one(OTHER, desk())).get().satisfies(row -> {
            assertThat(row.items()).isZero();
            assertThat(row.to()).isEqualTo(day("2026-08-31"));
        });
    }

    @Test
    void what_continues_it_is_shown_as_it_was_known_then() {
        assertThat(renewals("2026-05-03", "2026-06-30")).isEmpty();
        assertThat(renewals("2026-06-30", "2026-05-03")).isEmpty();
        assertThat(renewals("2026-05-04", "2026-05-04")).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(OTHER);
            assertThat(line.stand()).isEqualTo(Stand.DRAFT);
        });
        happens(OTHER, "2026-05-09T10:00", new AgreementEvent.Withdrawn(byClerk("2026-05-09T10:00"), "另行商定"));
        given.folded();
        assertThat(renewals("2026-05-08", "2026-06-30"))
                .singleElement()
                .extracting(Agreements.Line::stand)
                .isEqualTo(Stand.DRAFT);
    }

    private List<Agreements.Line> renewals(String asOf, String knownAt) {
        return Agreements.asKnown(
                table.renewals(LETTER, desk()), id -> story(id, asOf, knownAt).orElse(null), day(asOf), Map.of());
    }

    @Test
    void the_end_and_the_withdrawal_are_told() {
        happens(LETTER, "2027-01-01T00:10", new AgreementEvent.Lapsed(byClerk("2027-01-01T00:00"), day("2026-12-31")));
        happens(OTHER, "2026-05-09T10:00", new AgreementEvent.Withdrawn(byClerk("2026-05-09T10:00"), "另行商定"));
        given.folded();

        assertThat(story("2026-12-31", "2027-01-31").stand()).isEqualTo(Stand.IN_FORCE);
        assertThat(story("2027-01-01", "2027-01-31").stand()).isEqualTo(Stand.LAPSED);
        assertThat(found(new Filter(null, null, Stand.LAPSED, null, day("2027-01-31"))))
                .containsExactly(LETTER);
        assertThat(found(new Filter(null, null, Stand.WITHDRAWN, null, day("2027-01-31"))))
                .containsExactly(OTHER);
    }

    @Test
    void a_unit_sees_its_own_and_another_community_nothing() {
        Scope liaison = reading(Role.LIAISON, XINYUAN);
        assertThat(table.page(all(), Long.MAX_VALUE, 10, liaison))
                .extracting(AgreementRow::id)
                .containsExactly(LETTER);
        assertThat(table.steps(OTHER, liaison)).isEmpty();
        assertThat(table.one(OTHER, liaison)).isEmpty();
        assertThat(table.renewals(LETTER, desk())).extracting(AgreementRow::id).containsExactly(OTHER);
        assertThat(table.renewals(LETTER, liaison)).isEmpty();
        assertThat(table.page(all(), Long.MAX_VALUE, 10, reading(Role.LIAISON, null)))
                .isEmpty();

        Scope foreign = foreign(Role.SECRETARY);
        assertThat(table.page(all(), Long.MAX_VALUE, 10, foreign)).isEmpty();
        assertThat(table.count(all(), foreign)).isZero();
        assertThat(table.one(LETTER, foreign)).isEmpty();
        assertThat(table.renewals(LETTER, foreign)).isEmpty();
        assertThat(table.steps(LETTER, foreign)).isEmpty();
    }

    @Test
    void a_form_stands_filled_with_what_is_agreed_and_has_rows_to_spare() {
        var form = new Prefilled().content(YEAR).form();

        assertThat(form.value("clauses")).isEqualTo("第一条\n第二条");
        assertThat(form.value("items[0].key")).isEqualTo("1");
        assertThat(form.value("items[0].promisor")).isEqualTo("UNIT");
        assertThat(form.value("items[0].windows[0].to")).isEqualTo("2026-12-31");
        assertThat(Prefilled.rows(form)).isEqualTo(4);
        assertThat(Prefilled.windows(form, 4)).containsExactly(6, 6, 6, 6);
        var many = new Prefilled()
                .with("items[4].title", "慰问")
                .with("items[4].windows[11].label", "十二月")
                .form();
        assertThat(Prefilled.rows(many)).isEqualTo(8);
        assertThat(Prefilled.windows(many, 8)).containsExactly(6, 6, 6, 6, 14, 6, 6, 6);
    }
}
