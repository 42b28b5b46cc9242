package org.gongjian.app.refusal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of all bundles. A word that was found once is not looked for in every bundle before its own again. */
final class Words extends ResourceBundleMessageSource {
    private final Map<Locale, Map<String, String>> found = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Map<String, String> words = found.computeIfAbsent(locale, ignored -> new ConcurrentHashMap<>());
        String known = words.get(code);
        if (known != null) {
            return known;
        }
        String word = super.resolveCodeWithoutArguments(code, locale);
        if (word != null) {
            words.put(code, word);
        }
        return word;
    }
}
