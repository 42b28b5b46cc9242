package org.gongjian.query.imports;

import java.util.List;
import java.util.Locale;
import org.gongjian.importing.ListedRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words what is wrong with a row. */
@Component
final class RowReasons {
    /** Names of the columns in their order, as the command side codes them. */
    static final List<String> COLUMNS =
            List.of("NUMBER", "WRITER", "TITLE", "RAISED_AT", "TEXT", "ANSWER", "ANSWERED_AT");

    private final MessageSource messages;

    RowReasons(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence for each fault; one for a known number with other content when there is no fault. */
    List<String> of(List<ListedRow.Fault> faults, Locale locale) {
        if (faults.isEmpty()) {
            return List.of(messages.getMessage("imports.changed.reason", null, locale));
        }
        return faults.stream().map(fault -> sentence(fault, locale)).toList();
    }

    String heading(String column, Locale locale) {
        return messages.getMessage("imports.column." + column, null, locale);
    }

    String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private String sentence(ListedRow.Fault fault, Locale locale) {
        String column = fault.column() == null ? "" : heading(fault.column(), locale);
        return messages.getMessage(
                "imports.fault." + fault.code(),
                new Object[] {column, fault.otherRow() == null ? "" : String.valueOf(fault.otherRow())},
                locale);
    }
}
