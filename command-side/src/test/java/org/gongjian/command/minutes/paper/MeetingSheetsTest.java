package org.gongjian.command.minutes.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Given;
import org.gongjian.command.minutes.GivenMinutes;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Agenda;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers of a meeting that are printed whenever they are asked for. */
class MeetingSheetsTest {
    private static final Id.OrganisationId UNIT_TEN = new Id.OrganisationId(Given.uuid(210));
    private static final MeetingSheets.Reserving RESERVING =
            new MeetingSheets.Reserving("5 个工作日", true, "区域化党建工作机制意见，第32行");
    private static final MeetingSheets SHEETS = new MeetingSheets(
            "柳荫社区",
            new PaperWords(Given.ZONE),
            new SeatNames(
                    unit -> "单位" + (Integer.parseInt(unit.toString().substring(30)) - 200),
                    person -> person.equals(Given.person(101)) ? "郝建国" : ""));
    private static final MeetingState.Closed HELD = GivenMinutes.held(BodyKind.JOINT_CONFERENCE);
    private static final Plan PLAN = HELD.sitting().plan();
    private static final Id.BodyId CONFERENCE = PLAN.rolls().getFirst().body();

    private final PaperPress press = new PaperPress();

    private static MinutesSheet sheet() {
        return MinutesSheet.of(HELD, List.of(GivenMinutes.decided()), List.of());
    }

    private String printed(MeetingPaper paper, Map<String, Object> values) throws IOException {
        PaperPress.Printed printed = press.print(Sheets.shipped(paper.name()), values);
        String folder = System.getProperty("papers.kept");
        if (folder != null) {
            Path at = Path.of(folder, paper.step() + "-" + printed.pdf().length);
            Files.write(at.resolveSibling(at.getFileName() + ".pdf"), printed.pdf());
            Files.write(at.resolveSibling(at.getFileName() + ".docx"), printed.word());
        }
        return Sheets.pdf(printed.pdf()).replaceAll("\\s|\\p{Z}", "");
    }

    @Test
    void a_notice_says_when_where_and_what_and_has_a_receipt() throws IOException {
        assertThat(printed(MeetingPaper.MEETING_NOTICE, SHEETS.notice(HELD.sitting(), UNIT_TEN, "2026年4月17日")))
                .contains(
                        "会议通知",
                        "单位10：",
                        "定于2026年4月24日14:30在社区三楼会议室召开二季度党建联席会",
                        "1.化粪池改造方案（表决）",
                        "2.按规定另行告知的议题（表决）",
                        "柳荫社区党建联席会全体席位（13席）",
                        "提前7日",
                        "回执",
                        "□参加□请假")
                .doesNotContain("某户困难救助");
    }

    @Test
    void a_notice_says_in_whose_name_it_is_who_asked_and_who_is_expected() throws IOException {
        Sitting sitting = HELD.sitting();
        Plan plan = new Plan(
                PLAN.title(),
                PLAN.occasion(),
                PLAN.startsAt(),
                PLAN.heldOn(),
                PLAN.place(),
                PLAN.rolls(),
                new NoticePeriod("notice_days_joint_meeting", 7, false, true),
                PLAN.rules(),
                new Convening(Authority.COMMITTEE, Proposer.UNIT, UNIT_TEN),
                false);
        AgendaItem item = new AgendaItem(
                1,
                "停车收费",
                Purpose.VOTE,
                null,
                false,
                List.of(CONFERENCE),
                false,
                List.of(new SeatId(CONFERENCE, 2), new SeatId(CONFERENCE, 5)));
        assertThat(printed(
                        MeetingPaper.MEETING_NOTICE,
                        SHEETS.notice(
                                new Sitting(
                                        plan,
                                        sitting.calledAt(),
                                        new Agenda(1, List.of(item), List.of()),
                                        Map.of(),
                                        Map.of(),
                                        null,
                                        Map.of(),
                                        List.of()),
                                null,
                                "2026年4月17日")))
                .contains("经驻区单位（单位10）提议，由区域党委（大党委）召集，定于2026年4月24日", "2、5号席位（2席）", "请及时退回回执");
    }

