package org.gongjian.query.matter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.forOrganisation;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.liaisonOf;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.registry;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.corpus.GoldenCorpus;
import org.gongjian.query.matter.steps.PublicWords;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.PersonsForTests;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Concealed;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class MattersTest {
    private static final Id.PersonId RESIDENT = new Id.PersonId(new UUID(0x7002, 1));
    private static final UUID MATTER = new UUID(0x7002, 2);

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final Streams streams = new Streams(given.jdbc(), given.serializer());
    private final PublicStatuses statuses =
            new PublicStatuses(given.jdbc(), PersonsForTests.over(given, keys), NamesForTests.over(given));
    private final Matters matters = new Matters(
            given.jdbc(),
            streams,
            NamesForTests.over(given),
            PersonsForTests.over(given, keys),
            new Opener(new Concealer(given.view(), keys), keys),
            messages(),
            Clock.systemUTC());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/timeline", "messages/pages", "messages/papers");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @BeforeEach
    void follow() {
        registry(given);
        given.following(
                new TimelineReadModel(given.jdbc(), streams, given.rows()),
                new NamesReadModel(),
                new ChartersReadModel(),
                new PersonsReadModel(given.jdbc(), new Opener(new Concealer(given.view(), keys), keys), given.rows()));
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_timeline_names_actor_and_recorder_and_on_what_it_rests() {
        cesspit(Sensitivity.ORDINARY);
        happens(
                "2026-04-17T11:00",
                new MatterEvent.CoHandlerOpinionGiven(
                        forOrganisation("2026-04-17T10:00", PROPERTY), PROPERTY, "配合停水", List.of()));
        given.folded();

        Matters.Shown shown = shown(Role.CLERK);
        assertThat(shown.matter().stage()).isEqualTo(StageCode.ASSIGNED);
        assertThat(shown.matter().lead()).isEqualTo("锦程超市");
        assertThat(shown.matter().coHandlers()).containsExactly("物业");
        assertThat(shown.story())
                .extracting(MatterView.StoryLine::text)
                .containsExactly(
                        "收件（来电），登记号 LY20260413-01，期限 2026-04-14",
                        "受理，路线 实事共办，时限类别 设施维修、环境、投诉，暂定期限 2026-04-22",
                        "交办，主办锦程超市，协办物业，期限 2026-04-22",
                        "物业提交协办意见：配合停水");
        assertThat(shown.story())
                .extracting(MatterView.StoryLine::who)
                .containsExactly("陈晓岚（柳荫社区 录入员）", "张国平（柳荫社区 书记）", "张国平（柳荫社区 书记）", "物业（代录：陈晓岚，凭盖章回函）");
    }

    @Test
    void own_words_and_contact_data_are_opened_for_those_entitled_only() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        assertThat(shown(Role.CLERK).matter().text()).isEqualTo("化粪池满了");
        assertThat(shown(Role.CLERK).matter().raisers()).containsExactly("王秀珍");
        assertThat(shown(Role.STREET).matter().text()).isEqualTo("化粪池满了");
        assertThat(shown(Role.STREET).matter().raisers()).containsExactly("居民");

        MatterView handlers = matters.show(MATTER, liaisonOf(MARKET), Clocks.NOW, Locale.CHINESE)
                .orElseThrow()
                .matter();
        assertThat(handlers.summary()).isEqualTo("3 号楼化粪池漫溢");
        assertThat(handlers.text()).isNull();
        assertThat(handlers.raisers()).containsExactly("居民");
    }

    @Test
    void files_are_listed_for_who_reads_own_words_and_for_who_handed_them_in() {
        cesspit(Sensitivity.ORDINARY);
        happens(
                "2026-04-17T11:00",
                new MatterEvent.AttachmentAdded(bySecretary("2026-04-17T11:00"), file(1, "居民照片.jpg")));
        happens(
                "2026-04-17T12:00",
                new MatterEvent.CoHandlerOpinionGiven(
                        forOrganisation("2026-04-17T10:00", PROPERTY), PROPERTY, "配合停水", List.of(file(2, "盖章回函.pdf"))));
        given.folded();

        assertThat(filesFor(scope(Role.CLERK))).containsExactly("居民照片.jpg", "盖章回函.pdf");
        assertThat(filesFor(of(PROPERTY))).containsExactly("盖章回函.pdf");
        assertThat(filesFor(of(MARKET))).isEmpty();
        assertThat(matters.show(MATTER, of(MARKET), Clocks.NOW, Locale.CHINESE)
                        .orElseThrow()
                        .story())
                .as("not by the sentence either")
                .noneMatch(line -> line.text().contains("居民照片"));
    }

    private List<String> filesFor(Scope scope) {
        return matters.show(MATTER, scope, Clocks.NOW, Locale.CHINESE).orElseThrow().files().stream()
                .map(MatterView.FileLine::name)
                .toList();
    }

    /** A liaison who is not the one who recorded anything. */
    private static Scope of(Id.OrganisationId organisation) {
        return new Scope(
                AREA,
                Role.LIAISON,
                new Id.PersonId(new UUID(0x7002, 8)),
                new Id.OfficeId(new UUID(0x7002, 9)),
                organisation);
    }

    private static Attachment file(int n, String name) {
        return new Attachment(new Id.FileId(new UUID(0x7003, n)), name, "image/jpeg", 100, "00");
    }

    @Test
    void out_of_reach_is_unknown() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        assertThat(shown(Role.SECRETARY)).isNotNull();
        for (Role role : Role.values()) {
            assertThat(matters.show(MATTER, foreign(role), Clocks.NOW, Locale.CHINESE))
                    .isEmpty();
        }
        Id.OrganisationId uninvolved = new Id.OrganisationId(UUID.randomUUID());
        assertThat(matters.show(MATTER, liaisonOf(uninvolved), Clocks.NOW, Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void a_sensitive_matter_is_seen_by_those_who_work_on_it_and_not_by_the_clerk() {
        cesspit(Sensitivity.SENSITIVE);
        given.folded();
        for (Role named : List.of(Role.SECRETARY, Role.FOLLOW_UP, Role.OVERSEER)) {
            assertThat(shown(named).matter().marks()).contains("SENSITIVE");
        }
        assertThat(matters.show(MATTER, scope(Role.CLERK), Clocks.NOW, Locale.CHINESE))
                .isEmpty();
        assertThat(statuses.find("LY20260413-01", "0000")).isEmpty();
    }

    @Test
    void erased_words_are_blank_on_the_page_and_after_a_rebuild() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        assertThat(shown(Role.CLERK).matter().text()).isEqualTo("化粪池满了");
        conceals.destroyKey(RESIDENT);
        given.fact(
                "person",
                RESIDENT.value(),
                AREA,
                at("2026-05-01T09:00"),
                new PersonEvent.Erased(byClerk("2026-05-01T09:00")));
        given.folded();
        assertThat(shown(Role.CLERK).matter().text()).isEqualTo("〔已依法删除〕");
        assertThat(shown(Role.CLERK).matter().raisers()).containsExactly("居民");
        given.running().rebuild(TimelineReadModel.GROUP);
        assertThat(shown(Role.CLERK).matter().text()).isEqualTo("〔已依法删除〕");
    }

    @Test
    void what_was_recorded_late_is_not_known_before() {
        cesspit(Sensitivity.ORDINARY);
        happens(
                "2026-04-29T09:00",
                new MatterEvent.ProgressReported(
                        forOrganisation("2026-04-24T15:00", MARKET), MARKET, "施工封路影响出入，请错峰", List.of()));
        given.folded();
        Instant on27 = at("2026-04-27T23:59");
        assertThat(story(new Clocks(on27, on27))).hasSize(3);
        List<MatterView.StoryLine> later = story(new Clocks(on27, at("2026-04-29T23:59")));
        assertThat(later).hasSize(4);
        assertThat(later.getLast().late()).isTrue();
    }

    @Test
    void a_correction_holds_from_when_it_was_known() {
        cesspit(Sensitivity.ORDINARY);
        happens(
                "2026-04-20T09:00",
                new MatterEvent.Corrected(
                        byClerk("2026-04-20T09:00"),
                        2,
                        List.of(new FieldChange("lead", MARKET.toString(), PROPERTY.toString(), null)),
                        "录错",
                        List.of()));
        given.folded();
        Clocks before = new Clocks(Instant.MAX, at("2026-04-19T23:59"));
        assertThat(story(before).get(2).text()).contains("主办锦程超市");
        assertThat(matters.show(MATTER, scope(Role.CLERK), before, Locale.CHINESE)
                        .orElseThrow()
                        .matter()
                        .lead())
                .isEqualTo("锦程超市");
        assertThat(story(Clocks.NOW).get(2).text()).contains("主办物业");
        assertThat(story(Clocks.NOW).get(2).corrected()).isTrue();
        assertThat(shown(Role.CLERK).matter().lead()).isEqualTo("物业");
        assertThat(story(Clocks.NOW).getLast().text()).startsWith("更正第 3 笔；主办单位：锦程超市 → 物业");
    }

    @Test
    void rows_at_two_clocks_agree_with_the_fold_of_the_record_on_random_histories() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        cesspit(Sensitivity.ORDINARY);
        Instant start = at("2026-04-14T08:00");
        for (int i = 0; i < 40; i++) {
            Instant recorded = start.plus(Duration.ofHours(6L * i));
            Instant happened = recorded.minus(Duration.ofHours(random.nextInt(72)));
            given.fact(
                    "matter",
                    MATTER,
                    AREA,
                    recorded,
                    random.nextInt(3) == 0
                            ? new MatterEvent.Corrected(
                                    byClerk("2026-04-14T08:00"),
                                    random.nextInt(3 + i),
                                    List.of(new FieldChange("happened.at", null, happened.toString(), null)),
                                    "日期",
                                    List.of())
                            : new MatterEvent.HandlingUrged(byClerkAt(happened), "催" + i));
        }
        given.folded();
        List<History.Recorded> facts = new ArrayList<>();
        streams.upTo(MATTER.toString(), Long.MAX_VALUE)
                .forEach(event -> facts.add(new History.Recorded((MatterEvent) event.fact(), event.recordedAt())));
        TimelineTable table = new TimelineTable(given.jdbc(), Generation.live(TimelineReadModel.GROUP));
        for (int i = 0; i < 60; i++) {
            Instant asOf = start.plus(Duration.ofHours(random.nextInt(260)));
            Instant knownAt = start.plus(Duration.ofHours(random.nextInt(260)));
            assertThat(table.entries(MATTER, scope(Role.CLERK), asOf, knownAt))
                    .as("seed %s, asOf %s, knownAt %s", seed, asOf, knownAt)
                    .extracting(
                            entry -> entry.happened().at() + " " + entry.told().sentence())
                    .containsExactlyElementsOf(History.factsAt(facts, asOf, knownAt).stream()
                            .map(fact -> fact.happened().at() + " "
                                    + Telling.of(fact).sentence())
                            .toList());
        }
    }

    @Test
    void a_resident_sees_by_number_and_four_digits_where_it_stands() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        assertThat(statuses.find("LY20260413-01", "0000")).hasValueSatisfying(status -> {
            assertThat(status.stage()).isEqualTo(StageCode.ASSIGNED);
            assertThat(status.summary()).isEqualTo("3 号楼化粪池漫溢");
            assertThat(status.handler()).isEqualTo("锦程超市");
        });
        assertThat(statuses.find("LY20260413-01", "0001")).isEmpty();
        assertThat(statuses.find("LY20260413-02", "0000")).isEmpty();
    }

    @Test
    void what_is_published_is_told_to_all_its_draft_to_the_desk_and_its_address_to_the_resident() {
        cesspit(Sensitivity.ORDINARY);
        UUID entry = new UUID(5, 5);
        happens(
                "2026-04-17T10:00",
                new MatterEvent.PublicationDrafted(byClerk("2026-04-17T10:00"), entry, "化粪池漫溢", "某居民来电", null));
        given.folded();
        assertThat(shown(Role.CLERK).matter().publication().waiting().title()).isEqualTo("化粪池漫溢");
        assertThat(shown(Role.CLERK).matter().marks()).contains("PUBLICATION_PENDING");
        MatterView handlers = matters.show(MATTER, liaisonOf(MARKET), Clocks.NOW, Locale.CHINESE)
                .orElseThrow()
                .matter();
        assertThat(handlers.publication().waiting()).as("not yet checked").isNull();
        assertThat(statuses.find("LY20260413-01", "0000").orElseThrow().published())
                .isNull();

        happens("2026-04-17T11:00", new MatterEvent.Published(bySecretary("2026-04-17T11:00")));
        given.folded();
        String address = "/public/" + AREA.community() + "/" + entry;
        assertThat(shown(Role.CLERK).matter().publication().address()).isEqualTo(address);
        assertThat(shown(Role.CLERK).matter().marks()).contains("PUBLISHED");
        assertThat(statuses.find("LY20260413-01", "0000").orElseThrow().published())
                .isEqualTo(address);
    }

    @Test
    void a_draft_begins_with_summary_and_answer_and_whatever_points_to_somebody_is_marked() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        PublicWordsOfMatter words = new PublicWordsOfMatter(given.jdbc(), PersonsForTests.over(given, keys));
        assertThat(words.proposed(MATTER, scope(Role.CLERK))).containsEntry("title", "3 号楼化粪池漫溢");
        assertThat(words.proposed(MATTER, liaisonOf(MARKET))).isEmpty();
        assertThat(words.proposed(MATTER, foreign(Role.CLERK))).isEmpty();
        assertThat(words.lookedThrough(MATTER, Map.of("answer", "已告诉王秀珍"), scope(Role.CLERK)))
                .containsExactly(new PublicWords.Text(
                        "answer",
                        List.of(
                                new PublicWords.Piece("已告诉", null),
                                new PublicWords.Piece("王秀珍", Passage.Kind.PERSON_NAME))));
    }

    @Test
    void every_key_of_a_sentence_stands_in_the_bundle() {
        ResourceBundleMessageSource messages = messages();
        List<String> entries;
        try (GivenFacts corpus = GoldenCorpus.given()) {
            corpus.following(new TimelineReadModel(
                    corpus.jdbc(), new Streams(corpus.jdbc(), corpus.serializer()), corpus.rows()));
            corpus.folded();
            entries = corpus.jdbc()
                    .sql("SELECT entry FROM view.matter_timeline")
                    .query(String.class)
                    .list();
        }
        List<String> missing = entries.stream()
                .map(entry -> org.gongjian.store.FactJson.mapper().readValue(entry, Entry.class))
                .flatMap(entry -> entry.told().sentence().stream())
                .flatMap(fragment -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("timeline." + fragment.key()),
                        fragment.args().stream()
                                .filter(arg -> arg.is() == Fragment.Kind.CHOICE)
                                .map(arg -> "choice." + arg.value())))
                .distinct()
                .filter(key ->
                        messages.getMessage(key, null, "", Locale.CHINESE).isEmpty())
                .toList();
        assertThat(entries).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static org.gongjian.record.Happened byClerkAt(Instant at) {
        org.gongjian.record.Happened clerk = byClerk("2026-04-14T08:00");
        return new org.gongjian.record.Happened(
                at, false, clerk.actedBy(), clerk.inCapacityOf(), clerk.recordedBy(), clerk.via(), null);
    }

    private void cesspit(Sensitivity sensitivity) {
        given.fact(
                "person",
                RESIDENT.value(),
                AREA,
                at("2026-04-13T09:10"),
                new PersonEvent.Registered(
                        byClerk("2026-04-13T09:10"),
                        AREA,
                        new ContactData(
                                conceals.conceal(RESIDENT, "name", "王秀珍"),
                                conceals.conceal(RESIDENT, "phone", "13800000000"),
                                null,
                                null),
                        LookupKeys.NONE));
        Concealed text = conceals.conceal(RESIDENT, "text", "化粪池满了");
        happens(
                "2026-04-13T09:12",
                raised(
                        byClerk("2026-04-13T09:10"),
                        "LY20260413-01",
                        "3 号楼化粪池漫溢",
                        text,
                        new Raiser.Resident(RESIDENT),
                        sensitivity));
        happens("2026-04-13T09:40", admitted(bySecretary("2026-04-13T09:40"), "3 号楼化粪池漫溢", sensitivity));
        happens("2026-04-13T10:00", assigned(bySecretary("2026-04-13T10:00"), MARKET, PROPERTY));
    }

    private void happens(String recorded, MatterEvent fact) {
        given.fact("matter", MATTER, AREA, at(recorded), fact);
    }

    /** practice 7.4: 联系方式结案后 2 年匿去. */
    @Test
    void contact_data_are_kept_as_long_as_the_charter_says_and_only_who_reads_them_is_told() {
        cesspit(Sensitivity.ORDINARY);
        given.folded();
        assertThat(kept("2026-05-01", Role.SECRETARY)).as("not closed yet").isEmpty();

        happens(
                "2026-04-20T11:00",
                new MatterEvent.Concluded(bySecretary("2026-04-20T09:00"), "权属不清，已逐条说明", DeliveryMethod.PHONE));
        given.folded();
        assertThat(kept("2028-04-20", Role.SECRETARY)).hasValueSatisfying(kept -> {
            assertThat(kept.until()).isEqualTo("2028-04-20");
            assertThat(kept.over()).isFalse();
            assertThat(kept.rule().key()).isEqualTo(RuleKeys.CONTACT_DATA_KEPT_MONTHS);
        });
        assertThat(kept("2028-04-21", Role.SECRETARY))
                .hasValueSatisfying(kept -> assertThat(kept.over()).isTrue());
        assertThat(kept("2028-04-21", Role.LIAISON)).isEmpty();

        given.fact(
                "person",
                RESIDENT.value(),
                AREA,
                at("2028-05-01T09:00"),
                new PersonEvent.Erased(byClerk("2028-05-01T09:00")));
        given.folded();
        assertThat(kept("2028-05-02", Role.SECRETARY))
                .as("nothing is kept any more")
                .isEmpty();
    }

    @Test
    void of_who_gave_no_name_nothing_is_kept() {
        happens(
                "2026-04-13T09:12",
                raised(
                        byClerk("2026-04-13T09:10"),
                        "LY20260413-01",
                        "3 号楼化粪池漫溢",
                        conceals.conceal(RESIDENT, "text", "化粪池满了"),
                        new Raiser.Anonymous(),
                        Sensitivity.ORDINARY));
        happens("2026-04-13T09:40", admitted(bySecretary("2026-04-13T09:40"), "3 号楼化粪池漫溢", Sensitivity.ORDINARY));
        happens(
                "2026-04-20T11:00",
                new MatterEvent.Concluded(bySecretary("2026-04-20T09:00"), "权属不清，已逐条说明", DeliveryMethod.PHONE));
        given.folded();
        assertThat(kept("2028-04-20", Role.SECRETARY)).isEmpty();
    }

    private Optional<ContactsKept.Kept> kept(String today, Role role) {
        Clock clock = Clock.fixed(Instant.parse(today + "T02:00:00Z"), ZoneOffset.UTC);
        return new ContactsKept(
                        new Charters(given.jdbc(), new PresetTitles()),
                        NamesForTests.over(given),
                        PersonsForTests.over(given, keys),
                        clock)
                .after(shown(Role.CLERK), scope(role));
    }

    private Matters.Shown shown(Role role) {
        return matters.show(MATTER, scope(role), Clocks.NOW, Locale.CHINESE).orElseThrow();
    }

    private List<MatterView.StoryLine> story(Clocks clocks) {
        return matters.show(MATTER, scope(Role.CLERK), clocks, Locale.CHINESE)
                .orElseThrow()
                .story();
    }
}
