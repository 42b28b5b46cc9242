package org.gongjian.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.agreement.AgreementPaper;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.VariationPaper;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.decision.Given;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers of agreements, read as they come out of the press. */
class AgreementSheetTest {
    private final PaperPress press = new PaperPress();
    private final AgreementSheet sheet = new AgreementSheet(new PaperWords(Given.ZONE));

    private String printed(AgreementPaper paper, Map<String, Object> values) throws IOException {
        PaperPress.Printed printed = press.print(Sheets.shipped(paper.name()), values);
        keep(paper, printed);
        return Sheets.pdf(printed.pdf()).replaceAll("\\s|\\p{Z}", "");
    }

    /** To be looked at: {@code -Dpapers.kept=<folder>}. */
    private static void keep(AgreementPaper paper, PaperPress.Printed printed) throws IOException {
        String folder = System.getProperty("papers.kept");
        if (folder != null) {
            Path at = Path.of(folder, paper.step() + "-" + printed.pdf().length);
            Files.write(at.resolveSibling(at.getFileName() + ".pdf"), printed.pdf());
            Files.write(at.resolveSibling(at.getFileName() + ".docx"), printed.word());
        }
    }

    private Map<String, Object> filled(AgreementState state, Side keeper) {
        return sheet.of(state, state.known().orElseThrow(), keeper, "锦湖社区");
    }

