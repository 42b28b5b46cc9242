package org.gongjian.command.minutes.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongjian.body.SeatHolder;
import org.gongjian.command.decision.Given;
import org.gongjian.command.minutes.GivenMinutes;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.MotionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Minutes as they come out of the press. */
class MinutesTextTest {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final MinutesText.Signed SIGNED = new MinutesText.Signed("柳荫社区", "柳联纪〔2026〕2号", "张国平", "2026年4月27日");

    /** Units are 单位1, 单位2…; persons 101 and 150 hold an office. */
    private static final SeatNames NAMES = new SeatNames(
            unit -> "单位" + (Integer.parseInt(unit.toString().substring(30)) - 200),
            person -> person.equals(Given.person(101)) ? "郝建国" : person.equals(Given.person(150)) ? "何俊" : "");

    private final PaperPress press = new PaperPress();

    private static Map<String, Object> values(BodyKind kind, @Nullable String correcting) {
        return values(MinutesSheet.of(GivenMinutes.held(kind), List.of(GivenMinutes.decided()), List.of()), correcting);
    }

    private static Map<String, Object> values(MinutesSheet sheet, @Nullable String correcting) {
        Wording wording =
                new Wording(null, "街道党建办", List.of(new Wording.Paragraph(1, "会议审议了化粪池改造方案。\n\n由居委会实施，三纺留守处承担管材费。")));
        return new MinutesText(sheet, wording, new PaperWords(Given.ZONE), NAMES).values(SIGNED, correcting);
    }

    private PaperPress.Printed printed(BodyKind kind, @Nullable String correcting) throws IOException {
        PaperPress.Printed printed =
                press.print(Sheets.shipped(MeetingPaper.MEETING_MINUTES.name()), values(kind, correcting));
        String folder = System.getProperty("papers.kept");
        if (folder != null) {
            Files.write(Path.of(folder, "minutes-" + kind + ".pdf"), printed.pdf());
            Files.write(Path.of(folder, "minutes-" + kind + ".docx"), printed.word());
        }
        return printed;
    }

    private String text(BodyKind kind, @Nullable String correcting) throws IOException {
        return Sheets.pdf(printed(kind, correcting).pdf()).replaceAll("\\s|\\p{Z}", "");
    }

    @Test
    void what_was_taken_off_in_the_meeting_stays_in_them_with_what_was_voted_before_and_why() {
        MinutesSheet sheet = MinutesSheet.of(
                GivenMinutes.heldWithItemsTakenOff(BodyKind.JOINT_CONFERENCE),
                List.of(GivenMinutes.decided()),
                List.of());
        assertThat(sheet.items()).extracting(MinutesSheet.Item::number).containsExactly(1, 2);
        assertThat(sheet.items().getFirst().votes()).hasSize(1);
        assertThat(sheet.seats(MinutesSheet.Seated::decides)).hasSize(13);
        assertThat(values(sheet, null).get("议题").toString())
                .contains("本项在会上撤下，理由：材料不全。", "本项在会上撤下。")
                .as("of a sensitive item it is not said why")
                .doesNotContain("当事人撤回", "暑期安排");
    }

    @Test
    void they_say_what_happened_beside_what_was_written() throws IOException {
        assertThat(text(BodyKind.JOINT_CONFERENCE, null))
                .contains(
                        "柳荫社区党建联席会会议纪要",
                        "柳联纪〔2026〕2号",
                        "二季度党建联席会",
                        "2026年4月24日，在社区三楼会议室召开二季度党建联席会，单位1（郝建国）主持。",
                        "时间：2026年4月24日14:30至16:20",
                        "应到13席，实到10席",
                        "一、化粪池改造方案（表决）",
                        "由居委会实施，三纺留守处承担管材费。",
                        "回避：单位9，本项不计入应到。",
                        "表决事项：居委会实施，三纺承担管材费。记名电子表决，应到13席，实到10席，赞成8票、反对1票、弃权1票；须赞成7票（应到13的过半数）。结果：通过。",
                        "单位10（联络员何俊）保留意见：请错峰施工。保留意见不影响决议的执行。",
                        "二、按规定另行记录的议题",
                        "出席：单位1（郝建国）、单位2、",
                        "请假：单位11、单位12",
                        "缺席：单位13",
                        "列席：街道党建办",
                        "分送：单位1、",
                        "张国平签发",
                        "2026年4月27日印发")
                .doesNotContain("某户困难救助", "更正");
    }

    private PaperPress.Printed printed(MinutesSheet sheet) throws IOException {
        return press.print(Sheets.shipped(MeetingPaper.MEETING_MINUTES.name()), values(sheet, null));
    }

    private static String pdf(PaperPress.Printed printed) throws IOException {
        return Sheets.pdf(printed.pdf()).replaceAll("\\s|\\p{Z}", "");
    }

