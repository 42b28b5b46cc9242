package org.gongjian.command.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongjian.catalogue.PaperForms;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.office.HandOverPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped template, filled and printed: the same paper in both files, on A4, in a typeface that comes along. */
class PaperPressTest {
    private static final double MILLIMETRE = 72 / 25.4;
    private static final String SENTENCE = "经社区成员代表大会票决通过由社区居委会组织实施供电营业站负责接电机床厂资产公司提供场地";

    private final PaperPress press = new PaperPress();

    static Set<String> papers() {
        return PaperForms.fields().keySet();
    }

    private static Map<String, Object> marked(PaperKind kind) {
        return marked(kind.name());
    }

    private static Map<String, Object> marked(String paper) {
        Map<String, Object> values = new HashMap<>();
        fields(paper).forEach(field -> values.put(field, "值" + field));
        values.put("二维码", QrCode.png("http://localhost/status?no=LY20260413-01"));
        values.put("联名人", new Rows(List.of(Map.of("姓名", "赟祎珺"), Map.of("姓名", "李卫东"))));
        values.put("分办", new Rows(List.of(Map.of("单位", "供电营业站", "任务", "接电"))));
        values.put("协办联", new Rows(List.of(Map.of("单位", "供电营业站"), Map.of("单位", "机床厂资产公司"))));
        values.put("联系记录", new Rows(List.of(Map.of("方式", "电话", "接通", "未接通"), Map.of("方式", "电话", "接通", "接通"))));
        values.put("答复正文", List.of(Map.of("段落", SENTENCE.repeat(12)), Map.of("段落", "二、已办。")));
        values.put("承诺", List.of(Map.of("期限", "2026年7月31日", "责任单位", "居委会")));
        values.put("与会", List.of(Map.of("类别", "出席", "名单", SENTENCE), Map.of("类别", "请假", "名单", "供电营业站")));
        values.put("说明", List.of(Map.of("段落", "豁免通知期")));
        values.put("更正", List.of());
        values.put("决议", List.of(Map.of("段落", SENTENCE), Map.of("段落", "二、通过。")));
        values.put("签到", new Rows(List.of(Map.of("席位", "1", "单位姓名", "供电营业站"))));
        values.put("签字", new Rows(List.of(Map.of("席位", "1", "单位姓名", "供电营业站"))));
        values.put("计票", new Rows(List.of(Map.of("序号", "1", "选项", "赞成", "票数", "31"))));
        values.put(
                "议题",
                List.of(Map.of(
                        "议题标题", "一、充电棚选址", "议题段落", List.of(Map.of("段落", SENTENCE.repeat(20)), Map.of("段落", "通过。")))));
        values.put("名册", new Rows(List.of(Map.of("序号", "1", "姓名", "马建设", "特长", "电工"))));
        values.put("事项", new Rows(List.of(Map.of("序号", "1", "登记号", "LY20260413-01", "待办", "待回函（供电营业站）"))));
        values.put("条款", List.of(Map.of("段落", "1." + SENTENCE), Map.of("段落", "2.经双方签字后生效。")));
        values.put(
                "承诺清单", new Rows(List.of(Map.of("序号", "1", "承诺方", "单位", "承诺内容", "节日慰问", "标准", "每次≥14户", "期次", "端午"))));
        return values;
    }

