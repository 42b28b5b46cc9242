package org.gongjian.query.matter.column;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.answeredOnTheSpot;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.raised;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads: what was published, at its present stage, and nothing else. */
class ColumnTest {
    private static final UUID COMMUNITY = AREA.community().value();

    private final GivenFacts given = new GivenFacts();
    private final Column column = new Column(given.jdbc(), NamesForTests.over(given));
    private int matters;

    @BeforeEach
    void follow() {
        given.following(
                new NamesReadModel(), new ColumnReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        area(new AreaPath(AREA.district(), AREA.street(), null), AreaKind.STREET, "澄塘街道");
        area(AREA, AreaKind.COMMUNITY, "柳荫社区");
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void area(AreaPath path, AreaKind kind, String name) {
        Id.AreaId id = path.community() == null ? path.street() : path.community();
        given.fact(
                "area",
                id.value(),
                path,
                at("2026-01-01T00:00:00"),
                new AreaEvent.Registered(byClerk("2026-01-01T00:00"), kind, path, name, MatterFacts.ZONE, null));
    }

    private UUID happens(UUID matter, MatterEvent... facts) {
        for (MatterEvent fact : facts) {
            given.fact("matter", matter, AREA, fact.happened().at(), fact);
        }
        given.folded();
        return matter;
    }

    /** Answered on the spot, and drafted for the column under its own id. */
    private UUID drafted(String title) {
        UUID matter = new UUID(0x7100, ++matters);
        return happens(
                matter,
                raised(
                        byClerk("2026-04-13T09:10"),
                        "LY20260413-0" + matters,
                        title,
                        new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                        new Raiser.Anonymous(),
                        Sensitivity.ORDINARY),
                answeredOnTheSpot(byClerk("2026-04-13T09:20"), "已疏通"),
                draft(matter, title, "2026-04-13T10:00"));
    }

    private static MatterEvent draft(UUID entry, String title, String local) {
        return new MatterEvent.PublicationDrafted(byClerk(local), entry, title, "某居民来电", "已疏通");
    }

    private UUID published(String title, String local) {
        return happens(drafted(title), new MatterEvent.Published(bySecretary(local)));
    }

    private List<String> titles() {
        return titles(null, null);
    }

    private List<String> titles(@Nullable String category, @Nullable Integer year) {
        return column.page(COMMUNITY, category, year, "").orElseThrow().entries().stream()
                .map(Column.Entry::title)
                .toList();
    }

    @Test
    void a_draft_is_read_by_nobody_and_not_counted() {
        UUID matter = drafted("化粪池漫溢");
        assertThat(titles()).isEmpty();
        assertThat(column.boards())
                .singleElement()
                .satisfies(board -> assertThat(board.entries()).isZero());
        assertThat(column.entry(COMMUNITY, matter)).isEqualTo(new Column.Found(null, null, false));
        assertThat(column.changes(COMMUNITY, "").orElseThrow().entries()).isEmpty();
    }

    @Test
    void published_it_stands_with_its_stage_and_what_came_of_it() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        Column.Entry entry = column.entry(COMMUNITY, matter).entry();
        assertThat(entry).isNotNull();
        assertThat(entry.title()).isEqualTo("化粪池漫溢");
        assertThat(entry.answer()).isEqualTo("已疏通");
        assertThat(entry.stage()).isEqualTo(StageCode.CLOSED);
        assertThat(entry.closedReason()).isEqualTo(ClosedReason.ANSWERED_ON_THE_SPOT);
        assertThat(entry.result()).isEqualTo(ResultClass.A);
        assertThat(entry.publishedOn()).isEqualTo("2026-04-14");
        assertThat(column.boards()).singleElement().satisfies(board -> {
            assertThat(board.name()).isEqualTo("柳荫社区");
            assertThat(board.street()).isEqualTo("澄塘街道");
            assertThat(board.entries()).isOne();
        });
    }

    @Test
    void what_is_drafted_anew_is_read_only_when_it_was_checked() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        happens(matter, draft(matter, "化粪池漫溢，已加装检查井", "2026-04-20T09:00"));
        assertThat(titles()).containsExactly("化粪池漫溢");
        happens(matter, new MatterEvent.Published(bySecretary("2026-04-21T09:00")));
        assertThat(titles()).containsExactly("化粪池漫溢，已加装检查井");
        Column.Entry entry = column.entry(COMMUNITY, matter).entry();
        assertThat(entry.publishedAt()).as("stands there since").isEqualTo(at("2026-04-14T09:00"));
        assertThat(entry.changedAt()).isEqualTo(at("2026-04-21T09:00"));
    }

