package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.community.AreaKind;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Days of an agreement are those of its community: at midnight, and for who says them elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementDaysTest {
    private static final String ROOM = """
            {"key":"1","promisor":"COMMUNITY","title":"开放活动室","atLeast":%d,"unit":"场",
             "windows":[{"key":"1","label":"下半年","from":"2026-07-01","to":"2026-12-31"}]}
            """;

    private Counter counter;

    @BeforeAll
    void open() {
        counter = new Counter();
    }

    @AfterAll
    void close() {
        counter.close();
    }

    private String done(String path, String body) throws Exception {
        MockHttpServletResponse answer = counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private Acting office(int person, Role role, AreaPath scope, Id.@Nullable OrganisationId organisation) {
        return new Acting(
                new Id.PersonId(new UUID(7, person)),
                new Id.OfficeId(new UUID(8, person)),
                role,
                scope,
                organisation,
                "office" + person);
    }

    private Id.OrganisationId unit(AreaPath area) {
        Id.OrganisationId id = new Id.OrganisationId(UUID.randomUUID());
        counter.town
                .first()
                .send(
                        id,
                        new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, "鑫源公司", null, true, true),
                        area,
                        Set.of());
        return id;
    }

    private String drafted(Acting clerk, Id.OrganisationId unit) throws Exception {
        counter.town.at("2026-03-02T10:00");
        counter.as(clerk);
        return done("/agreements", """
            {"kind":"YEAR_DUTIES","unit":"%s","communityName":"社区党委","unitParty":"鑫源公司党支部",
             "from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],"items":[%s]}
            """.formatted(unit, ROOM.formatted(2).replace("\"key\":\"1\",", "")));
    }

    private void signed(String agreement, Acting by, String side, String happened) throws Exception {
        counter.as(by);
        done(
                "/agreements/" + agreement + "/sign",
                "{\"side\":\"%s\",\"signatory\":\"书记\",\"stamped\":true%s}".formatted(side, happened));
    }

    private String promise(String agreement) {
        return counter.jdbc
                .sql("SELECT matter::text FROM work.agreed_promise WHERE agreement = ?")
                .param(UUID.fromString(agreement))
                .query(String.class)
                .single();
    }

    /** When the system acts on the agreement, in the zone of the community. */
    private List<String> dates(String agreement, String zone) {
        return counter.jdbc
                .sql("SELECT kind || ' ' || to_char(at AT TIME ZONE ?, 'YYYY-MM-DD HH24:MI') FROM work.due"
                        + " WHERE aggregate = ? ORDER BY at")
                .params(zone, agreement)
                .query(String.class)
                .list();
    }

    @Test
    void what_is_signed_at_midnight_is_of_the_day_that_begins_and_a_moment_before_of_the_one_that_ends()
            throws Exception {
        AreaPath here = counter.town.communityPath();
        Id.OrganisationId unit = unit(here);
        Acting clerk = office(11, Role.CLERK, here, null);
        Acting secretary = office(12, Role.SECRETARY, here, null);
        Acting liaison = office(13, Role.LIAISON, here, unit);
        String agreement = drafted(clerk, unit);
        counter.town.at("2026-03-10T00:00");
        signed(agreement, secretary, "COMMUNITY", ",\"happened\":{\"at\":\"2026-03-08T15:59:59Z\"}");
        signed(agreement, liaison, "UNIT", ",\"happened\":{\"at\":\"2026-03-09T15:59:59Z\"}");
        counter.carryOutWhatIsDue();

        assertThat(counter.told(agreement, "agreement.TookEffect", "from")).isEqualTo("2026-03-09");
        assertThat(counter.told(promise(agreement), "matter.Promised", "inForce.on"))
                .isEqualTo("2026-03-09");
        assertThat(counter.told(promise(agreement), "matter.Promised", "happened.at"))
                .isEqualTo("2026-03-08T16:00:00Z");
        assertThat(dates(agreement, "Asia/Shanghai"))
                .containsExactly("AGREEMENT_ENDS_SOON 2026-12-01 00:00", "AGREEMENT_LAPSES 2027-01-01 00:00");

        counter.town.at("2026-03-20T09:00");
        counter.as(clerk);
        done("/agreements/" + agreement + "/vary", """
            {"reason":"双方商定","from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],"items":[%s]}
            """.formatted(ROOM.formatted(3)));
        signed(agreement, secretary, "COMMUNITY", "");
        counter.town.at("2026-03-24T00:00");
        signed(agreement, liaison, "UNIT", "");
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();

        assertThat(counter.told(agreement, "agreement.Varied", "from")).isEqualTo("2026-03-24");
        assertThat(counter.told(promise(agreement), "matter.VariedByAgreement", "happened.at"))
                .isEqualTo("2026-03-23T16:00:00Z");

        counter.town.at("2026-11-30T23:59:59");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(agreement)).doesNotContain("agreement.EndAnnounced");
        counter.town.at("2026-12-01T00:00");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(agreement)).endsWith("agreement.EndAnnounced");
        counter.town.at("2026-12-31T23:59:59");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(agreement)).endsWith("agreement.EndAnnounced");
        counter.town.at("2027-01-01T00:00");
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();
        assertThat(counter.story(agreement)).endsWith("agreement.Lapsed");
        assertThat(counter.told(promise(agreement), "matter.EndedByAgreement", "happened.at"))
                .isEqualTo("2026-12-31T16:00:00Z");
    }

    @Test
    void a_day_that_is_said_in_another_zone_is_the_day_of_the_community() throws Exception {
        AreaPath street = counter.town.streetPath();
        Id.AreaId community = new Id.AreaId(UUID.randomUUID());
        AreaPath west = new AreaPath(street.district(), street.street(), community);
        counter.town
                .first()
                .send(
                        community,
                        new AreaCommand.Register(AreaKind.COMMUNITY, "天山社区", ZoneId.of("Asia/Urumqi"), null, "TS", "天"),
                        west);
        Id.OrganisationId unit = unit(street);
        String agreement = drafted(office(21, Role.CLERK, west, null), unit);
        counter.town.at("2026-03-10T15:00");
        signed(agreement, office(22, Role.SECRETARY, west, null), "COMMUNITY", "");
        signed(agreement, office(23, Role.LIAISON, street, unit), "UNIT", ",\"happened\":{\"at\":\"2026-03-10\"}");
        counter.carryOutWhatIsDue();

        assertThat(counter.told(agreement, "agreement.TookEffect", "happened.at"))
                .as("midnight there, two hours later than at the office of the liaison")
                .isEqualTo("2026-03-09T18:00:00Z");
        assertThat(counter.told(promise(agreement), "matter.Promised", "inForce.on"))
                .isEqualTo("2026-03-10");
        assertThat(counter.told(promise(agreement), "matter.Promised", "happened.at"))
                .isEqualTo("2026-03-09T18:00:00Z");
        assertThat(dates(agreement, "Asia/Urumqi"))
                .containsExactly("AGREEMENT_ENDS_SOON 2026-12-01 00:00", "AGREEMENT_LAPSES 2027-01-01 00:00");
    }
}