    @Test
    void a_notice_names_no_body_whose_items_were_all_taken_off() throws IOException {
        Sitting sitting = HELD.sitting();
        Roll conference = PLAN.rolls().getFirst();
        Roll committee = new Roll(
                new Id.BodyId(Given.uuid(68)),
                BodyKind.COMMITTEE,
                "居民监督委员会",
                1,
                null,
                conference.quorum(),
                conference.seats());
        Plan plan = new Plan(
                PLAN.title(),
                PLAN.occasion(),
                PLAN.startsAt(),
                PLAN.heldOn(),
                PLAN.place(),
                List.of(conference, committee),
                PLAN.notice(),
                PLAN.rules());
        AgendaItem stands = new AgendaItem(1, "停车收费", Purpose.VOTE, null, false, List.of(CONFERENCE), false);
        AgendaItem off = new AgendaItem(2, "年度项目", Purpose.VOTE, null, false, List.of(committee.body()), false);
        Sitting joint = new Sitting(
                plan,
                sitting.calledAt(),
                new Agenda(
                        2, List.of(stands), List.of(new Agenda.Withdrawn(off, sitting.calledAt(), "另议", true, false))),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                List.of());
        assertThat(printed(MeetingPaper.MEETING_NOTICE, SHEETS.notice(joint, null, "2026年4月17日")))
                .contains("全体席位（13席）")
                .doesNotContain("居民监督委员会", "（0席）");
    }

    @Test
    void a_sign_in_sheet_has_a_line_for_each_seat() throws IOException {
        assertThat(printed(MeetingPaper.SIGN_IN_SHEET, SHEETS.signIn(HELD.sitting())))
                .contains("会议签到表", "应到13席", "1单位1（郝建国）", "13单位13");
    }

    @Test
    void the_record_says_who_said_what_and_has_lines_to_sign_for_who_was_there() throws IOException {
        List<MeetingEvent.Noted> notes = List.of(
                new MeetingEvent.Noted(
                        Given.a(Role.CLERK).at("2026-04-24T15:00").happened(),
                        1,
                        HELD.presiding().chair(),
                        "管材费由本单位承担。"),
                new MeetingEvent.Noted(
                        Given.a(Role.CLERK).at("2026-04-24T15:10").happened(), 2, null, "某户的情况"));
        assertThat(printed(MeetingPaper.MEETING_RECORD, SHEETS.record(PLAN, sheet(), notes, "陈晓岚", "街道党建办")))
                .contains(
                        "会议记录",
                        "单位1（郝建国）：管材费由本单位承担。",
                        "单位9回避。",
                        "结果：通过。",
                        "单位10（联络员）保留意见：请错峰施工。",
                        "陈晓岚",
                        "街道党建办",
                        "主持人（签字）",
                        "记录人（签字）")
                .doesNotContain("某户的情况", "13单位13");
    }

    @Test
    void resolutions_are_told_to_one_unit_with_the_days_of_a_reserved_opinion() throws IOException {
        assertThat(printed(
                        MeetingPaper.RESOLUTION_NOTICE,
                        SHEETS.resolutions(PLAN, sheet(), UNIT_TEN, RESERVING, "2026年4月28日")))
                .contains(
                        "会议决议通报",
                        "单位10：",
                        "一、居委会实施，三纺承担管材费（通过）。",
                        "自收到本通报之日起5个工作日内书面提出",
                        "保留意见不影响积极参与完成（依据：区域化党建工作机制意见，第32行）",
                        "回执",
                        "单位盖章");
    }

    @Test
    void a_charter_that_releases_who_reserved_his_opinion_says_so_to_the_units() throws IOException {
        MeetingSheets.Reserving released = new MeetingSheets.Reserving("5 个工作日", false, "本社区工作制度");
        assertThat(printed(
                        MeetingPaper.RESOLUTION_NOTICE,
                        SHEETS.resolutions(PLAN, sheet(), UNIT_TEN, released, "2026年4月28日")))
                .contains("保留意见的单位可以不参加执行（依据：本社区工作制度）")
                .doesNotContain("积极参与完成");
    }

    @Test
    void a_count_sheet_is_empty_while_the_vote_is_open_and_filled_when_it_is_closed() throws IOException {
        assertThat(printed(
                        MeetingPaper.COUNT_SHEET,
                        SHEETS.count(PLAN, GivenMinutes.put(), null, Nominees.Called.AS_WRITTEN)))
                .contains("计票单", "居委会实施，三纺承担管材费", "1赞成", "3弃权", "监票人（签字）")
                .doesNotContain("通过");
        assertThat(printed(
                        MeetingPaper.COUNT_SHEET,
                        SHEETS.count(
                                PLAN,
                                GivenMinutes.decided(),
                                new CountSheet(47, 46, 45, 1, new Counts.Votes(31, 11, 3), List.of()),
                                Nominees.Called.AS_WRITTEN)))
                .contains("发出票47收回票46", "有效票45废票1", "1赞成8", "结果：通过");
    }

