package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import java.util.UUID;
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

/** Organisations that a command names are of the district; those of the street or the district itself act below. */
class OrganisationsOfTheDistrictTest {
    private Counter counter;
    private Id.OrganisationId above;
    private Id.OrganisationId elsewhere;

    @BeforeEach
    void open() {
        counter = new Counter();
        counter.town.at("2026-04-13T09:10");
        above = registered(counter.town.districtPath(), "区环卫所");
        elsewhere = registered(new AreaPath(new Id.AreaId(UUID.randomUUID()), null, null), "邻区环卫所");
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Id.OrganisationId registered(AreaPath district, String name) {
        Id.OrganisationId id = new Id.OrganisationId(UUID.randomUUID());
        Acting administrator = new Acting(
                new Id.PersonId(new UUID(0, 9)),
                new Id.OfficeId(new UUID(0, 9)),
                Role.ADMINISTRATOR,
                district,
                null,
                "admin");
        counter.town
                .first()
                .send(
                        administrator,
                        id,
                        new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, name, null, true, true),
                        district,
                        Set.of());
        return id;
    }

    private MockHttpServletResponse send(Role role, String path, String body) throws Exception {
        counter.as(role);
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private String done(Role role, String path, String body) throws Exception {
        MockHttpServletResponse answer = send(role, path, body);
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void refused(String code, Role role, String path, String body) throws Exception {
        MockHttpServletResponse answer = send(role, path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains(code);
    }

    @Test
    void a_matter_is_not_assigned_to_another_district() throws Exception {
        String matter = "/matters/"
                + done(
                        Role.CLERK,
                        "/matters/issues",
                        "{\"raiser\":{\"is\":\"anonymous\"},\"channel\":\"COUNTER\",\"publicSummary\":\"垃圾没人清\",\"text\":\"原话\"}");
        done(Role.CLERK, matter + "/admit", "{\"route\":\"ROUTINE\",\"timeLimitClass\":\"REPAIR\"}");

        refused("ORGANISATION_IS_NOT_KNOWN", Role.SECRETARY, matter + "/assign", "{\"lead\":\"" + elsewhere + "\"}");
        done(Role.SECRETARY, matter + "/assign", "{\"lead\":\"" + above + "\"}");
    }

    @Test
    void nothing_is_claimed_or_promised_for_another_district() throws Exception {
        String project = done(Role.SECRETARY, "/commitments/projects", """
                {"kind":"PROJECT","title":"清运大件垃圾",
                 "occurrences":[{"key":"1","label":"上半年","from":"2026-05-01","to":"2026-06-30"}],
                 "basis":{"body":"COMMITTEE","meeting":"一季度大党委会","heldOn":"2026-02-26","manner":"SHOW_OF_HANDS",
                          "entitled":9,"present":8,"inFavour":8,"against":0,"abstained":0},
                 "happened":{"at":"2026-02-26T16:00","evidence":{"note":"会议纪要","files":[]}}}
                """);
        String promise = "{\"basis\":{\"is\":\"paper\",\"paper\":\"年度目标责任书\"},\"item\":{\"key\":\"1\",\"title\":\"清运\","
                + "\"occurrences\":[{\"key\":\"1\",\"label\":\"上半年\",\"from\":\"2026-05-01\",\"to\":\"2026-06-30\"}]},";

        refused("ORGANISATION_IS_NOT_KNOWN", Role.CLERK, "/matters/" + project + "/claim", "{" + by(elsewhere));
        refused("ORGANISATION_IS_NOT_KNOWN", Role.CLERK, "/commitments/promises", promise + by(elsewhere));
        done(Role.CLERK, "/commitments/promises", promise + by(above));
        done(Role.CLERK, "/matters/" + project + "/claim", "{" + by(above));
    }

    private static String by(Id.OrganisationId organisation) {
        return "\"happened\":{\"forOrganisation\":\"" + organisation
                + "\",\"via\":\"PAPER\",\"evidence\":{\"note\":\"盖章件\",\"files\":[]}}}";
    }

    @Test
    void no_visit_goes_and_no_agreement_is_drafted_beyond_the_district() throws Exception {
        String visit = "{\"area\":\"" + counter.town.community()
                + "\",\"organisation\":\"%s\",\"account\":{\"heard\":\"愿意参加\"}}";
        refused("VISITED_ORGANISATION_IS_NOT_THERE", Role.CLERK, "/visits", visit.formatted(elsewhere));
        done(Role.CLERK, "/visits", visit.formatted(above));
        refused("AGREEMENT_UNIT_IS_NOT_THERE", Role.CLERK, "/agreements", """
                {"kind":"CO_BUILDING","unit":"%s","communityName":"柳荫社区党委","unitParty":"党支部",
                 "from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],"items":[]}
                """.formatted(elsewhere));
    }
}