    private static List<String> fields(String paper) {
        return Objects.requireNonNull(PaperForms.fields().get(paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_shipped_template_names_only_placeholders_that_are_filled(String paper) {
        byte[] template = Sheets.shipped(paper);
        assertThat(press.placeholders(template)).isNotEmpty().isSubsetOf(fields(paper));
        assertThat(press.losesSomething(template)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void word_and_pdf_say_the_same_on_a4_with_nothing_left_to_fill(String name) throws IOException {
        PaperPress.Printed paper = press.print(Sheets.shipped(name), marked(name));
        String word = Sheets.word(paper.word()).replaceAll("\\s", "");
        assertThat(word)
                .contains(name.equals("ANSWER_LETTER") ? "值发文机关" : "值社区")
                .doesNotContain("{{", "}}");
        assertThat(kernel(Sheets.pdf(paper.pdf()))).isEqualTo(kernel(word));
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo((float) (210 * MILLIMETRE), within(1f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo((float) (297 * MILLIMETRE), within(1f));
                assertThat(fonts(page)).isNotEmpty().allSatisfy(font -> {
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).as("only what is used").matches("[A-Z]{6}\\+.*");
                });
            });
        }
        assertThat(paper.pdf()).hasSizeLessThan(200_000);
    }

    /** The Chinese of it, in any order of cells. */
    private static Map<Integer, Long> kernel(String text) {
        Map<Integer, Long> counted = new TreeMap<>();
        text.codePoints().filter(Character::isIdeographic).forEach(c -> counted.merge(c, 1L, Long::sum));
        return counted;
    }

    private static List<PDFont> fonts(PDPage page) {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            try {
                fonts.add(page.getResources().getFont(name));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return fonts;
    }

    /** GB/T 9704-2012: 版心 156 × 225 mm, 22 lines of 28 characters. */
    @ParameterizedTest
    @ValueSource(strings = {"ANSWER_LETTER", "MEETING_MINUTES"})
    void a_letter_keeps_the_measures_of_an_official_letter(String paper) throws IOException {
        PaperPress.Printed letter = press.print(Sheets.shipped(paper), marked(paper));
        Lines lines = new Lines(letter.pdf(), 1);
        assertThat(lines.left()).as("left margin 28 mm").isCloseTo(28 * MILLIMETRE, within(1.0));
        assertThat(lines.right()).as("156 mm wide").isLessThanOrEqualTo((28 + 156) * MILLIMETRE + 1);
        assertThat(lines.longest()).as("characters in a full line").isEqualTo(28);
        Lines second = new Lines(letter.pdf(), 2);
        assertThat(second.top()).as("first line below 37 mm").isBetween(37 * MILLIMETRE, 50 * MILLIMETRE);
        assertThat(second.pitch()).as("225 mm in 22 lines").isCloseTo(225 * MILLIMETRE / 22, within(0.3));
        try (PDDocument document = Loader.loadPDF(letter.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("— 1 —", "— 2 —");
        }
    }

    /** Lines of Chinese characters of the body's size on one page. */
    private static final class Lines extends PDFTextStripper {
        private final TreeMap<Integer, List<TextPosition>> lines = new TreeMap<>();

        Lines(byte[] pdf, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                getText(document);
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (Math.abs(text.getFontSizeInPt() - 16) < 0.1 && text.getUnicode().codePointAt(0) > 0x2000) {
                lines.computeIfAbsent(Math.round(text.getYDirAdj()), y -> new ArrayList<>())
                        .add(text);
            }
        }

        private double left() {
            return lines.values().stream()
                    .flatMap(List::stream)
                    .mapToDouble(TextPosition::getXDirAdj)
                    .min()
                    .orElseThrow();
        }

        private double right() {
            return lines.values().stream()
                    .flatMap(List::stream)
                    .mapToDouble(text -> text.getXDirAdj() + text.getWidthDirAdj())
                    .max()
                    .orElseThrow();
        }

        private int longest() {
            return lines.values().stream().mapToInt(List::size).max().orElseThrow();
        }

        private double top() {
            return lines.firstKey();
        }

        private double pitch() {
            List<Integer> at = new ArrayList<>(lines.keySet());
            return (at.get(4) - at.get(0)) / 4.0;
        }
    }

    @Test
    void the_headings_of_a_long_list_stand_on_every_page_and_a_day_stands_on_one_line() throws IOException {
        Map<String, Object> values = marked(HandOverPaper.NAME);
        values.put("移交签字", "欧阳许静　2026年11月28日 16:50");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 1; n <= 60; n++) {
            rows.add(Map.of("序号", "" + n, "登记号", "JC20261111-03", "摘要", "顶层漏雨", "环节", "退回补正", "期限", "2026年11月12日"));
        }
        values.put("事项", new Rows(rows));
        byte[] pdf = press.print(Sheets.shipped(HandOverPaper.NAME), values).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).as("page " + page).contains("最近期限", "JC20261111-03", "2026年11月12日");
            }
            text.setStartPage(document.getNumberOfPages());
            text.setEndPage(document.getNumberOfPages());
            assertThat(text.getText(document)).contains("2026年11月28日 16:50");
        }
    }

    @Test
    void rare_characters_of_names_are_printed() {
        PaperPress.Printed paper =
                press.print(Sheets.shipped(PaperKind.PROPOSAL_FORM), marked(PaperKind.PROPOSAL_FORM));
        assertThat(Sheets.pdf(paper.pdf())).contains("赟祎珺");
    }

    @Test
    void a_template_of_the_office_that_was_only_laid_out_anew_fills_like_ours() throws IOException {
        byte[] own = document("{{社区}}", "收到编号 {{登记号}}");
        assertThat(press.placeholders(own)).containsExactlyInAnyOrder("社区", "登记号");
        PaperPress.Printed paper = press.print(own, Map.of("社区", "柳荫社区", "登记号", "LY20260413-01"));
        assertThat(Sheets.word(paper.word())).contains("柳荫社区", "收到编号 LY20260413-01");
        assertThat(Sheets.pdf(paper.pdf())).contains("柳荫社区", "收到编号LY20260413-01");
    }

    @Test
    void what_is_no_word_document_or_has_broken_braces_is_unreadable() throws IOException {
        assertThatThrownBy(() -> press.placeholders("纯文本".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableTemplate.class);
        byte[] broken = document("{{?答复正文}}", "没有结束");
        assertThatThrownBy(() -> press.placeholders(broken)).isInstanceOf(UnreadableTemplate.class);
    }

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
