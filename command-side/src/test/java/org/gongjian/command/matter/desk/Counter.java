package org.gongjian.command.matter.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.platform.CommandSide;
import org.gongjian.command.platform.Town;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.yearplan.YearPlanCommand;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.yearplan.ProjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The counter of a community: a whole command node as the app wires it, over a real PostgreSQL, and somebody at the keyboard. */
public final class Counter implements AutoCloseable {
    public final Town town = new Town().found();
    public final MockMvc web;
    public final JdbcClient jdbc = JdbcClient.create(town.database().append());
    private final AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    private Acting acting = office(1, Role.CLERK, null);

    public Counter() {
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
        web = MockMvcBuilders.standaloneSetup(
                        node.getBeansWithAnnotation(Controller.class).values().toArray())
                .setCustomArgumentResolvers(new AtTheKeyboard())
                .setHandlerExceptionResolvers((request, response, handler, trouble) -> answered(response, trouble))
                .build();
    }

    /** From now on this person is at the keyboard. */
    public Counter as(Acting other) {
        acting = other;
        return this;
    }

    /** From now on this office is at the keyboard. */
    Counter as(int person, Role role, Id.@Nullable OrganisationId organisation) {
        acting = office(person, role, organisation);
        return this;
    }

    /** From now on an office of this role is at the keyboard. */
    public Counter as(Role role) {
        return as(1 + role.ordinal(), role, null);
    }

    /** Somebody of another community. */
    public Counter asStranger() {
        Id.AreaId elsewhere = new Id.AreaId(UUID.randomUUID());
        acting = new Acting(
                new Id.PersonId(new UUID(1, 1)),
                new Id.OfficeId(new UUID(1, 2)),
                Role.CLERK,
                new AreaPath(town.districtPath().district(), town.streetPath().street(), elsewhere),
                null,
                "stranger");
        return this;
    }

    private Acting office(int person, Role role, Id.@Nullable OrganisationId organisation) {
        return new Acting(
                new Id.PersonId(new UUID(7, person)),
                new Id.OfficeId(new UUID(8, person)),
                role,
                town.communityPath(),
                organisation,
                role.name().toLowerCase(Locale.ROOT));
    }

    /** An organisation of the community. */
    public Id.OrganisationId organisation(String name) {
        Id.OrganisationId id = new Id.OrganisationId(UUID.randomUUID());
        town.first().send(id, register(name), town.communityPath(), Set.of());
        return id;
    }

    private static OrganisationCommand register(String name) {
        return new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, name, null, true, true);
    }

    /** The lists of 2026, with so many projects: P1, P2 … */
    void lists(String plan, int projects) {
        as(Role.SECRETARY);
        ask(plan, new YearPlanCommand.Open(2026));
        for (int n = 1; n <= projects; n++) {
            ask(
                    plan,
                    new YearPlanCommand.DraftProject(
                            new YearPlanCommand.ProjectWords(
                                    "项目" + n, null, ProjectKind.PARTY_BUILDING, List.of(), List.of(), List.of()),
                            null));
        }
    }

    private void ask(String id, Object command) {
        Edge edge = bean(EdgeFacts.class)
                .edge(acting, town.communityPath(), HappenedInput.NOTHING)
                .withTextsLookedThrough(new Lookups.LookedThrough(UUID.randomUUID(), List.of()));
        bean(Commands.class).send(RequestKey.once("test"), List.of(new Asked<>(id, command, edge)));
    }

    /** As several nodes do. */
    int carryOutWhatIsDueTwiceAtOnce() throws Exception {
        DuePoller poller = node.getBean(DuePoller.class);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = nodes.submit(() -> poller.carryOut(town.now()));
            Future<Integer> two = nodes.submit(() -> poller.carryOut(town.now()));
            return one.get() + two.get();
        }
    }

    int carryOutWhatIsDue() {
        return node.getBean(DuePoller.class).carryOut(town.now());
    }

    /** A bean of the node. */
    public <T> T bean(Class<T> type) {
        return node.getBean(type);
    }

    /** Stored names of a matter's events. */
    public List<String> story(String matter) {
        return jdbc.sql("SELECT payloadtype FROM store.event WHERE aggregateidentifier = ? ORDER BY sequencenumber")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** A field of a matter's event, as text. */
    public String told(String matter, String event, String path) {
        return jdbc.sql("SELECT convert_from(payload, 'UTF8')::jsonb #>> string_to_array(?, '.') FROM store.event"
                        + " WHERE aggregateidentifier = ? AND payloadtype = ? ORDER BY sequencenumber DESC LIMIT 1")
                .params(path, matter, event)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        node.close();
        town.close();
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

    /** Statuses and codes; the words are the app's. */
    private static ModelAndView answered(HttpServletResponse response, Exception trouble) {
        switch (trouble) {
            case Refused refused ->
                write(response, status(refused.code().kind()), refused.code().name(), List.of());
            case FaultyInput faulty ->
                write(
                        response,
                        422,
                        "FAULTY_INPUT",
                        faulty.errors().stream()
                                .map(error -> error.field() + " " + error.code())
                                .toList());
            default -> throw new IllegalStateException(trouble);
        }
        return new ModelAndView();
    }

    private static int status(RefusalCode.Kind kind) {
        return switch (kind) {
            case RULE -> 409;
            case INPUT -> 422;
            case UNKNOWN -> 404;
            case NOT_ALLOWED -> 403;
            case STALE -> 412;
            case OVERLOADED -> 503;
        };
    }

    private static void write(HttpServletResponse response, int status, String code, List<String> errors) {
        try {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream()
                    .write(JsonMapper.shared().writeValueAsBytes(Map.of("code", code, "errors", errors)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
