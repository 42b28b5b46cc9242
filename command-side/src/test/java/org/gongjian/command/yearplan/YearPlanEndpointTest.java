package org.gongjian.command.yearplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** The lists of a year over a whole command node and a real PostgreSQL: what the edge gathers for them. */
class YearPlanEndpointTest {
    private Counter counter;
    private Acting above;
    private Acting clerk;
    private Acting secretary;
    private String lists;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter();
        counter.town.at("2026-03-02T10:00");
        above = office(1, Role.SECRETARY, counter.town.streetPath());
        clerk = office(2, Role.CLERK, counter.town.communityPath());
        secretary = office(3, Role.SECRETARY, counter.town.communityPath());
        lists = "/year-plans/"
                + done(
                        clerk,
                        "/year-plans",
                        "{\"community\":\"%s\",\"year\":2026}".formatted(counter.town.community()));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private static Acting office(int person, Role role, AreaPath scope) {
        return new Acting(
                new Id.PersonId(new UUID(7, person)),
                new Id.OfficeId(new UUID(8, person)),
                role,
                scope,
                null,
                "office" + person);
    }

    private MockHttpServletResponse send(Acting by, String path, String body) throws Exception {
        counter.as(by);
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private String done(Acting by, String path, String body) throws Exception {
        MockHttpServletResponse answer = send(by, path, body);
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private Id.OrganisationId unit(AreaPath area, String name) {
        Id.OrganisationId id = new Id.OrganisationId(UUID.randomUUID());
        counter.town
                .first()
                .send(
                        id,
                        new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, name, null, true, true),
                        area,
                        Set.of());
        return id;
    }

    private String visit(Acting by, Id.OrganisationId unit) throws Exception {
        return done(by, "/visits", """
            {"area":"%s","organisation":"%s","account":{"heard":"愿意开放停车场"}}
            """.formatted(
                        by.scope().community() == null
                                ? by.scope().street()
                                : by.scope().community(),
                        unit));
    }

    private String sources(String event, String path) {
        return counter.told(lists.substring("/year-plans/".length()), event, path);
    }

    @Test
    void whoever_says_an_entry_otherwise_takes_off_only_sources_that_he_may_see() throws Exception {
        Id.OrganisationId ofTheStreet = unit(counter.town.streetPath(), "街道商会");
        Id.OrganisationId here = unit(counter.town.communityPath(), "鑫源公司");
        String street = visit(above, ofTheStreet);
        String ours = visit(clerk, here);
        String traced =
                "\"visits\":[\"%s\",\"%s\"],\"surveys\":[\"%s\",\"%s\"]".formatted(street, ours, ofTheStreet, here);
        done(above, lists + "/list-need", "{\"need\":{\"title\":\"夜间停车难\",\"needClass\":\"RELIEF\"," + traced + "}}");
        done(
                above,
                lists + "/list-resource",
                "{\"resource\":{\"title\":\"夜间车位\",\"resourceClass\":\"VENUE\",\"offeredBy\":\"" + here + "\"," + traced
                        + "}}");

        done(
                clerk,
                lists + "/change-need",
                "{\"key\":\"N1\",\"need\":{\"title\":\"夜间停车难，有老人\",\"needClass\":\"RELIEF\",\"opinions\":3}}");
        assertThat(sources("year_plan.EntryChanged", "entry.sources.visits"))
                .contains(street)
                .doesNotContain(ours);
        assertThat(sources("year_plan.EntryChanged", "entry.sources.surveys"))
                .contains(ofTheStreet.toString())
                .doesNotContain(here.toString());

        done(
                clerk,
                lists + "/change-resource",
                "{\"key\":\"R1\",\"resource\":{\"title\":\"夜间车位 20 个\",\"resourceClass\":\"VENUE\",\"offeredBy\":\""
                        + here + "\"}}");
        assertThat(sources("year_plan.EntryChanged", "entry.sources.visits"))
                .contains(street)
                .doesNotContain(ours);

        counter.town.first().send(ofTheStreet, new OrganisationCommand.Dissolve("并入商务局"), counter.town.streetPath());
        done(
                clerk,
                lists + "/change-need",
                "{\"key\":\"N1\",\"need\":{\"title\":\"夜间停车难\",\"needClass\":\"RELIEF\",\"opinions\":5}}");
        assertThat(sources("year_plan.EntryChanged", "entry.sources.surveys")).contains(ofTheStreet.toString());
    }

    @Test
    void a_reason_given_before_somebody_stood_behind_its_entry_is_looked_through_again_when_the_lists_are_published()
            throws Exception {
        Id.OrganisationId here = unit(counter.town.communityPath(), "鑫源公司");
        done(clerk, lists + "/list-need", "{\"need\":{\"title\":\"盼助浴\",\"needClass\":\"RELIEF\",\"opinions\":1}}");
        done(
                clerk,
                lists + "/list-resource",
                "{\"resource\":{\"title\":\"浴室\",\"resourceClass\":\"VENUE\",\"offeredBy\":\"" + here + "\"}}");
        done(clerk, lists + "/draft-project", "{\"project\":{\"title\":\"助浴\",\"kind\":\"PARTY_BUILDING\"}}");
        done(secretary, lists + "/publish", "{}");
        String matter = done(
                clerk,
                "/matters/issues",
                "{\"raiser\":{\"is\":\"resident\",\"name\":\"欧阳秀珍\",\"phone\":\"13912345678\"},"
                        + "\"channel\":\"COUNTER\",\"publicSummary\":\"盼助浴\",\"text\":\"原话\"}");
        done(clerk, lists + "/change-need", need("\"opinions\":2", "欧阳秀珍家也提出"));
        done(clerk, lists + "/change-need", need("\"opinions\":2,\"matters\":[\"" + matter + "\"]", "补上来源"));

        MockHttpServletResponse refused = send(secretary, lists + "/publish", "{}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("ENTRY_SHOWS_PERSONAL_DATA");
    }

    private static String need(String sources, String reason) {
        return "{\"key\":\"N1\",\"need\":{\"title\":\"盼助浴\",\"needClass\":\"RELIEF\"," + sources + "},\"reason\":\""
                + reason + "\"}";
    }
}
