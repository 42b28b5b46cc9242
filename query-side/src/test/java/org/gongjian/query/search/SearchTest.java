package org.gongjian.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.liaisonOf;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.registry;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.GenerationsCompared;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SearchTest {
    private static final Id.PersonId WRITER = new Id.PersonId(new UUID(0x7003, 1));

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final SearchReadModel model = new SearchReadModel(
            given.jdbc(),
            new Streams(given.jdbc(), given.serializer()),
            new Opener(new Concealer(given.view(), keys), keys),
            given.rows());
    private final Search search = new Search(given.jdbc());

    @BeforeEach
    void follow() {
        registry(given);
        given.following(model);
    }

    @AfterEach
    void close() {
        given.close();
    }

    /** One matter of each way to be found, then what is typed and how many are found. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "two letters, 路灯, 1",
        "not the other way round, 灯路, 0",
        "a single letter, 灯, 1",
        "a single letter at the end of a run, 亮, 1",
        "not across a stop, 亮北, 0",
        "three letters, 化粪池, 1",
        "pairs that stand apart are no word, 池漫溢化, 0",
        "full width, Ｗｉｆｉ, 1",
        "full-width digits, ２０２６０４１３, 2",
        "capitals, WIFI, 1",
        "traditional, 路燈, 1",
        "traditional, 電動車, 1",
        "written traditional and looked for simplified, 围墙, 1",
        "initials, hfc, 1",
        "initials in capitals, HFCMY, 1",
        "initials, ldbl, 1",
        "no initials of own words, sjzq, 0",
        "beginning of a number, LY20260413, 2",
        "whole number, LY20260413-01, 1",
        "number without its letters, 20260413-01, 1",
        "month and day, 0413-02, 1",
        "a number in words, 3号楼, 1",
        "a mixed word, A3区, 1",
        "a letter's number, 澄街哨〔2026〕31号, 1",
        "a letter's number without brackets, 澄街哨, 1",
        "name of an organisation, 锦程超市, 1",
        "initials of an organisation, jccs, 1",
        "own words, 水漫金山, 1",
        "two words, 楼道 充电, 1",
        "two words of different matters, 路灯 充电, 0",
        "an organisation and a word, 锦程 围墙, 1",
        "a quotation mark, 路灯', 1",
        "only signs, %_'\\, 0",
        "nothing known, 不存在的词, 0"
    })
    void what_is_typed_finds(String what, String typed, int found) {
        issue("LY20260413-01", "北院路灯不亮，北门也黑", Sensitivity.ORDINARY, "到了晚上伸手不见");
        UUID pit = issue("LY20260413-02", "3 号楼化粪池漫溢", Sensitivity.ORDINARY, "门前水漫金山，上级转去");
        then(pit, admitted(bySecretary("2026-04-13T09:40"), "3号楼化粪池漫溢", Sensitivity.ORDINARY));
        then(pit, new MatterEvent.SupervisionOpened(bySecretary("2026-04-13T10:00"), "拖延", "澄街哨〔2026〕31号"));
        issue("LY20260414-01", "楼道里电动车充电", Sensitivity.ORDINARY, "没有 WIFI 的 A3区");
        UUID wall = issue("LY20260414-02", "圍牆倒塌", Sensitivity.ORDINARY, "砸壞了車");
        then(wall, admitted(bySecretary("2026-04-14T09:40"), "圍牆倒塌", Sensitivity.ORDINARY));
        then(wall, assigned(bySecretary("2026-04-14T10:00"), MARKET));
        given.folded();

        Search.Found page = search.page(scope(Role.CLERK), typed, null);
        assertThat(page.items()).hasSize(found);
        assertThat(page.total()).isEqualTo(found);
    }

    @Test
    void what_was_found_is_marked_and_nothing_else() {
        issue("LY20260413-01", "北院<b>路燈</b>不亮", Sensitivity.ORDINARY, "每晚从家里出来都摸黑，走到院门口才看得见，\n路灯坏了");
        given.folded();
        Hit hit = search.page(scope(Role.CLERK), "路灯", null).items().getFirst();
        assertThat(told(hit.summary())).isEqualTo("北院<b>[路燈]</b>不亮");
        assertThat(told(hit.excerpt())).endsWith(" [路灯]坏了").startsWith("…");
        assertThat(told(search.page(scope(Role.CLERK), "bybl", null).items().isEmpty() ? List.of() : hit.summary()))
                .isEmpty();
        assertThat(told(search.page(scope(Role.CLERK), "beiyuan", null).items().isEmpty() ? List.of() : hit.summary()))
                .isEmpty();
        assertThat(told(search.page(scope(Role.CLERK), "by", null)
                        .items()
                        .getFirst()
                        .summary()))
                .startsWith("[北院]");
    }

    @Test
    void nobody_finds_what_he_may_not_open_and_it_is_not_counted() {
        UUID ordinary = issue("LY20260413-01", "路灯不亮", Sensitivity.ORDINARY, "黑灯瞎火");
        issue("LY20260413-02", "路灯不亮又一件", Sensitivity.SENSITIVE, "黑灯瞎火");
        then(ordinary, admitted(bySecretary("2026-04-13T09:40"), "路灯不亮", Sensitivity.ORDINARY));
        then(ordinary, assigned(bySecretary("2026-04-13T10:00"), MARKET));
        given.folded();
        assertThat(search.page(scope(Role.SECRETARY), "路灯", null).total()).isEqualTo(2);
        assertThat(search.page(scope(Role.CLERK), "路灯", null).total()).isEqualTo(1);
        assertThat(search.page(scope(Role.CLERK), "黑灯", null).total()).isEqualTo(1);
        assertThat(search.page(scope(Role.MEMBER), "路灯", null).total()).isEqualTo(1);
        assertThat(search.page(scope(Role.MEMBER), "黑灯", null).total()).isZero();
        assertThat(search.page(scope(Role.MEMBER), "hdxh", null).total()).isZero();
        assertThat(search.page(scope(Role.MEMBER), "路灯", null)
                        .items()
                        .getFirst()
                        .excerpt())
                .isEmpty();
        assertThat(search.page(liaisonOf(MARKET), "路灯", null).total()).isEqualTo(1);
        assertThat(search.page(liaisonOf(PROPERTY), "路灯", null).total()).isZero();
        for (Role role : Role.values()) {
            assertThat(search.page(foreign(role), "路灯", null).total()).isZero();
            assertThat(search.few(foreign(role), "路灯", 8)).isEmpty();
        }
        SearchTable table = new SearchTable(given.jdbc(), Generation.live("search"));
        assertThat(table.named("锦程", foreign(Role.CLERK))).isEmpty();
        assertThat(table.documents(List.of("路灯"), foreign(Role.CLERK))).isEmpty();
        assertThat(table.documents(List.of("路灯"), scope(Role.CLERK))).containsEntry("路灯", 2L);
    }

    @Test
    void hits_go_on_behind_the_cursor() {
        for (int i = 10; i < 35; i++) {
            issue("LY202604%d-01".formatted(i), "路灯不亮", Sensitivity.ORDINARY, "第 " + i + " 盏");
        }
        given.folded();
        Search.Found first = search.page(scope(Role.CLERK), "路灯", null);
        assertThat(first.items()).hasSize(Search.PAGE);
        assertThat(first.total()).isEqualTo(25);
        Search.Found second = search.page(scope(Role.CLERK), "路灯", first.next());
        assertThat(second.items()).hasSize(5).doesNotContainAnyElementsOf(first.items());
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.next()).isNull();
    }

    @Test
    void the_newest_come_first_however_far_back_they_lie() {
        List<String> days = List.of(
                "2026-04-13",
                "2026-03-02",
                "2026-02-27",
                "2025-10-05",
                "2025-09-01",
                "2025-01-01",
                "2024-12-31",
                "2019-06-30",
                "2013-02-28");
        days.reversed().forEach(day -> issue(day + "T09:10", "老", "路灯不亮"));
        for (int i = 0; i < Search.COUNTED; i++) {
            issue("2018-01-01T09:10", "旧", "井盖松动");
        }
        given.folded();

        assertThat(search.page(scope(Role.CLERK), "路灯", null).items())
                .extracting(hit -> hit.raisedAt().toString().substring(0, 10))
                .containsExactlyElementsOf(days);
        assertThat(search.few(scope(Role.CLERK), "路灯", 2))
                .extracting(hit -> hit.raisedAt().toString().substring(0, 10))
                .containsExactlyElementsOf(days.subList(0, 2));
        Search.Found counted = search.page(scope(Role.CLERK), "井盖", null);
        assertThat(counted.total()).isEqualTo(Search.COUNTED);
        assertThat(counted.exact()).isTrue();

        issue("2017-01-01T09:10", "旧", "井盖松动");
        given.folded();
        Search.Found more = search.page(scope(Role.CLERK), "井盖", null);
        assertThat(more.total()).isEqualTo(Search.COUNTED);
        assertThat(more.exact()).isFalse();
        assertThat(search.page(scope(Role.CLERK), "井盖", more.next()).exact())
                .as("a later page tells what the first told")
                .isFalse();
    }

    @Test
    void near_or_far_the_same_hits_are_found() {
        Random random = new Random(7);
        List<String> years = List.of("2013", "2018", "2019", "2026");
        List<String> common = List.of("路灯", "井盖", "噪音", "hfc");
        for (int i = 0; i < 120; i++) {
            StringBuilder summary = new StringBuilder("事");
            for (int word = 0; word < common.size(); word++) {
                summary.append(random.nextInt(1 << (2 * word)) == 0 ? " " + common.get(word) : "");
            }
            issue(
                    "%s-%02d-%02dT09:10"
                            .formatted(years.get(i * i / 3_600), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    "多",
                    summary.toString());
        }
        given.folded();
        List<NewestHits.Limits> limits = List.of(
                new NewestHits.Limits(0, 0),
                new NewestHits.Limits(0, 9),
                new NewestHits.Limits(0, 1_000),
                new NewestHits.Limits(6, 30));
        for (Scope reader : List.of(scope(Role.CLERK), scope(Role.STREET), liaisonOf(PROPERTY))) {
            for (String word : List.of("路灯", "井盖", "噪音", "hfc", "路", "井盖 路灯", "不在")) {
                List<List<UUID>> gathered = pages(reader, word, new NewestHits.Limits(Integer.MAX_VALUE, 0));
                for (NewestHits.Limits limit : limits) {
                    assertThat(pages(reader, word, limit))
                            .as("%s %s %s", reader.role(), word, limit)
                            .isEqualTo(gathered);
                }
            }
        }
        assertThat(pages(scope(Role.CLERK), "路灯", limits.getFirst()).getFirst()).hasSize(120);
        assertThat(pages(scope(Role.CLERK), "噪音", limits.getFirst()).getFirst()).hasSizeBetween(2, 30);
    }

    /** All hits at once, by pages of one, and by pages of seven. */
    private List<List<UUID>> pages(Scope reader, String typed, NewestHits.Limits limits) {
        String table = Generation.live(SearchReadModel.GROUP).of(SearchTable.MATTERS);
        NewestHits hits = new NewestHits(
                given.jdbc(), new SearchTable(given.jdbc(), Generation.live(SearchReadModel.GROUP)), table, limits);
        List<List<UUID>> pages = new ArrayList<>();
        for (int most : List.of(500, 1, 7)) {
            List<UUID> all = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            List<NewestHits.Key> page;
            do {
                page = hits.of(new NewestHits.Asked(reader, Question.of(typed), after, most));
                page.forEach(hit -> all.add(hit.id()));
                after = page.isEmpty()
                        ? after
                        : Optional.of(
                                new Cursor(page.getLast().at(), page.getLast().id(), 0));
            } while (page.size() == most);
            pages.add(all);
        }
        return pages;
    }

    @Test
    void months_between_two_are_named_and_whole_years_as_years() {
        assertThat(Lexemes.during(YearMonth.of(2026, 3), YearMonth.of(2026, 4)))
                .isEqualTo("('~m2026-03' | '~m2026-04')");
        assertThat(Lexemes.during(YearMonth.of(2023, 12), YearMonth.of(2026, 1)))
                .isEqualTo("('~m2023-12' | '~y2024' | '~y2025' | '~m2026-01')");
    }

    @Test
    void half_a_year_back_and_ahead_is_named_by_its_months_on_every_day() {
        Duration half = Duration.ofDays(180);
        for (int day = 0; day < 366; day++) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
            assertThat(Lexemes.between(at.minus(half), at.plus(half)))
                    .as("%s", at)
                    .isPresent();
        }
        Instant now = Instant.parse("2026-06-30T00:00:00Z");
        assertThat(Lexemes.between(now, now)).contains("('~m2026-06')");
        assertThat(Lexemes.between(now.minus(Duration.ofDays(3_650)), now)).isEmpty();
    }

    @Test
    void own_words_are_found_until_their_person_is_erased() {
        issue("LY20260413-01", "路灯不亮", Sensitivity.ORDINARY, "王家门口黑灯瞎火");
        given.folded();
        assertThat(search.page(scope(Role.CLERK), "王家门口", null).total()).isEqualTo(1);
        conceals.destroyKey(WRITER);
        fact("person", WRITER.value(), new PersonEvent.Erased(byClerk("2026-05-01T09:00")));
        given.folded();
        assertThat(search.page(scope(Role.CLERK), "王家门口", null).total()).isZero();
        assertThat(search.page(scope(Role.CLERK), "路灯", null).total()).isEqualTo(1);
        Map<String, List<String>> live = GenerationsCompared.rows(given, model);
        assertThat(live.toString()).doesNotContain("王家").doesNotContain("家门");
        given.running().rebuild(SearchReadModel.GROUP);
        assertThat(GenerationsCompared.rows(given, model)).isEqualTo(live);
    }

    @Test
    void a_renamed_organisation_is_found_by_its_new_name() {
        UUID wall = issue("LY20260414-02", "围墙倒塌", Sensitivity.ORDINARY, "砸坏了车");
        then(wall, admitted(bySecretary("2026-04-14T09:40"), "围墙倒塌", Sensitivity.ORDINARY));
        then(wall, assigned(bySecretary("2026-04-14T10:00"), MARKET));
        fact("organisation", MARKET.value(), new OrganisationEvent.Renamed(byClerk("2026-05-01T09:00"), "百汇商场", null));
        given.folded();
        assertThat(search.page(scope(Role.CLERK), "锦程", null).total()).isZero();
        assertThat(told(search.page(scope(Role.CLERK), "百汇", null)
                        .items()
                        .getFirst()
                        .organisations()))
                .isEqualTo("[百汇]商场");
    }

    @Test
    void it_is_counted_in_how_many_matters_a_pair_of_letters_stands() {
        issue("LY20260413-01", "路灯不亮", Sensitivity.ORDINARY, "黑");
        UUID other = issue("LY20260413-02", "路灯昏暗", Sensitivity.ORDINARY, "黑");
        then(other, admitted(bySecretary("2026-04-13T09:40"), "路牌昏暗", Sensitivity.ORDINARY));
        given.folded();
        assertThat(documents("路灯")).hasValue(1L);
        assertThat(documents("路牌")).hasValue(1L);
        assertThat(documents("昏暗")).hasValue(1L);
        assertThat(documents("灯昏")).isEmpty();
    }

    @Test
    void a_row_that_could_not_be_written_is_not_counted() {
        UUID matter = issue("LY20260413-01", "北院路灯不亮", Sensitivity.ORDINARY, "到了晚上伸手不见");
        given.folded();
        SearchRow changed = SearchFold.of(
                        new Streams(given.jdbc(), given.serializer()).upTo(matter.toString(), 0),
                        (box, field) -> Optional.of("电梯也停了"))
                .orElseThrow();
        SearchWriting writing = new SearchWriting(given.jdbc(), new Generation(SearchReadModel.GROUP, 1));
        Rows nowhere = new Rows(new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere"));
        assertThatThrownBy(() -> writing.put(nowhere, List.of(changed))).isInstanceOf(DataAccessException.class);
        writing.writeCounts();
        assertThat(documents("电梯")).isEmpty();
        assertThat(documents("伸手")).hasValue(1L);

        writing.put(given.rows(), List.of(changed));
        writing.writeCounts();
        assertThat(documents("电梯")).hasValue(1L);
        assertThat(documents("伸手")).isEmpty();
    }

    private Optional<Long> documents(String gram) {
        return given.jdbc()
                .sql("SELECT documents FROM view.search_gram WHERE gram = ?")
                .param(gram)
                .query(Long.class)
                .optional();
    }

    private static String told(@Nullable List<Marked.Piece> pieces) {
        return pieces == null
                ? ""
                : pieces.stream()
                        .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }

    private UUID issue(String number, String summary, Sensitivity sensitivity, String text) {
        return issue("2026-04-13T09:10", number, summary, sensitivity, text);
    }

    private void issue(String at, String number, String summary) {
        issue(at, number + UUID.randomUUID(), summary, Sensitivity.ORDINARY, "");
    }

    private UUID issue(String at, String number, String summary, Sensitivity sensitivity, String text) {
        UUID matter = UUID.randomUUID();
        then(
                matter,
                raised(
                        byClerk(at),
                        number,
                        summary,
                        conceals.conceal(WRITER, "text", text),
                        new Raiser.Resident(WRITER),
                        sensitivity));
        return matter;
    }

    private void then(UUID matter, MatterEvent fact) {
        fact("matter", matter, fact);
    }

    private void fact(String type, UUID id, Fact fact) {
        given.fact(type, id, AREA, at("2026-04-13T09:10"), fact);
    }
}