    private static String word(PaperPress.Printed printed) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(printed.word()))) {
            return word.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("[^\\S\n]|\\p{Z}", "");
        }
    }

    private static MinutesSheet sheet(MotionState.Decided... motions) {
        return MinutesSheet.of(GivenMinutes.held(BodyKind.JOINT_CONFERENCE), List.of(motions), List.of());
    }

    @Test
    void of_an_election_they_say_how_many_named_each_how_many_had_to_and_who_is_elected() throws IOException {
        PaperPress.Printed printed = printed(sheet(GivenMinutes.election(9, 8, 3, "刘桂英", "马卫东")));
        String told = "表决事项：选举监督委员2名。无记名纸票，应到13席，实到10席，刘桂英9票、马卫东8票、邱月3票；当选须7票（应到13的过半数）。结果：刘桂英、马卫东当选。";
        assertThat(pdf(printed)).contains(told).doesNotContain("已登记结果");
        assertThat(word(printed)).contains(told).doesNotContain("已登记结果");
    }

    @Test
    void where_nobody_had_enough_they_say_that_nobody_is_elected() throws IOException {
        PaperPress.Printed printed = printed(sheet(GivenMinutes.election(5, 5, 5)));
        String told = "刘桂英5票、马卫东5票、邱月5票；当选须7票（应到13的过半数）。结果：无人当选。";
        assertThat(pdf(printed)).contains(told);
        assertThat(word(printed)).contains(told);
    }

    @Test
    void a_vote_whose_record_is_amiss_stands_there_without_an_outcome() throws IOException {
        MinutesSheet sheet = MinutesSheet.of(
                GivenMinutes.held(BodyKind.JOINT_CONFERENCE), List.of(), List.of(GivenMinutes.decided()));
        assertThat(pdf(printed(sheet)))
                .contains("表决事项：居委会实施，三纺承担管材费。会上已付诸表决，因计票记录有误，结果存疑，不作为决议，查清后更正。")
                .doesNotContain("赞成8票");
    }

    @Test
    void they_are_sent_to_units_with_a_seat_and_not_to_those_from_which_somebody_with_a_seat_of_his_own_comes()
            throws IOException {
        MinutesSheet all = sheet();
        List<MinutesSheet.Seated> seats = new ArrayList<>(all.seats());
        MinutesSheet.Seated last = seats.getLast();
        seats.set(
                seats.size() - 1,
                new MinutesSheet.Seated(
                        last.seat(),
                        last.body(),
                        last.kind(),
                        last.decides(),
                        new SeatHolder.Personal(Given.person(113), last.holder().organisation()),
                        last.attendance(),
                        null));
        MinutesSheet sheet = new MinutesSheet(
                all.title(),
                all.occasion(),
                all.heldOn(),
                all.openedAt(),
                all.closedAt(),
                all.place(),
                all.chair(),
                all.acting(),
                seats,
                all.waiver(),
                all.items());
        assertThat(pdf(printed(sheet))).contains("缺席：13号席", "、单位12").doesNotContain("单位13");
    }

    @Test
    void of_an_assembly_they_say_how_many_and_name_nobody() throws IOException {
        assertThat(text(BodyKind.COMMUNITY_ASSEMBLY, null))
                .contains("出席：柳荫社区党建联席会代表10名", "请假：柳荫社区党建联席会代表2名")
                .doesNotContain("2号席", "11号席");
    }

    @Test
    void a_correction_says_what_it_corrects() throws IOException {
        assertThat(text(BodyKind.JOINT_CONFERENCE, "本纪要为第2版，更正2026年4月27日签发的第1版：列席单位写漏"))
                .contains("本纪要为第2版，更正2026年4月27日签发的第1版：列席单位写漏");
    }

    /** GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines, three-sized 仿宋, 纪要标志 in red. */
    @Test
    void the_word_keeps_the_measures_of_an_official_paper() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                printed(BodyKind.JOINT_CONFERENCE, null).word()))) {
            CTSectPr section = word.getDocument().getBody().getSectPr();
            assertThat(mm(section.getPgSz().getW())).isCloseTo(210, within(0.1));
            assertThat(mm(section.getPgSz().getH())).isCloseTo(297, within(0.1));
            double left = mm(section.getPgMar().getLeft());
            double top = mm(section.getPgMar().getTop());
            assertThat(left).isBetween(27.0, 29.0);
            assertThat(top).isBetween(36.0, 38.0);
            assertThat(210 - left - mm(section.getPgMar().getRight())).isCloseTo(156, within(0.2));
            assertThat(297 - top - mm(section.getPgMar().getBottom())).isCloseTo(225, within(0.2));
            double line = mm(section.getDocGrid().getLinePitch());
            assertThat(Math.floor(225 / line)).as("lines of a page").isEqualTo(22);

            XWPFParagraph mark = word.getParagraphs().getFirst();
            assertThat(mark.getText()).isEqualTo("柳荫社区党建联席会会议纪要");
            assertThat(mark.getRuns().getFirst().getColor()).isEqualTo("C00000");
            assertThat(mm(mark.getSpacingBefore()))
                    .as("below the top of the page")
                    .isCloseTo(35, within(0.1));
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().startsWith("由居委会实施"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.getRuns().getFirst().getFontSizeAsDouble())
                                .isEqualTo(16.0);
                        assertThat(one.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                                .isEqualTo("仿宋");
                    });
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().startsWith("出席："))
                    .singleElement()
                    .satisfies(one -> assertThat(one.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                            .isEqualTo("黑体"));
        }
    }

    private static double mm(Object twips) {
        return Double.parseDouble(twips.toString()) / TWIPS_PER_MM;
    }
}