    @Test
    void a_count_sheet_has_the_votes_as_soon_as_the_papers_are_counted() throws IOException {
        CountSheet sheet = new CountSheet(47, 46, 45, 1, new Counts.Votes(31, 11, 3), List.of());
        assertThat(printed(
                        MeetingPaper.COUNT_SHEET,
                        SHEETS.count(PLAN, GivenMinutes.put(), sheet, Nominees.Called.AS_WRITTEN)))
                .contains("有效票45废票1", "1赞成31", "2反对11", "3弃权3")
                .doesNotContain("通过");
    }

    @Test
    void a_count_sheet_of_a_vote_that_is_void_says_so_beside_what_was_counted() throws IOException {
        assertThat(printed(
                        MeetingPaper.COUNT_SHEET,
                        SHEETS.count(PLAN, GivenMinutes.voided(), null, Nominees.Called.AS_WRITTEN)))
                .contains("1赞成8", "结果：已作废（作废前：通过）");
    }

    @Test
    void a_count_sheet_of_an_election_says_who_is_elected() throws IOException {
        MotionState.Decided elected = GivenMinutes.election(9, 8, 3, "刘桂英", "马卫东");
        assertThat(printed(MeetingPaper.COUNT_SHEET, SHEETS.count(PLAN, elected, null, Nominees.Called.AS_WRITTEN)))
                .contains("1刘桂英9", "2马卫东8", "3邱月3", "结果：刘桂英、马卫东当选");
    }

    @Test
    void who_stands_is_called_by_his_name_where_the_reader_may_know_it() throws IOException {
        Id.PersonId person = Given.person(301);
        Nominees.Called called = Nominees.called(id -> id.equals(person) ? "刘桂英" : "", MeetingSheets::notNamed);
        MotionState.Decided elected = GivenMinutes.election(Nominees.of(person), Nominees.of(Given.person(302)), "邱月");
        assertThat(printed(MeetingPaper.COUNT_SHEET, SHEETS.count(PLAN, elected, null, called)))
                .contains("1刘桂英9", "22号候选人（不列名）8", "3邱月3", "结果：刘桂英、2号候选人（不列名）当选")
                .doesNotContain(person.toString());
        MinutesSheet sheet = MinutesSheet.of(HELD, List.of(elected), List.of()).called(called);
        assertThat(printed(
                        MeetingPaper.RESOLUTION_NOTICE, SHEETS.resolutions(PLAN, sheet, null, RESERVING, "2026年4月28日")))
                .contains("刘桂英、2号候选人（不列名）当选");
    }

    @Test
    void units_are_told_who_is_elected() throws IOException {
        MinutesSheet sheet = MinutesSheet.of(HELD, List.of(GivenMinutes.election(9, 8, 3, "刘桂英", "马卫东")), List.of());
        assertThat(printed(
                        MeetingPaper.RESOLUTION_NOTICE,
                        SHEETS.resolutions(PLAN, sheet, UNIT_TEN, RESERVING, "2026年4月28日")))
                .contains("一、选举监督委员2名（刘桂英、马卫东当选）。");
    }

    @Test
    void a_vote_whose_record_is_amiss_is_told_in_the_record_and_to_units_as_no_resolution() throws IOException {
        MinutesSheet sheet = MinutesSheet.of(HELD, List.of(), List.of(GivenMinutes.decided()));
        String disputed = "表决事项：居委会实施，三纺承担管材费。会上已付诸表决，因计票记录有误，结果存疑，不作为决议，查清后更正。";
        assertThat(printed(MeetingPaper.MEETING_RECORD, SHEETS.record(PLAN, sheet, List.of(), "陈晓岚", null)))
                .contains(disputed);
        assertThat(printed(
                        MeetingPaper.RESOLUTION_NOTICE,
                        SHEETS.resolutions(PLAN, sheet, UNIT_TEN, RESERVING, "2026年4月28日")))
                .contains("一、" + disputed)
                .doesNotContain("没有付诸表决");
    }

    @Test
    void a_count_sheet_says_what_the_chair_decided_of_a_tie() {
        Outcome tie = new Outcome(Result.REJECTED, 13, 10, 7, 10, 6, new Counts.Votes(5, 5, 0), Choice.NO, List.of());
        MotionState.Decided decided = GivenMinutes.decided();
        MotionState.Decided tied = new MotionState.Decided(decided.ballot(), tie, decided.closedAt(), null);
        assertThat(SHEETS.count(PLAN, tied, null, Nominees.Called.AS_WRITTEN)).containsEntry("结果", "未通过；平票，由主持人裁决：反对");
    }

    static List<MeetingPaper> printed() {
        return MeetingPaper.printed();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void every_paper_has_an_empty_form(MeetingPaper paper) throws IOException {
        assertThat(printed(paper, MeetingSheets.empty(paper, "柳荫社区")))
                .contains("柳荫社区")
                .doesNotContain("{{", "[");
    }
}
