package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** 建议案：北院加装电动自行车集中充电棚, over HTTP: who may propose when, numbers, and rules that change between two decisions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChargingShedStoryTest {

    private final Running running = Running.get();
    private final StoryClock clock = running.clock();

    private Setting setting;
    private Api clerk;
    private Api secretary;
    private UUID committee;
    private UUID sun;
    private UUID li;
    private UUID ma;
    private UUID zhao;
    private UUID shed;
    private String balloted = "";

    @BeforeAll
    void cast() {
        setting = Setting.of(running, "北院社区", "BY", "北", "001b");
        committee = setting.organisation("RESIDENTS_COMMITTEE", "北院居委会");
        clerk = setting.office("xujing", "许静", "CLERK", "录入员", null);
        secretary = setting.office("hanlixin", "韩立新", "SECRETARY", "书记", null);
        clock.at("2026-01-05T09:00");
        sun = member("孙桂芝", "二支部", false);
        li = member("李卫东", "五支部", false);
        ma = member("马建设", "市公交三公司支部", true);
        zhao = member("赵铁生", "一支部", false);
        clerk.post(
                        "/admin/persons/" + zhao + "/mandate",
                        "{\"community\":\"%s\",\"from\":\"2026-01-05\"}".formatted(setting.community()))
                .accepted();
    }

    private UUID member(String name, String branch, boolean elsewhere) {
        UUID person = clerk.post(
                        "/admin/persons",
                        "{\"area\":\"%s\",\"contact\":{\"name\":\"%s\"}}".formatted(setting.community(), name))
                .id();
        clerk.post(
                        "/admin/persons/" + person + "/membership",
                        "{\"membership\":\"FULL\",\"branch\":\"%s\",\"elsewhere\":%s,\"from\":\"2010-07-01\"}"
                                .formatted(branch, elsewhere))
                .accepted();
        return person;
    }

    @Test
    @Order(1)
    void a_delegate_alone_may_propose_while_the_congress_sits_and_not_three_days_later() {
        clock.at("2026-03-13T14:00");
        UUID session = clerk.post(
                        "/admin/sessions",
                        "{\"community\":\"%s\",\"term\":3,\"number\":2}".formatted(setting.community()))
                .id();
        clock.at("2026-03-13T17:00");
        clerk.post("/admin/sessions/" + session + "/close", "{}").accepted();

        clock.at("2026-03-16T09:05");
        UUID lamps = propose("家属院路灯", """
                ,"happened":{"at":"2026-03-13T15:20","actedBy":"%s","via":"PAPER","evidence":{"note":"扫描件","files":[]}}""".formatted(zhao), signed(zhao));
        assertThat(view(lamps).get("raisedAt").stringValue()).isEqualTo("2026-03-13T07:20:00Z");
        step(secretary, lamps, "admit", "{\"route\":\"JOINT_DELIBERATION\"}").accepted();
        assertThat(view(lamps).get("caseNo").stringValue()).isEqualTo("北建案〔2026〕1号");

        UUID benches = propose("家属院座椅", "", signed(zhao));
        step(secretary, benches, "admit", "{\"route\":\"JOINT_DELIBERATION\"}").refused("PROPOSAL_NEEDS_MORE_SIGNERS");
        step(clerk, benches, "return-for-completion", "{\"missing\":[\"签名不足三名\"],\"told\":\"IN_PERSON\"}")
                .accepted();
        assertThat(view(benches).get("stage").stringValue()).isEqualTo("RETURNED");
    }

    @Test
    @Order(2)
    void three_members_make_a_case_with_the_next_number() {
        clock.at("2026-03-20T09:00");
        for (String title : new String[] {"楼道扶手", "广场照明"}) {
            UUID earlier = propose(title, "", signed(sun), signed(li), signed(ma));
            step(secretary, earlier, "admit", "{\"route\":\"JOINT_DELIBERATION\"}")
                    .accepted();
        }
        clock.at("2026-04-07T10:15");
        String supporter = "{\"name\":\"何秀英\",\"phone\":\"13800001111\"}";
        shed = propose("北院加装电动自行车集中充电棚", "", signed(sun), signed(li), supporter);
        assertThat(view(shed).get("receiptNo").stringValue()).isEqualTo("BY20260407-01");
        step(secretary, shed, "admit", "{\"route\":\"JOINT_DECISION\"}").refused("PROPOSAL_NEEDS_MORE_SIGNERS");
        step(clerk, shed, "return-for-completion", "{\"missing\":[\"党员签名不足三名\"],\"told\":\"IN_PERSON\"}")
                .accepted();

        clock.at("2026-04-09T10:00");
        step(clerk, shed, "resubmit", """
                {"signersAsWritten":[%s,%s,%s],"happened":{"actedBy":"%s","via":"PAPER",
                 "evidence":{"note":"补正后的原件","files":[]}}}""".formatted(signed(sun), signed(li), signed(ma), sun))
                .accepted();
        step(clerk, shed, "verify-signers", """
                {"signers":[{"person":"%s","standing":"FULL","elsewhere":true,"by":"市公交三公司支部"}]}""".formatted(ma)).accepted();
        assertThat(dueOn(shed, "ADMISSION")).isEqualTo("2026-04-16");

        clock.at("2026-04-14T10:00");
        step(secretary, shed, "admit", "{\"route\":\"JOINT_DECISION\",\"vitalReason\":\"占公共用地、收费\"}")
                .accepted();
        assertThat(view(shed).get("caseNo").stringValue()).isEqualTo("北建案〔2026〕4号");
        assertThat(view(shed).get("vitalReason").stringValue()).contains("占公共用地");
    }

    @Test
    @Order(3)
    void after_admission_signers_are_frozen_and_a_vital_matter_waits_for_the_assembly() {
        step(clerk, shed, "verify-signers", "{\"signers\":[]}").refused("SIGNERS_ARE_FROZEN");
        step(clerk, shed, "resubmit", """
                {"signersAsWritten":[%s,%s],"happened":{"actedBy":"%s","via":"PAPER","evidence":{"note":"原件","files":[]}}}""".formatted(signed(sun), signed(zhao), sun))
                .refused("SIGNERS_ARE_FROZEN");
        JsonNode refused = step(secretary, shed, "assign", "{\"lead\":\"%s\"}".formatted(committee))
                .refused("VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT");
        assertThat(refused.get("article")).as("the rule and its document").isNotNull();
    }

    @Test
    @Order(4)
    void the_assembly_ballots_on_paper_and_what_it_adopted_waits_for_its_public_notice() {
        UUID assembly = setting.body("COMMUNITY_ASSEMBLY", "北院社区成员代表大会", 61);
        for (int n = 1; n <= 61; n++) {
            setting.seat(assembly, setting.organisation("SOCIAL_ORGANISATION", "代表户" + n), null);
        }
        clock.at("2026-04-20T09:00");
        step(
                        secretary,
                        shed,
                        "place-on-agenda",
                        "{\"meeting\":\"社区成员代表大会\",\"heldOn\":\"2026-04-28\",\"purpose\":\"票决\"}")
                .accepted();
        String meeting = "/meetings/"
                + secretary
                        .following(setting.administrator())
                        .post("/meetings", """
                        {"bodies":["%s"],"title":"社区成员代表大会","occasion":"REGULAR","startsAt":"2026-04-28T19:00","place":"三楼"}""".formatted(assembly))
                        .id();
        secretary
                .post(
                        meeting + "/place-item",
                        "{\"title\":\"北院加装集中充电棚\",\"purpose\":\"VOTE\",\"matter\":\"%s\"}".formatted(shed))
                .accepted();
        for (String way : List.of("PAPER 1 23", "PHONE 24 43", "SYSTEM 44 61")) {
            String[] parts = way.split(" ");
            String seats = seats(assembly, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            clerk.post(meeting + "/serve-notice", "{\"way\":\"%s\",\"seats\":[%s]}".formatted(parts[0], seats))
                    .accepted();
        }

        clock.at("2026-04-28T19:00");
        clerk.post(
                        meeting + "/take-attendance",
                        "{\"attendance\":\"PRESENT\",\"seats\":[%s]}".formatted(seats(assembly, 1, 47)))
                .accepted();
        clerk.post(meeting + "/take-attendance", "{\"attendance\":\"ABSENT\",\"everybodyElse\":true}")
                .accepted();
        clerk.post(meeting + "/open", "{\"chair\":\"%s:1\"}".formatted(assembly))
                .accepted();
        String put = """
                {"meeting":"%s","item":1,"kind":"APPROVAL","text":"北院加装电动自行车集中充电棚","way":"%%s","lead":"%s"}""".formatted(meeting.substring("/meetings/".length()), committee);
        clerk.post("/motions", put.formatted("SHOW_OF_HANDS")).refused("QUESTION_NEEDS_A_SECRET_BALLOT");
        balloted = clerk.post("/motions", put.formatted("PAPER_BALLOT")).id().toString();
        String motion = "/motions/" + balloted;
        String sheet = """
                {"issued":47,"returned":46,"valid":45,"spoilt":%%d,"yes":31,"no":11,"abstained":3,"scrutineers":["%s","%s"]}""".formatted(Setting.person("tiansuzhen"), Setting.person("gaoming"));
        clerk.post(motion + "/count-papers", sheet.formatted(2)).refused("COUNT_SHEET_DOES_NOT_ADD_UP");
        clerk.post(motion + "/count-papers", sheet.formatted(1)).accepted();
        clerk.post(motion + "/close", "{}").accepted();
        JsonNode outcome =
                clerk.get(motion).accepted().get("motion").get("told").get("outcome");
        assertThat(outcome.get("result").stringValue()).isEqualTo("ADOPTED");
        assertThat(outcome.get("quorumNeeded").intValue()).as("47 > 30.5").isEqualTo(31);
        assertThat(outcome.get("whole").intValue()).as("出席人").isEqualTo(47);
        assertThat(outcome.get("needed").intValue()).as("31 > 23.5").isEqualTo(24);

        Awaitility.await("recorded on the matter")
                .atMost(Duration.ofMinutes(3))
                .until(() -> view(shed).get("stage").stringValue().equals("ADMITTED"));
        assertThat(clerk.get("/matters/" + shed + "/timeline").text())
                .contains("无记名票决", "赞成 31、反对 11、弃权 3", "应到 61，实到 47")
                .as("the public notice holds the assignment back")
                .doesNotContain("matter.Assigned");
    }

    private static String seats(UUID body, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "\"" + body + ":" + number + "\"")
                .collect(Collectors.joining(","));
    }

    @Test
    @Order(5)
    void the_quarters_tell_receipts_returns_and_cases_apart() {
        JsonNode first = proposals(1);
        assertThat(first.get("received").intValue()).isEqualTo(4);
        assertThat(first.get("returned").intValue()).isEqualTo(1);
        assertThat(first.get("admitted").intValue()).isEqualTo(3);
        JsonNode second = proposals(2);
        assertThat(second.get("carriedOver").intValue()).isEqualTo(3);
        assertThat(second.get("received").intValue()).isEqualTo(1);
        assertThat(second.get("returned").intValue()).isEqualTo(1);
        assertThat(second.get("admitted").intValue()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void each_decision_is_taken_under_the_charter_in_force_on_its_day() {
        clock.at("2026-05-20T09:00");
        setting.charter("北院-2", "001b", "2026-06-01", "{\"key\":\"limit_repair_days\",\"value\":\"3\"}");
        clock.at("2026-05-29T10:00");
        assertThat(repairDueAfterAssignment()).as("7 working days of version 1").isEqualTo("2026-06-09");
        clock.at("2026-06-01T10:00");
        assertThat(repairDueAfterAssignment()).as("3 working days of version 2").isEqualTo("2026-06-04");
    }

    private String repairDueAfterAssignment() {
        UUID issue = clerk.post("/matters/issues", """
                        {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"路灯不亮","publicSummary":"路灯不亮","category":"LIGHTING"}""").id();
        step(clerk, issue, "admit", "{\"route\":\"ROUTINE\"}").accepted();
        step(secretary, issue, "assign", "{\"lead\":\"%s\"}".formatted(committee))
                .accepted();
        return dueOn(issue, "COMPLETION");
    }

    private UUID propose(String title, String more, String... signers) {
        return clerk.post("/matters/proposals", """
                        {"channel":"COUNTER","title":"%s","text":"情况与理由见原件","publicSummary":"%s","signersAsWritten":[%s]%s}""".formatted(title, title, String.join(",", signers), more))
                .id();
    }

    private static String signed(UUID person) {
        return "{\"person\":\"%s\"}".formatted(person);
    }

    @Test
    @Order(7)
    void
            under_two_thirds_of_those_there_or_of_all_it_would_not_have_been_adopted_and_by_half_of_the_valid_votes_it_would() {
        String twoThirds = "{\"key\":\"majority_assembly\",\"value\":\"AT_LEAST_TWO_THIRDS\"}";
        assertThat(setting.tried(balloted, "001b", twoThirds)).as("实到 47 的三分之二").contains("REJECTED, 32 needed");
        assertThat(setting.tried(
                        balloted, "001b", twoThirds + ",{\"key\":\"majority_assembly_of\",\"value\":\"ENTITLED\"}"))
                .as("应到 61 的三分之二")
                .contains("REJECTED, 41 needed");
        assertThat(setting.tried(balloted, "001b", "{\"key\":\"majority_assembly_of\",\"value\":\"VALID_VOTES\"}"))
                .as("有效票 45 过半数")
                .isEmpty();
    }

    private static Api.Answer step(Api by, UUID matter, String step, String json) {
        return by.post("/matters/" + matter + "/" + step, json);
    }

    private JsonNode view(UUID matter) {
        return clerk.get("/matters/" + matter).accepted();
    }

    private String dueOn(UUID matter, String kind) {
        return StreamSupport.stream(view(matter).get("dues").spliterator(), false)
                .filter(due -> due.get("kind").stringValue().equals(kind))
                .map(due -> due.get("on").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode proposals(int quarter) {
        JsonNode sheet = secretary
                .get("/figures/quarter?year=2026&knownAt=2026-07-15&quarter=" + quarter + "&community="
                        + setting.community())
                .accepted();
        return StreamSupport.stream(sheet.get("byKind").spliterator(), false)
                .filter(part -> part.get("code").stringValue().equals("PROPOSAL"))
                .map(part -> part.get("line"))
                .findFirst()
                .orElseThrow();
    }
}