    @Test
    void the_copy_of_a_letter_in_force_says_who_signed_when_and_from_when_it_binds() throws IOException {
        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(Papers.binding(), Side.UNIT)))
                .contains(
                        "2026年度目标责任书",
                        "编号：锦责〔2026〕1号",
                        "本件第二份（驻区单位党组织存）",
                        "中共锦湖社区委员会与鑫源再生资源公司党支部经共同协商",
                        "1.双方在《共驻共建协议书》",
                        "6.本责任书一式两份",
                        "端午：2026年6月15日至6月18日",
                        "每次≥14户",
                        "双方已签字，自2026年3月10日起生效。",
                        "书记已签字、盖章",
                        "2026年3月6日");
    }

    @Test
    void the_copy_that_is_to_be_signed_has_room_for_the_signatures() throws IOException {
        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(Papers.drafted(), Side.COMMUNITY)))
                .contains("本件第一份（社区党组织存）", "编号：（双方签字后编号）", "年月日")
                .doesNotContain("起生效", "已签字");
    }

    @Test
    void the_copy_of_what_was_varied_bears_the_signatures_under_the_new_text() throws IOException {
        AgreementState proposed = Papers.after(
                Papers.binding(),
                new AgreementCommand.ProposeVariation("奉献日撤销", Papers.wording(Papers.festivals())),
                Papers.secretary("2026-05-04T09:00"));
        AgreementState half = Papers.after(proposed, Papers.sign(Side.COMMUNITY), Papers.secretary("2026-05-04T09:00"));
        AgreementState varied =
                Papers.after(half, Papers.sign(Side.UNIT), Papers.liaison(Papers.XINYUAN, "2026-05-08T09:00"));

        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(half, Side.UNIT)))
                .as("until both have signed it the former text holds")
                .contains("上半年：2026年3月10日", "2026年3月6日");
        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(varied, Side.UNIT)))
                .contains("自2026年3月10日起生效，本文本自2026年5月8日起执行。", "2026年5月4日")
                .doesNotContain("上半年：", "2026年3月6日");
    }

    @Test
    void one_that_was_taken_back_or_is_over_says_so_or_keeps_its_number() throws IOException {
        AgreementState back = Papers.after(
                Papers.drafted(), new AgreementCommand.Withdraw("另行商定"), Papers.secretary("2026-03-07T09:00"));
        AgreementState over =
                Papers.after(Papers.binding(), new AgreementCommand.Lapse(), Papers.calendar("2027-01-01T00:00"));

        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(back, Side.UNIT)))
                .contains("编号：（已撤回）");
        assertThat(printed(AgreementPaper.YEAR_DUTIES_LETTER, filled(over, Side.UNIT)))
                .contains("编号：锦责〔2026〕1号", "自2026年3月10日起生效");
    }

    @Test
    void the_copy_of_a_variation_has_the_former_text_beside_the_new_one_and_room_for_signatures() throws IOException {
        AgreementState proposed = Papers.after(
                Papers.binding(),
                new AgreementCommand.ProposeVariation(
                        "人手不足", Papers.wording("2026-10-31", Papers.dedicationDaysOf("2", "2026-10-18"))),
                Papers.secretary("2026-05-04T09:00"));
        AgreementState half = Papers.after(proposed, Papers.sign(Side.COMMUNITY), Papers.secretary("2026-05-04T09:00"));

        assertThat(variation(proposed))
                .contains(
                        "年度目标责任书变更书",
                        "编号：锦责〔2026〕1号",
                        "因人手不足，对锦责〔2026〕1号《年度目标责任书》作如下变更",
                        "期限2026年1月1日至2026年12月31日2026年1月1日至2026年10月31日",
                        "承诺第1项单位：节日慰问老人",
                        "（删去）",
                        "承诺第2项单位：党员奉献日",
                        "下半年：2026年7月1日至12月18日",
                        "下半年：2026年7月1日至10月18日",
                        "年月日")
                .doesNotContain("已签字", "第1条", "{{", "[");
        assertThat(variation(half)).contains("书记已签字、盖章", "2026年5月4日");
    }

    @Test
    void what_both_sign_is_seen_also_where_only_the_order_or_a_project_changes() throws IOException {
        Line festivals = new Line(
                "1",
                Side.UNIT,
                "节日慰问老人",
                new Measure(14, "户"),
                List.of(
                        new Window("1", "端午", Papers.day("2026-06-15"), Papers.day("2026-06-18")),
                        new Window("2", "中秋", Papers.day("2026-09-18"), Papers.day("2026-09-25")),
                        new Window("3", "重阳", Papers.day("2026-10-12"), Papers.day("2026-10-18")),
                        new Window("4", "岁末", Papers.day("2026-12-10"), Papers.day("2026-12-18"))),
                new ListEntry(new Id.YearPlanId(Given.uuid(70)), "7"));
        AgreementState proposed = Papers.after(
                Papers.binding(),
                new AgreementCommand.ProposeVariation(
                        "并入清单", Papers.wording(Papers.dedicationDaysOf("2", "2026-12-18"), festivals)),
                Papers.secretary("2026-05-04T09:00"));

        assertThat(variation(proposed))
                .contains("承诺第1项", "领办清单项目7", "承诺的先后次序节日慰问老人；党员奉献日党员奉献日；节日慰问老人")
                .doesNotContain("承诺第2项", "期限");
    }

    private String variation(AgreementState state) throws IOException {
        AgreementState.Binding binding = (AgreementState.Binding) state;
        Map<String, Object> values = new VariationSheet(new PaperWords(Given.ZONE))
                .of(binding, Objects.requireNonNull(binding.variation()), Side.UNIT, "锦湖社区");
        PaperPress.Printed printed = press.print(Sheets.shipped(VariationPaper.NAME), values);
        return Sheets.pdf(printed.pdf()).replaceAll("\\s|\\p{Z}", "");
    }

    @ParameterizedTest
    @EnumSource(AgreementPaper.class)
    void the_empty_form_has_the_standing_text_and_rows_to_write_in(AgreementPaper paper) throws IOException {
        String text = printed(paper, AgreementSheet.empty(paper.kind(), "锦湖社区"));

        assertThat(text)
                .contains("锦湖社区", "（社区党组织）", "（驻区单位党组织）", "1.", "5", "年月日")
                .doesNotContain("{{", "[", "已签字");
        if (paper == AgreementPaper.CO_BUILDING_AGREEMENT) {
            assertThat(text).contains("8.本协议一式两份，共驻共建双方各执一份，经双方签字后生效。");
        }
    }
}
