package org.gongjian.query.imports;

import java.util.List;
import java.util.Locale;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words what is wrong with a row. */
@Component
final class RowReasons {
    private final MessageSource messages;

    RowReasons(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence for each fault; one for a known number with other content when there is no fault. */
    List<String> of(Register register, List<ListedRow.Fault> faults, Locale locale) {
        if (faults.isEmpty()) {
            return List.of(messages.getMessage("imports.changed.reason", null, locale));
        }
        return faults.stream().map(fault -> sentence(register, fault, locale)).toList();
    }

    /** A column by the word in the first row of its workbook, which is the same in every language. */
    static String heading(Register register, String column) {
        return register.column(column).map(Column::heading).orElse(column);
    }

    String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What stands in the cell, to be put behind what is wrong with it. */
    String written(String text, Locale locale) {
        return messages.getMessage("imports.fault.written", new Object[] {text}, locale);
    }

    private String sentence(Register register, ListedRow.Fault fault, Locale locale) {
        String column = fault.column() == null ? "" : heading(register, fault.column());
        String choices = fault.column() == null
                ? ""
                : register.column(fault.column())
                        .map(one -> String.join("、", one.cell().choices().keySet()))
                        .orElse("");
        return messages.getMessage(
                "imports.fault." + fault.code(),
                new Object[] {column, fault.otherRow() == null ? "" : String.valueOf(fault.otherRow()), choices},
                locale);
    }
}
