package org.gongjian.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.workbook.Workbooks;
import org.gongjian.command.platform.CommandSide;
import org.gongjian.command.platform.Town;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;

/** Ledgers handed in over HTTP to a whole command node on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportEndpointTest {
    private final Town town = new Town().found();
    private final AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    private @Nullable MockMvc web;
    private Acting acting = office(Role.CLERK, town.communityPath());

    @BeforeAll
    void open() {
        node.registerBean("appendPool", DataSource.class, () -> town.database().append());
        node.registerBean(
                "appendTransactions",
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(town.database().append()));
        node.registerBean(KeyFile.class, town::keyFile);
        node.registerBean(Catalogue.class, Gongjian::catalogue);
        node.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        node.registerBean(Clock.class, town::clock);
        node.register(CommandSide.class);
        node.refresh();
        web = MockMvcBuilders.standaloneSetup(node.getBean(ImportEndpoint.class))
                .setCustomArgumentResolvers(new AtTheKeyboard())
                .setHandlerExceptionResolvers((request, response, handler, trouble) -> {
                    response.setStatus(422);
                    response.setHeader("code", code(trouble));
                    return new ModelAndView();
                })
                .build();
    }

    @AfterAll
    void close() {
        node.close();
        town.close();
    }

    @BeforeEach
    void clerk() {
        acting = office(Role.CLERK, town.communityPath());
    }

    @Test
    void a_ledger_is_accepted_checked_and_taken_over_when_it_is_confirmed() throws Exception {
        String id = accepted(ledger("甲", "一").param("source", "留言板"));
        stands(id, ImportJob.State.PREVIEW);
        MockHttpServletResponse confirmed = send(post("/imports/" + id + "/confirm"));
        assertThat(confirmed.getStatus()).isEqualTo(202);
        assertThat(confirmed.getHeader("Location")).isEqualTo("/imports/" + id);
        stands(id, ImportJob.State.DONE);
        assertThat(send(post("/imports/" + id + "/cancel")).getHeader("code")).isEqualTo("IMPORT_CANNOT_BE_CANCELLED");
    }

    @Test
    void the_same_request_again_gets_the_first_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        byte[] workbook = Workbooks.ledger(Workbooks.row("乙", "二", "2025-03-01 09:00", "2025-03-05"));
        String first = accepted(file(workbook).param("source", "留言板").header("Idempotency-Key", key));
        String again = accepted(file(workbook).param("source", "留言板").header("Idempotency-Key", key));
        assertThat(again).isEqualTo(first);
        refused("KEY_REUSED", file(workbook).param("source", "别的台账").header("Idempotency-Key", key));
    }

    @Test
    void a_form_goes_on_to_the_page_of_the_import() throws Exception {
        MockHttpServletResponse answer =
                send(ledger("丙", "三").param("source", "留言板").header("Accept", "text/html,application/xhtml+xml"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).matches("/imports/[0-9a-f-]{36}\\?position=\\d+");
    }

    @Test
    void the_community_is_named_by_its_id_or_by_its_name() throws Exception {
        acting = office(Role.CLERK, town.streetPath());
        for (String community : List.of("柳荫社区", town.community().toString())) {
            String id = accepted(ledger("丁", "四").param("source", "留言板").param("community", community));
            assertThat(JdbcClient.create(town.database().append())
                            .sql("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'community' FROM store.event"
                                    + " WHERE aggregateidentifier = ? AND sequencenumber = 0")
                            .param(id)
                            .query(String.class)
                            .single())
                    .isEqualTo(town.community().toString());
        }
    }

    @Test
    void a_ledger_needs_a_community_and_one_that_is_known() throws Exception {
        acting = office(Role.CLERK, town.streetPath());
        refused("LEDGER_NEEDS_A_COMMUNITY", ledger("戊", "五").param("source", "留言板"));
        refused("community NOT_FOUND", ledger("戊", "五").param("source", "留言板").param("community", "没有的社区"));
        refused(
                "community NOT_FOUND",
                ledger("戊", "五")
                        .param("source", "留言板")
                        .param("community", UUID.randomUUID().toString()));
        AreaPath other = new AreaPath(
                town.districtPath().district(), town.streetPath().street(), new Id.AreaId(UUID.randomUUID()));
        acting = office(Role.CLERK, other);
        refused("community NOT_FOUND", ledger("戊", "五").param("source", "留言板").param("community", "柳荫社区"));
    }

    @Test
    void what_cannot_be_read_is_refused_before_anything_is_kept() throws Exception {
        refused("WORKBOOK_HAS_NO_ROWS", file(Workbooks.byHand("")).param("source", "留言板"));
        refused("FILE_IS_NOT_A_WORKBOOK", file("台账".getBytes(UTF_8)).param("source", "留言板"));
        refused("source REQUIRED", ledger("己", "六"));
        refused("file REQUIRED", multipart("/imports/ledger").param("source", "留言板"));
        acting = office(Role.AUDITOR, town.communityPath());
        refused("OFFICE_MAY_NOT_IMPORT", ledger("己", "六").param("source", "留言板"));
    }

    @Test
    void an_import_of_another_community_is_not_known() throws Exception {
        String id = accepted(ledger("庚", "七").param("source", "留言板"));
        acting = office(
                Role.CLERK,
                new AreaPath(
                        town.districtPath().district(), town.streetPath().street(), new Id.AreaId(UUID.randomUUID())));
        refused("IMPORT_IS_UNKNOWN", post("/imports/" + id + "/confirm"));
        refused("IMPORT_IS_UNKNOWN", post("/imports/not-an-id/confirm"));
    }

    private void stands(String id, ImportJob.State state) {
        ImportJobs jobs = node.getBean(ImportJobs.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jobs.get(UUID.fromString(id)).state()).isEqualTo(state));
    }

    private static MockMultipartHttpServletRequestBuilder ledger(String number, String title) {
        return file(Workbooks.ledger(Workbooks.row(number, title, "2025-03-01 09:00", "2025-03-05")));
    }

    private static MockMultipartHttpServletRequestBuilder file(byte[] bytes) {
        return multipart("/imports/ledger").part(new MockPart("file", "台账.xlsx", bytes));
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return java.util.Objects.requireNonNull(web)
                .perform(request)
                .andReturn()
                .getResponse();
    }

    private String accepted(RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = send(request);
        assertThat(answer.getHeader("code")).isNull();
        assertThat(answer.getStatus()).isEqualTo(202);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void refused(String code, RequestBuilder request) throws Exception {
        assertThat(send(request).getHeader("code")).isEqualTo(code);
    }

    private static String code(Exception trouble) {
        return switch (trouble) {
            case Refused refused -> refused.code().name();
            case FaultyInput faulty ->
                faulty.errors().getFirst().field() + " "
                        + faulty.errors().getFirst().code();
            default -> throw new IllegalStateException(trouble);
        };
    }

    private static Acting office(Role role, AreaPath scope) {
        return new Acting(new Id.PersonId(new UUID(7, 1)), new Id.OfficeId(new UUID(8, 1)), role, scope, null, "clerk");
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
            return acting;
        }
    }
}
