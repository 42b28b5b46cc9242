package org.gongjian.query.matter.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.answeredOnTheSpot;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.liaisonOf;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.registry;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final Id.PersonId WRITER = new Id.PersonId(new UUID(0x7003, 1));

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final Register register = registerOn("2026-04-22T09:00:00");
    private long made;

    private Register registerOn(String now) {
        Clock clock = Clock.fixed(at(now), java.time.ZoneOffset.UTC);
        return new Register(given.jdbc(), NamesForTests.over(given), clock);
    }

    @BeforeEach
    void follow() {
        registry(given);
        given.following(
                new RegisterReadModel(
                        given.jdbc(),
                        new Streams(given.jdbc(), given.serializer()),
                        new Opener(new Concealer(given.view(), keys), keys),
                        given.rows()),
                new NamesReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_line_says_where_the_matter_stands_and_who_has_it() {
        UUID matter = issue("LY20260413-01", "3 号楼化粪池漫溢", Sensitivity.ORDINARY);
        then(matter, admitted(bySecretary("2026-04-13T09:40"), "3 号楼化粪池漫溢", Sensitivity.ORDINARY));
        then(matter, assigned(bySecretary("2026-04-13T10:00"), MARKET, PROPERTY));
        given.folded();
        RegisterLine line = page(scope(Role.CLERK), everything()).items().getFirst();
        assertThat(line.stage()).isEqualTo(StageCode.ASSIGNED);
        assertThat(line.handlers()).isEqualTo("锦程超市、物业");
        assertThat(line.dueOn()).hasToString("2026-04-22");
        assertThat(line.marks()).isEmpty();
        assertThat(line.version()).isEqualTo(2);
        assertThat(register.head(matter, scope(Role.CLERK))).isPresent();
    }

    @Test
    void it_is_filtered_by_kind_stage_day_organisation_and_mark() {
        UUID open = issue("LY20260413-01", "化粪池漫溢", Sensitivity.ORDINARY);
        then(open, admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", Sensitivity.ORDINARY));
        then(open, assigned(bySecretary("2026-04-13T10:00"), MARKET));
        UUID closed = issue("LY20260413-02", "路灯不亮", Sensitivity.ORDINARY);
        then(closed, answeredOnTheSpot(byClerk("2026-04-13T09:30"), "已报修"));
        issue("LY20260413-03", "楼道堆物", Sensitivity.ORDINARY);
        given.folded();
        Scope clerk = scope(Role.CLERK);
        assertThat(found(clerk, filter(null, StageCode.CLOSED, null, null, null)))
                .containsExactly(closed);
        assertThat(found(clerk, filter(MatterKind.PROPOSAL, null, null, null, null)))
                .isEmpty();
        assertThat(found(clerk, filter(null, null, null, MARKET.value(), null))).containsExactly(open);
        RegisterFilter overdue = filter(null, null, null, null, RegisterFilter.Mark.OVERDUE);
        assertThat(found(clerk, overdue))
                .as("no handler is late yet, and a late admission is nobody's 逾期")
                .isEmpty();
        assertThat(registerOn("2026-04-23T09:00:00").page(clerk, overdue, null).items())
                .extracting(RegisterLine::id, RegisterLine::marks)
                .containsExactly(tuple(open, List.of("OVERDUE")));
        assertThat(found(
                        clerk,
                        new RegisterFilter(
                                null,
                                null,
                                null,
                                at("2026-04-14T00:00"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                RegisterFilter.Sort.NEWEST)))
                .isEmpty();
    }

    @Test
    void two_characters_find_a_summary_and_a_prefix_finds_a_number() {
        UUID lamp = issue("LY20260413-01", "北院路灯不亮", Sensitivity.ORDINARY);
        UUID pit = issue("LY20260414-01", "化粪池漫溢", Sensitivity.ORDINARY);
        given.folded();
        Scope clerk = scope(Role.CLERK);
        assertThat(found(clerk, looking("路灯"))).containsExactly(lamp);
        assertThat(found(clerk, looking("ＬＹ20260414"))).containsExactly(pit);
        assertThat(found(clerk, looking("l"))).containsExactlyInAnyOrder(lamp, pit);
        assertThat(found(clerk, looking("灯路"))).isEmpty();
        assertThat(found(clerk, looking("%"))).isEmpty();
    }

    @Test
    void a_ledger_entry_is_found_by_the_writers_own_words_until_they_are_erased() {
        UUID entry = UUID.randomUUID();
        Concealed title = conceals.conceal(WRITER, "title", "菜场门口积水");
        given.fact(
                "matter",
                entry,
                AREA,
                at("2026-04-20T09:00"),
                new MatterEvent.LedgerEntryTakenOver(
                        byClerk("2026-04-20T09:00"),
                        "2025 年网络留言台账",
                        "0815",
                        WRITER,
                        title,
                        conceals.conceal(WRITER, "text", "每逢下雨"),
                        null,
                        null,
                        at("2025-08-15T00:00"),
                        true,
                        null,
                        null,
                        null,
                        false));
        given.folded();
        RegisterLine line = page(scope(Role.CLERK), looking("积水")).items().getFirst();
        assertThat(line.summary()).isEqualTo("菜场门口积水");
        assertThat(line.receiptNo()).isEqualTo("0815");
        assertThat(line.stage()).isEqualTo(StageCode.TAKEN_OVER);
        assertThat(found(scope(Role.MEMBER), looking("积水"))).isEmpty();
        assertThat(page(scope(Role.MEMBER), everything()).items().getFirst().summary())
                .isEmpty();

        conceals.destroyKey(WRITER);
        given.fact(
                "person",
                WRITER.value(),
                AREA,
                at("2026-05-01T09:00"),
                new PersonEvent.Erased(byClerk("2026-05-01T09:00")));
        given.folded();
        assertThat(found(scope(Role.CLERK), looking("积水"))).isEmpty();
        given.running().rebuild(RegisterReadModel.GROUP);
        assertThat(page(scope(Role.CLERK), everything()).items().getFirst().summary())
                .isEqualTo("〔已依法删除〕");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.addFirst(issue("LY20260413-" + i, "第 " + i + " 件", Sensitivity.ORDINARY));
        }
        given.folded();
        for (RegisterFilter.Sort sort : RegisterFilter.Sort.values()) {
            List<UUID> read = new ArrayList<>();
            RegisterFilter filter =
                    new RegisterFilter(null, null, null, null, null, null, null, null, null, null, sort);
            String after = null;
            do {
                Register.Page page = register.page(scope(Role.CLERK), filter, after);
                assertThat(page.total()).isEqualTo(120);
                assertThat(page.exact()).isTrue();
                page.items().forEach(line -> read.add(line.id()));
                after = page.next();
            } while (after != null);
            assertThat(read).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void totals_are_exact_up_to_ten_thousand() {
        issue("LY20260413-01", "一件", Sensitivity.ORDINARY);
        given.folded();
        copies(9_999);
        assertThat(page(scope(Role.CLERK), everything()).total()).isEqualTo(10_000);
        assertThat(page(scope(Role.CLERK), everything()).exact()).isTrue();
        copies(10_001);
        assertThat(page(scope(Role.CLERK), everything()).total()).isEqualTo(10_000);
        assertThat(page(scope(Role.CLERK), everything()).exact()).isFalse();
    }

    @Test
    void nobody_sees_another_area_and_a_liaison_only_what_was_given_to_the_unit() {
        UUID matter = issue("LY20260413-01", "化粪池漫溢", Sensitivity.ORDINARY);
        issue("LY20260413-02", "路灯不亮", Sensitivity.ORDINARY);
        then(matter, admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", Sensitivity.ORDINARY));
        then(matter, assigned(bySecretary("2026-04-13T10:00"), MARKET));
        given.folded();
        for (Role role : Role.values()) {
            assertThat(found(foreign(role), everything())).isEmpty();
            assertThat(register.head(matter, foreign(role))).isEmpty();
        }
        assertThat(found(liaisonOf(MARKET), everything())).containsExactly(matter);
        assertThat(found(liaisonOf(PROPERTY), everything())).isEmpty();
    }

    @Test
    void a_cursor_that_cannot_be_read_or_is_of_another_order_is_refused() {
        issue("LY20260413-01", "一件", Sensitivity.ORDINARY);
        given.folded();
        String ofDue = new Cursor(RegisterFilter.Sort.DUE, at("2026-04-13T09:10"), UUID.randomUUID()).written();
        for (String after : List.of("zzz", ofDue)) {
            assertThatThrownBy(() -> register.page(scope(Role.CLERK), everything(), after))
                    .isInstanceOfSatisfying(
                            WrongParameter.class,
                            wrong -> assertThat(wrong.parameter()).isEqualTo("after"));
        }
    }

    @Test
    void a_sensitive_matter_stands_in_no_list_of_the_others() {
        UUID matter = issue("LY20260413-01", "举报", Sensitivity.SENSITIVE);
        given.folded();
        for (Role named : List.of(Role.SECRETARY, Role.OVERSEER, Role.FOLLOW_UP)) {
            assertThat(found(scope(named), everything())).containsExactly(matter);
        }
        for (Role role : List.of(Role.CLERK, Role.GRID_WORKER, Role.DELEGATE, Role.MEMBER)) {
            Register.Page page = page(scope(role), looking("举报"));
            assertThat(page.items()).isEmpty();
            assertThat(page.total()).isZero();
        }
    }

    private void copies(int rows) {
        given.jdbc()
                .sql("DELETE FROM view.matter_register_g1 WHERE number = 'copy'")
                .update();
        given.jdbc()
                .sql("INSERT INTO view.matter_register_g1 SELECT (jsonb_populate_record(r, jsonb_build_object("
                        + "'id', gen_random_uuid(), 'number', 'copy'))).* FROM view.matter_register_g1 r, generate_series(1, ?)"
                        + " WHERE r.number <> 'copy'")
                .param(rows)
                .update();
    }

    private UUID issue(String number, String summary, Sensitivity sensitivity) {
        UUID id = new UUID(0x7004, made++);
        Concealed text = new Concealed(WRITER, "A256GCM", "Ym94");
        then(id, raised(byClerk("2026-04-13T09:10"), number, summary, text, new Raiser.Anonymous(), sensitivity));
        return id;
    }

    private void then(UUID matter, MatterEvent fact) {
        given.fact("matter", matter, AREA, fact.happened().at(), fact);
    }

    private Register.Page page(Scope scope, RegisterFilter filter) {
        return register.page(scope, filter, null);
    }

    private List<UUID> found(Scope scope, RegisterFilter filter) {
        return page(scope, filter).items().stream().map(RegisterLine::id).toList();
    }

    private static RegisterFilter everything() {
        return RegisterFilter.everything();
    }

    private static RegisterFilter looking(String q) {
        return filter(null, null, q, null, null);
    }

    private static RegisterFilter filter(
            @Nullable MatterKind kind,
            @Nullable StageCode stage,
            @Nullable String q,
            @Nullable UUID organisation,
            RegisterFilter.@Nullable Mark mark) {
        return new RegisterFilter(
                kind, stage, q, null, null, organisation, null, null, null, mark, RegisterFilter.Sort.NEWEST);
    }
}