    @Test
    void taken_down_only_its_place_is_left() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        happens(matter, new MatterEvent.PublicationTakenDown(bySecretary("2026-04-15T09:00"), "写错了地点"));
        assertThat(titles()).isEmpty();
        assertThat(column.entry(COMMUNITY, matter).takenDown()).isTrue();
        assertThat(column.changes(COMMUNITY, "").orElseThrow().changedAt()).isEqualTo(at("2026-04-15T09:00"));
        assertThat(given.jdbc()
                        .sql("SELECT count(*) FROM view.public_column WHERE num_nonnulls(title, summary, answer) > 0")
                        .query(Integer.class)
                        .single())
                .as("nothing of the text stays")
                .isZero();
    }

    @Test
    void what_becomes_sensitive_or_shielded_is_gone_at_once() {
        UUID sensitive = published("一", "2026-04-14T09:00");
        UUID shielded = published("二", "2026-04-14T09:00");
        happens(sensitive, classified(Sensitivity.SENSITIVE, null));
        happens(shielded, classified(null, true));
        assertThat(titles()).isEmpty();
        assertThat(column.entry(COMMUNITY, sensitive).takenDown()).isTrue();
        happens(sensitive, classified(Sensitivity.ORDINARY, null));
        assertThat(titles()).as("it does not come back by itself").isEmpty();
    }

    private static MatterEvent classified(@Nullable Sensitivity sensitivity, @Nullable Boolean shielded) {
        return new MatterEvent.Classified(
                bySecretary("2026-04-15T09:00"), null, null, sensitivity, shielded, List.of());
    }

    @Test
    void a_correction_that_makes_it_sensitive_from_the_beginning_takes_it_away_too() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        happens(
                matter,
                new MatterEvent.Corrected(
                        bySecretary("2026-04-16T09:00"),
                        0,
                        List.of(new FieldChange("sensitivity", "ORDINARY", "SENSITIVE", null)),
                        "涉及个人",
                        List.of()));
        assertThat(titles()).isEmpty();
    }

    @Test
    void the_stage_beside_the_text_is_always_the_present_one() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        happens(
                matter,
                new MatterEvent.Corrected(
                        bySecretary("2026-04-16T09:00"),
                        1,
                        List.of(new FieldChange("result", "A", "D", null)),
                        "不属实",
                        List.of()));
        assertThat(column.entry(COMMUNITY, matter).entry().result()).isEqualTo(ResultClass.D);
    }

    @Test
    void pages_follow_each_other_and_are_filtered_by_year() {
        List<String> expected = new ArrayList<>();
        for (int n = 1; n <= 23; n++) {
            published("第" + n + "件", "2026-05-%02dT09:00".formatted(n));
            expected.addFirst("第" + n + "件");
        }
        published("去年的", "2025-12-31T23:30");
        Column.Page first = column.page(COMMUNITY, null, 2026, "").orElseThrow();
        Column.Page second = column.page(COMMUNITY, null, 2026, first.next()).orElseThrow();
        assertThat(first.board().entries()).isEqualTo(23);
        assertThat(first.years()).containsExactly(2026, 2025);
        assertThat(second.next()).isNull();
        List<String> all = new ArrayList<>();
        first.entries().forEach(entry -> all.add(entry.title()));
        second.entries().forEach(entry -> all.add(entry.title()));
        assertThat(all).isEqualTo(expected);
        assertThat(titles(null, 2025)).containsExactly("去年的");
        assertThat(titles("没有", null)).isEmpty();
    }

    @Test
    void the_feed_shows_what_changed_last_first_and_goes_on() {
        for (int n = 1; n <= 52; n++) {
            published("第" + n + "件", "2026-05-01T09:%02d".formatted(n));
        }
        Column.Changes first = column.changes(COMMUNITY, "").orElseThrow();
        Column.Changes second = column.changes(COMMUNITY, first.next()).orElseThrow();
        assertThat(first.entries())
                .hasSize(50)
                .first()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("第52件"));
        assertThat(second.entries()).extracting(Column.Entry::title).containsExactly("第2件", "第1件");
        assertThat(second.next()).isNull();
    }

    @Test
    void another_community_shows_nothing_of_it() {
        UUID matter = published("化粪池漫溢", "2026-04-14T09:00");
        AreaPath other = new AreaPath(AREA.district(), AREA.street(), new Id.AreaId(new UUID(0x7000, 9)));
        area(other, AreaKind.COMMUNITY, "机床社区");
        given.folded();
        UUID elsewhere = other.community().value();
        assertThat(column.page(elsewhere, null, null, "").orElseThrow().entries())
                .isEmpty();
        assertThat(column.entry(elsewhere, matter).entry()).isNull();
        assertThat(column.changes(elsewhere, "").orElseThrow().entries()).isEmpty();
        assertThat(column.page(new UUID(1, 1), null, null, "")).isEmpty();
    }

    @Test
    void a_place_to_go_on_from_that_nobody_wrote_is_refused() {
        for (String written : List.of("x", "MTIz", "")) {
            if (written.isEmpty()) {
                assertThat(Cursor.read(written)).isNull();
            } else {
                assertThatThrownBy(() -> Cursor.read(written)).isInstanceOf(WrongParameter.class);
            }
        }
        Cursor cursor =
                new Cursor(Instant.parse("2026-05-01T01:00:00.123456Z").truncatedTo(ChronoUnit.MICROS), new UUID(7, 8));
        assertThat(Cursor.read(cursor.written())).isEqualTo(cursor);
        assertThat(cursor.at().atOffset(UTC).getYear()).isEqualTo(2026);
    }
}
