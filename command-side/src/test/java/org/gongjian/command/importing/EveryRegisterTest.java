package org.gongjian.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.importing.register.Desks;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Finding.What;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.KeptRows;
import org.gongjian.command.importing.workbook.RowCheck;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.Workbooks;
import org.gongjian.command.platform.CommandSide;
import org.gongjian.command.platform.CountedPool;
import org.gongjian.command.platform.Town;
import org.gongjian.command.platform.files.Files;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.BodyColumn;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Column.Kind;
import org.gongjian.importing.register.GridColumn;
import org.gongjian.importing.register.OfficeColumn;
import org.gongjian.importing.register.OrganisationColumn;
import org.gongjian.importing.register.PartyOrganisationColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Acting;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What holds for every register, made from its definition: whoever adds one is tested here without writing a line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRegisterTest {
    private final Town town = new Town().found();
    private final AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    private final CountedPool counted = new CountedPool(town.database().append());
    private @Nullable MockMvc web;
    private Role role = Role.CLERK;
    private Acting.Standing standing = Acting.Standing.HOLDER;

    @BeforeAll
    void open() {
        node.registerBean("appendPool", DataSource.class, counted::pool);
        node.registerBean(
                "appendTransactions",
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(counted.pool()));
        node.registerBean(KeyFile.class, town::keyFile);
        node.registerBean(Catalogue.class, Gongjian::catalogue);
        node.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        node.registerBean(Clock.class, town::clock);
        node.register(CommandSide.class);
        node.refresh();
        web = MockMvcBuilders.standaloneSetup(node.getBean(ImportEndpoint.class))
                .setCustomArgumentResolvers(new AtTheKeyboard())
                .build();
    }

    @AfterAll
    void close() {
        node.close();
        town.close();
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void the_example_is_taken_over_once_a_changed_cell_is_a_change_with_its_old_value_and_a_wrong_one_is_rejected(
            Register register) throws Exception {
        role = whoMay(register);
        Map<Column, String> example = example(register);

        ImportJob first = taken(register, example);
        assertThat(first.soFar()).as("the example").isEqualTo(new RowCounts(1, 0, 0, 0));

        long events = events();
        assertThat(taken(register, example).soFar()).as("again").isEqualTo(new RowCounts(0, 1, 0, 0));
        assertThat(events()).isEqualTo(events + IMPORT_ALONE);

        Column column = changeable(register);
        Map<Column, String> changed = new HashMap<>(example);
        changed.put(column, otherThan(column));
        LATER.getOrDefault(register, Map.of()).forEach(changed::put);
        ImportJob second = taken(register, changed);
        assertThat(events(second.id(), "import.RowsRefused"))
                .as("it was as the check said")
                .isZero();
        assertThat(second.soFar()).as("changed: " + column).isEqualTo(new RowCounts(0, 0, 1, 0));
        if (register.appliesChanges()) {
            assertThat(replaced(second.id()))
                    .contains(
                            column.cell().personal()
                                    ? List.of(column.name())
                                    : List.of(column.name(), example.get(column), changed.get(column)));
            assertThat(taken(register, changed).soFar()).isEqualTo(new RowCounts(0, 1, 0, 0));
        } else {
            assertThat(second.rejects()).as("listed for somebody to look at").isNotNull();
        }

        Map<Column, String> wrong = new HashMap<>(example);
        Column must = register.columns().stream()
                .filter(one -> one.cell().required())
                .findFirst()
                .orElseThrow();
        wrong.put(must, "");
        ImportJob third = taken(register, wrong);
        assertThat(third.soFar()).isEqualTo(new RowCounts(0, 0, 0, 1));
        assertThat(checkedOf(third.id())).contains("MISSING", must.name());
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void known_rows_are_compared_by_as_many_queries_as_one_of_them(Register register) throws Exception {
        role = whoMay(register);
        List<Map<Column, String>> rows =
                IntStream.range(0, 40).mapToObj(n -> another(register, n)).toList();
        List<Map<Column, String>> changed = rows.stream()
                .map(row -> {
                    Map<Column, String> other = new HashMap<>(row);
                    Column column = changeable(register);
                    other.put(column, row.get(column) + "改");
                    other.putAll(LATER.getOrDefault(register, Map.of()));
                    return other;
                })
                .toList();
        ImportJob job = confirmed(checked(register, rows));
        assertThat(job.soFar()).isEqualTo(new RowCounts(rows.size(), 0, 0, 0));

        assertThat(queries(job, 1, What.UNCHANGED)).isPositive().isEqualTo(queries(job, 40, What.UNCHANGED));
        ImportJob another = node.getBean(ImportJobs.class).get(checked(register, changed));
        assertThat(queries(another, 1, What.CHANGED)).isPositive().isEqualTo(queries(another, 40, What.CHANGED));
    }

    /** What it costs to say of the first rows of an import what they are to the record. */
    private int queries(ImportJob job, int first, What what) {
        List<Checked.Good> rows = new ArrayList<>();
        RegisterDesk desk = node.getBean(Desks.class).of(job.register());
        try (Book book = Book.open(node.getBean(Files.class), job)) {
            RowCheck check = book.check(desk, Town.ZONE, Instant.now(node.getBean(Clock.class)));
            book.read(row -> rows.add((Checked.Good) check.check(row)));
        }
        return counted.statements(() -> assertThat(desk.open(job.pass()).find(rows.subList(0, first)))
                .extracting(Finding::what)
                .containsOnly(what));
    }

    /** The example as another row: somebody else, somewhere else. */
    private static Map<Column, String> another(Register register, int n) {
        Map<Column, String> row = example(register);
        row.replaceAll((column, text) -> switch (column.cell().kind()) {
            case PHONE -> "137%08d".formatted(n);
            case CREDIT_CODE -> "91110105%010d".formatted(n);
            case LIST -> register == Register.GRIDS ? "另" + n + "号楼" : text;
            case TEXT ->
                register.identities().stream().anyMatch(identity -> identity.contains(column)) ? text + "另" + n : text;
            case WORDS, TIME, DAY, COUNT, YES_NO, CHOICE -> text;
        });
        return row;
    }

    private static Role whoMay(Register register) {
        return Arrays.stream(Role.values())
                .filter(register::mayBeImportedBy)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_that_is_refused_because_something_changed_after_the_check_is_kept_with_its_reason() throws Exception {
        role = Role.ADMINISTRATOR;
        UUID mine = checked(Register.GRIDS, grid("G71", "71号楼"));
        assertThat(checkedOf(mine)).doesNotContain("BUILDING_BELONGS_TO_ANOTHER_GRID");
        taken(Register.GRIDS, grid("G72", "71号楼"));

        ImportJob job = confirmed(mine);
        assertThat(job.soFar()).isEqualTo(new RowCounts(0, 0, 0, 1));
        assertThat(job.rejects()).as("the check refused nothing").isNull();
        assertThat(payload(mine, "import.RowsRefused")).contains("BUILDING_BELONGS_TO_ANOTHER_GRID");
        assertThat(KeptRows.faults(node.getBean(Files.class).open(job.refused().getFirst())))
                .containsOnlyKeys(2)
                .containsEntry(2, List.of(new ListedRow.Fault(null, "BUILDING_BELONGS_TO_ANOTHER_GRID", null)));
        assertThat(job.files()).as("destroyed with the upload").containsAll(job.refused());
    }

    @Test
    void a_row_that_the_check_refused_and_that_is_taken_over_after_all_is_no_rejected_row() throws Exception {
        role = Role.ADMINISTRATOR;
        Map<Column, String> branch = example(Register.PARTY_ORGANISATIONS);
        branch.put(PartyOrganisationColumn.NAME, "第八十一网格党支部");
        branch.put(PartyOrganisationColumn.GRIDS, "G81");
        UUID waiting = checked(Register.PARTY_ORGANISATIONS, branch);
        assertThat(checkedOf(waiting)).contains("GRID_IS_NOT_DRAWN");
        taken(Register.GRIDS, grid("G81", "81号楼"));

        ImportJob job = confirmed(waiting);
        assertThat(job.soFar()).isEqualTo(new RowCounts(1, 0, 0, 0));
        assertThat(payload(waiting, "import.RowsRefused")).contains("\"rows\":[]", "\"file\":null");
        assertThat(job.refused()).isEmpty();
    }

    private static Map<Column, String> grid(String code, String buildings) {
        Map<Column, String> row = example(Register.GRIDS);
        row.put(GridColumn.CODE, code);
        row.put(GridColumn.NAME, "网格" + code);
        row.put(GridColumn.BUILDINGS, buildings);
        return row;
    }

    @Test
    void what_a_deputy_hands_in_says_that_he_stood_in() throws Exception {
        role = Role.SECRETARY;
        standing = Acting.Standing.DEPUTY;
        Map<Column, String> row = example(Register.ORGANISATIONS);
        row.put(OrganisationColumn.NAME, "代办登记的单位");
        row.put(OrganisationColumn.CREDIT_CODE, "");
        assertThat(taken(Register.ORGANISATIONS, row).soFar()).isEqualTo(new RowCounts(1, 0, 0, 0));
        standing = Acting.Standing.HOLDER;

        assertThat(capacity("organisation.Registered"))
                .isEqualTo(capacity("import.Confirmed"))
                .isEqualTo("deputy");
    }

    /** In what capacity the last of these was done. */
    private String capacity(String name) {
        return JdbcClient.create(town.database().append())
                .sql("SELECT convert_from(payload, 'UTF8')::jsonb #>> '{happened,inCapacityOf,as}' FROM store.event"
                        + " WHERE payloadtype = ? ORDER BY globalindex DESC LIMIT 1")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Where not every cell may change: who holds an office, leads an organisation, what he is in a body. */
    private static final Map<Register, Column> CHANGES = Map.of(
            Register.OFFICES, OfficeColumn.HOLDER,
            Register.PARTY_ORGANISATIONS, PartyOrganisationColumn.SECRETARY,
            Register.BODIES, BodyColumn.POST);

    /** Whoever comes next comes later. */
    private static final Map<Register, Map<Column, String>> LATER = Map.of(
            Register.OFFICES, Map.of(OfficeColumn.SINCE, "2026-03-01"),
            Register.PARTY_ORGANISATIONS, Map.of(PartyOrganisationColumn.SINCE, "2026-03-01"),
            Register.BODIES, Map.of(BodyColumn.SINCE, "2026-03-01"));

    /** Uploaded, columns recognised, checked, preview kept, confirmed, rows taken over, finished. */
    private static final int IMPORT_ALONE = 7;

    private static Map<Column, String> example(Register register) {
        Map<Column, String> row = new HashMap<>();
        register.columns().forEach(column -> row.put(column, column.cell().example()));
        return row;
    }

    /** A column that may change without making another row of it. */
    private static Column changeable(Register register) {
        if (CHANGES.containsKey(register)) {
            return CHANGES.get(register);
        }
        return register.columns().stream()
                .filter(column -> register.identities().stream().noneMatch(identity -> identity.contains(column)))
                .filter(column ->
                        column.cell().kind() == Kind.TEXT || column.cell().kind() == Kind.WORDS)
                .filter(column -> !register.appliesChanges() || !column.cell().personal())
                .findFirst()
                .orElseThrow();
    }

    private static String otherThan(Column column) {
        return column.cell().example() + "改";
    }

    private ImportJob taken(Register register, Map<Column, String> row) throws Exception {
        return confirmed(checked(register, row));
    }

    private ImportJob confirmed(UUID id) throws Exception {
        java.util.Objects.requireNonNull(web).perform(post("/imports/" + id + "/confirm"));
        return stands(id, ImportJob.State.DONE);
    }

    private UUID checked(Register register, Map<Column, String> row) throws Exception {
        return checked(register, List.of(row));
    }

    private UUID checked(Register register, List<Map<Column, String>> rows) throws Exception {
        byte[] book = Workbooks.sheet(
                register.columns().stream().map(Column::heading).toList(),
                rows.stream()
                        .map(row -> register.columns().stream().map(row::get).toArray())
                        .toList());
        MockHttpServletResponse answer = java.util.Objects.requireNonNull(web)
                .perform(multipart("/imports/" + register.path())
                        .part(new MockPart("file", "名册.xlsx", book))
                        .param("source", "试"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(202);
        UUID id = UUID.fromString(JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), "$.id"));
        stands(id, ImportJob.State.PREVIEW);
        return id;
    }

    private ImportJob stands(UUID id, ImportJob.State state) {
        ImportJobs jobs = node.getBean(ImportJobs.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jobs.get(id).state()).isEqualTo(state));
        return jobs.get(id);
    }

    private String replaced(UUID id) {
        return payload(id, "import.ValuesReplaced");
    }

    private String checkedOf(UUID id) {
        return payload(id, "import.Checked");
    }

    private String payload(UUID id, String name) {
        return JdbcClient.create(town.database().append())
                .sql(
                        "SELECT convert_from(payload, 'UTF8') FROM store.event WHERE aggregateidentifier = ? AND payloadtype = ?")
                .params(id.toString(), name)
                .query(String.class)
                .single();
    }

    private long events(UUID id, String name) {
        return JdbcClient.create(town.database().append())
                .sql("SELECT count(*) FROM store.event WHERE aggregateidentifier = ? AND payloadtype = ?")
                .params(id.toString(), name)
                .query(Long.class)
                .single();
    }

    private long events() {
        return JdbcClient.create(town.database().append())
                .sql("SELECT count(*) FROM store.event")
                .query(Long.class)
                .single();
    }

    private final class AtTheKeyboard implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Acting.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            return new Acting(
                    new Id.PersonId(new UUID(7, 1)),
                    new Id.OfficeId(new UUID(8, 1)),
                    role,
                    town.communityPath(),
                    null,
                    "somebody",
                    standing,
                    Set.of());
        }
    }
}
