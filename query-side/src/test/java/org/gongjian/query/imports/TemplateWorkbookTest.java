package org.gongjian.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TemplateWorkbookTest {

    @ParameterizedTest
    @EnumSource(Register.class)
    void a_template_has_the_headings_of_its_register_an_example_and_says_how_to_fill_it_in(Register register)
            throws IOException {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            byte[] template = new TemplateWorkbook(messages()).of(register, locale);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows).hasSize(2);
                for (int at = 0; at < register.columns().size(); at++) {
                    Column column = register.columns().get(at);
                    assertThat(rows.get(0).getCellText(at)).isEqualTo(column.heading());
                    assertThat(rows.get(1).getCellText(at))
                            .isEqualTo(column.cell().example());
                    assertThat(column.cell().example().isEmpty()
                                    && column.cell().required())
                            .as("an example of " + column)
                            .isFalse();
                }
                List<Row> explained = workbook.getSheet(1).orElseThrow().read();
                assertThat(explained).hasSizeGreaterThan(register.columns().size());
                assertThat(explained.get(1).getCellText(0))
                        .isEqualTo(register.columns().getFirst().heading());
            }
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/imports_pages", "messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
