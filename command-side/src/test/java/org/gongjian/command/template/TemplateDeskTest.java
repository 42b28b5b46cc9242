package org.gongjian.command.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongjian.catalogue.PaperForms;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.matter.terms.PaperKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is taken as a template and what is not; nothing here reads the table of templates. */
class TemplateDeskTest {
    private final TemplateDesk desk =
            new TemplateDesk(new Templates(JdbcClient.create(new SimpleDriverDataSource())), new PaperPress());

    private static Input sent(byte[]... files) {
        List<Input.Upload> uploads = Arrays.stream(files)
                .map(bytes -> new Input.Upload("template", "回执.docx", bytes))
                .toList();
        return new Input(
                JsonNodeFactory.instance.objectNode(), null, uploads, RequestKey.once("admin"), null, false, null);
    }

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private TemplateRefusal refusal(PaperKind kind, Input input) {
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.examined(kind.name(), input));
        return (TemplateRefusal) refused.code();
    }

    static Set<String> papers() {
        return PaperForms.fields().keySet();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_shipped_template_sent_back_is_taken(String paper) {
        assertThat(desk.examined(paper, sent(Sheets.shipped(paper))).name()).isEqualTo("回执.docx");
        assertThat(desk.version(paper, 0).bytes()).isEqualTo(Sheets.shipped(paper));
    }

    @Test
    void without_a_file_or_with_two_nothing_is_taken() {
        byte[] file = Sheets.shipped(PaperKind.RECEIPT);
        assertThat(refusal(PaperKind.RECEIPT, sent())).isEqualTo(TemplateRefusal.TEMPLATE_IS_MISSING);
        assertThat(refusal(PaperKind.RECEIPT, sent(file, file))).isEqualTo(TemplateRefusal.TEMPLATE_IS_MISSING);
    }

    @Test
    void what_is_too_large_or_cannot_be_opened_is_not_taken() {
        assertThat(refusal(PaperKind.RECEIPT, sent(new byte[3 * 1024 * 1024])))
                .isEqualTo(TemplateRefusal.TEMPLATE_IS_TOO_LARGE);
        assertThat(refusal(PaperKind.RECEIPT, sent("%PDF-1.7 no Word".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TemplateRefusal.TEMPLATE_CANNOT_BE_OPENED);
    }

    @Test
    void a_placeholder_of_another_paper_or_a_mistyped_one_is_named() throws IOException {
        assertThat(refusal(PaperKind.ASSIGNMENT, sent(document("{{社区}}", "{{提出人}}"))))
                .as("the raiser stands on no paper for handlers")
                .isEqualTo(TemplateRefusal.TEMPLATE_NAMES_UNKNOWN_PLACEHOLDERS);
        Refused refused =
                catchThrowableOfType(Refused.class, () -> desk.examined("RECEIPT", sent(document("{{登计号}}"))));
        assertThat(refused.facts()).containsEntry("names", "登计号");
    }

    @Test
    void what_floats_is_not_taken() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().getCTR().addNewPict();
            document.write(out);
            assertThat(refusal(PaperKind.RECEIPT, sent(out.toByteArray())))
                    .isEqualTo(TemplateRefusal.TEMPLATE_HOLDS_WHAT_FLOATS);
        }
    }

    @Test
    void an_unknown_paper_has_no_template() {
        Refused refused = catchThrowableOfType(Refused.class, () -> TemplateDesk.paper("love-letter"));
        assertThat(refused.code()).isEqualTo(TemplateRefusal.NO_SUCH_TEMPLATE);
    }

    @Test
    void every_refusal_has_its_sentence_in_both_languages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle sentences = ResourceBundle.getBundle("messages.platform", locale);
            assertThat(Arrays.stream(TemplateRefusal.values()).map(code -> "refusal." + code.name()))
                    .allMatch(sentences.keySet()::contains);
        }
    }
}
