package org.gongjian.query.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.CLERK;
import static org.gongjian.query.corpus.MatterFacts.CLERKS_OFFICE;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.admitted;
import static org.gongjian.query.corpus.MatterFacts.assigned;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Term;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.agreement.AgreementsReadModel;
import org.gongjian.query.corpus.KeptPromises;
import org.gongjian.query.matter.awaiting.Awaiting;
import org.gongjian.query.matter.awaiting.AwaitingReadModel;
import org.gongjian.query.matter.commitment.CommitmentsReadModel;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.desk.UnitSection;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.yearplan.YearPlanReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearPlanEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** 本单位 over the real tables, with every list there is: what each holds for a unit, and for nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitPageTest {
    private static final UUID MATTER = new UUID(0x7008, 1);
    private static final UUID LETTER = new UUID(0x7008, 2);
    private static final UUID OF_ANOTHER = new UUID(0x7008, 3);
    private static final UUID PLAN = new UUID(0x7008, 4);

    private final GivenFacts given = new GivenFacts();
    private final AnnotationConfigApplicationContext lists = lists(given);

    @BeforeAll
    void tell() {
        Streams streams = new Streams(given.jdbc(), given.serializer());
        given.following(
                new NamesReadModel(),
                new AwaitingReadModel(given.jdbc(), streams),
                new CommitmentsReadModel(given.jdbc(), streams),
                new AgreementsReadModel(),
                new YearPlanReadModel(given.jdbc(), streams));
        registry(given);
        asked();
        KeptPromises.in(given);
        agreed(LETTER, PROPERTY);
        agreed(OF_ANOTHER, new Id.OrganisationId(new UUID(0x7008, 9)));
        offered();
        given.folded();
    }

    @AfterAll
    void close() {
        lists.close();
        given.close();
    }

    private void asked() {
        happens(raised(
                byClerk("2026-04-13T09:10"),
                "LY20260413-01",
                "化粪池漫溢",
                new Concealed(new Id.PersonId(new UUID(0, 1)), "A256GCM", "Ym94"),
                new Raiser.Anonymous(),
                Sensitivity.ORDINARY));
        happens(admitted(bySecretary("2026-04-13T09:40"), "化粪池漫溢", Sensitivity.ORDINARY));
        happens(assigned(bySecretary("2026-04-13T10:00"), MARKET, PROPERTY));
    }

    private void happens(MatterEvent fact) {
        given.fact("matter", MATTER, AREA, fact.happened().at(), fact);
    }

    private void agreed(UUID id, Id.OrganisationId unit) {
        Term year = new Term(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        given.fact(
                "agreement",
                id,
                AREA,
                at("2026-03-02T09:30"),
                new AgreementEvent.Drafted(
                        byClerk("2026-03-02T09:30"),
                        AgreementKind.YEAR_DUTIES,
                        AREA,
                        new Parties(null, "柳荫社区党委", unit, "物业党支部"),
                        new Content(year, List.of("第一条"), List.of()),
                        null));
    }

    private void offered() {
        planned(new YearPlanEvent.Opened(byClerk("2026-01-12T09:00"), Objects.requireNonNull(AREA.community()), 2026));
        planned(new YearPlanEvent.ResourceListed(
                byClerk("2026-01-20T09:00"),
                "R1",
                new Entry.Resource("夜间停车 30 个车位", null, ResourceClass.VENUE, PROPERTY, "周末", null, Sources.NONE),
                null));
    }

    private void planned(YearPlanEvent fact) {
        given.fact("year_plan", PLAN, AREA, fact.happened().at(), fact);
    }

    /** The page, whatever keeps a list for it, and what these need. */
    private static AnnotationConfigApplicationContext lists(GivenFacts given) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("viewJdbc", given.jdbc());
        context.getBeanFactory().registerSingleton("clock", Clock.fixed(at("2026-12-31T09:00"), ZoneOffset.UTC));
        context.getBeanFactory().registerSingleton("messageSource", messages());
        context.register(Names.class, Today.class, Awaiting.class, UnitPage.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(UnitSection.Source.class));
        scanner.scan("org.gongjian.query");
        context.refresh();
        return context;
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/agreement_pages", "messages/unit_pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private UnitPage.Answer read(Role role, AreaPath area, Id.@Nullable OrganisationId unit) {
        Acting acting = new Acting(CLERK, CLERKS_OFFICE, role, area, unit, "reader");
        return lists.getBean(UnitPage.class).json(acting, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<UnitSection.Line> lines(UnitPage.Answer answer, String key) {
        return answer.sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    @Test
    void a_liaison_finds_what_each_list_holds_for_his_unit() {
        UnitPage.Answer answer = read(Role.LIAISON, AREA, PROPERTY);

        assertThat(answer.name()).isEqualTo("物业");
        assertThat(answer.sections())
                .extracting(UnitSection::key)
                .containsExactly("asked", "promised", "agreements", "offered");
        assertThat(lines(answer, "asked")).anySatisfy(line -> {
            assertThat(line.title()).isEqualTo("LY20260413-01 化粪池漫溢");
            assertThat(line.said()).isEqualTo("交协办意见");
            assertThat(line.late()).isTrue();
            assertThat(line.path()).isEqualTo("/matters/" + MATTER);
        });
        assertThat(lines(answer, "promised")).anySatisfy(line -> {
            assertThat(line.title()).isEqualTo("节日慰问");
            assertThat(line.said()).isEqualTo("履行中");
            assertThat(line.late()).isFalse();
            assertThat(line.path()).isEqualTo("/matters/" + KeptPromises.VISITS);
        });
        assertThat(lines(answer, "agreements"))
                .containsExactly(new UnitSection.Line(
                        "年度目标责任书", "起草", LocalDate.parse("2026-12-31"), false, "/agreements/" + LETTER));
        assertThat(lines(answer, "offered"))
                .containsExactly(
                        new UnitSection.Line("夜间停车 30 个车位", "待对接", null, false, "/year-plans/" + PLAN + "/entries/R1"));
    }

    @Test
    void another_unit_finds_its_own_alone() {
        UnitPage.Answer answer = read(Role.LIAISON, AREA, MARKET);

        assertThat(lines(answer, "asked")).extracting(UnitSection.Line::said).containsExactly("签收");
        assertThat(lines(answer, "promised")).isEmpty();
        assertThat(lines(answer, "agreements")).isEmpty();
        assertThat(lines(answer, "offered")).isEmpty();
    }

    @Test
    void a_member_of_the_unit_finds_the_same_but_what_its_liaison_is_asked_for() {
        UnitPage.Answer answer = read(Role.MEMBER, AREA, PROPERTY);

        assertThat(answer.sections()).extracting(UnitSection::key).containsExactly("promised", "agreements", "offered");
        assertThat(answer.sections())
                .allSatisfy(section -> assertThat(section.lines()).isNotEmpty());
    }

    @Test
    void elsewhere_there_is_nothing_and_an_office_without_a_unit_is_told_so() {
        assertThat(read(Role.LIAISON, foreign(Role.LIAISON).area(), PROPERTY).sections())
                .hasSize(4)
                .allSatisfy(section -> assertThat(section.lines()).isEmpty());
        assertThat(read(Role.MEMBER, AREA, null)).isEqualTo(new UnitPage.Answer("", List.of()));
    }
}
