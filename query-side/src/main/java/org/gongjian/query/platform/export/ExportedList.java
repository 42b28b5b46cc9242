package org.gongjian.query.platform.export;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A list that can be taken out as it is filtered. */
public interface ExportedList {

    /** As it stands in the address: {@code /ask/export/<name>}. */
    String name();

    /** The list, not yet read. */
    Export export(Question question);

    /**
     * What is asked for.
     *
     * @param filter what narrows the list, as in its address
     * @param discretion how persons, numbers and own words are shown
     */
    record Question(
            Map<String, String> filter, Scope scope, Locale locale, Discretion discretion, MessageSource messages) {

        /** A condition, empty where none was chosen. */
        public String condition(String name) {
            return filter.getOrDefault(name, "").strip();
        }

        /** A condition as it reads, null where none was chosen: refused, before anything is written, where it does not read so. */
        public <T> @Nullable T condition(String name, Function<String, T> read) {
            String typed = condition(name);
            try {
                return typed.isEmpty() ? null : read.apply(typed);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new WrongParameter(name);
            }
        }

        /** A text of the pages. */
        public String said(String key, Object... places) {
            return Objects.requireNonNull(messages.getMessage(key, places, key, locale));
        }

        /** The headings of these columns. */
        public List<String> headings(String... keys) {
            return Stream.of(keys).map(this::said).toList();
        }

        /** Conditions with their labels, those that were chosen. */
        public String inWords(Map<String, String> byLabel) {
            String chosen = byLabel.entrySet().stream()
                    .filter(one -> !one.getValue().isEmpty())
                    .map(one -> said(one.getKey()) + "：" + one.getValue())
                    .collect(Collectors.joining("；"));
            return chosen.isEmpty() ? said("form.all") : chosen;
        }
    }
}
