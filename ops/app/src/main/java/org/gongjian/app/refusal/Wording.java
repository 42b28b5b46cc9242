package org.gongjian.app.refusal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.command.platform.refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The sentence of a trouble, from the message bundles. Arguments stand in them by name: {@code {due}}. */
public class Wording {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z0-9_.]+)}");

    private final MessageSource messages;

    public Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** What is refused and why; the code itself where no sentence has been written. */
    String detail(Trouble trouble, Locale locale) {
        String sentence = sentence("refusal." + trouble.code(), trouble.facts(), locale);
        return sentence != null ? sentence : trouble.code();
    }

    /** A short heading by status. */
    String title(Trouble trouble, Locale locale) {
        String title = sentence("trouble.title." + trouble.status(), Map.of(), locale);
        return title != null ? title : Integer.toString(trouble.status());
    }

    /** What would make it pass. */
    @Nullable
    String remedy(Trouble trouble, Locale locale) {
        return sentence("refusal." + trouble.code() + ".remedy", trouble.facts(), locale);
    }

    /** The charter article: document, number, provenance, when the refusal rests on a rule of the charter. */
    @Nullable
    String article(Trouble trouble, Locale locale) {
        Object given = trouble.facts().get("article");
        if (given != null) {
            return given.toString();
        }
        if (!trouble.facts().containsKey("document")) {
            return null;
        }
        Map<String, Object> facts = new HashMap<>(trouble.facts());
        facts.put("titled", titled(facts, locale));
        facts.put("numbered", part("number", facts, locale));
        facts.put("placed", part("line", facts, locale));
        return sentence("refusal.article", facts, locale);
    }

    private String titled(Map<String, Object> facts, Locale locale) {
        boolean titled = facts.get("rule") instanceof String rule && titleOf(rule, locale) != null;
        return titled ? part("rule", facts, locale) : "";
    }

    /** A part of the article as the language sets it off; nothing where the document has none. */
    private String part(String fact, Map<String, Object> facts, Locale locale) {
        Object text = facts.get(fact);
        boolean none = text == null || text.toString().isBlank();
        return none ? "" : Objects.toString(sentence("refusal.article." + fact, facts, locale), "");
    }

    /** What the rule of the charter is about, in words. */
    private @Nullable String titleOf(String key, Locale locale) {
        return messages.getMessage("rule." + key, null, null, locale);
    }

    /** What is wrong with a field. */
    String of(FieldError error, Locale locale) {
        String sentence = sentence("field." + error.code(), error.facts(), locale);
        return sentence != null ? sentence : error.code().name();
    }

    /** The sentences of all faulty fields by field. */
    Map<String, String> errors(Trouble trouble, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        trouble.errors().forEach(error -> errors.putIfAbsent(error.field(), of(error, locale)));
        return errors;
    }

    private @Nullable String sentence(String key, Map<String, Object> facts, Locale locale) {
        String pattern = messages.getMessage(key, null, null, locale);
        if (pattern == null) {
            return null;
        }
        Matcher argument = ARGUMENT.matcher(pattern);
        return argument.replaceAll(found -> {
            Object fact = facts.get(found.group(1));
            String title = found.group(1).equals("rule") && fact instanceof String rule ? titleOf(rule, locale) : null;
            String word = found.group(1).equals("word") && fact instanceof String said ? wordOf(said, locale) : null;
            return Matcher.quoteReplacement(title != null ? title : word != null ? word : value(fact, locale));
        });
    }

    /** What a rule says whose value is a word of a closed list. */
    private @Nullable String wordOf(String said, Locale locale) {
        return messages.getMessage("word." + said, null, null, locale);
    }

    private static String key(Record told) {
        return "fact." + told.getClass().getSimpleName();
    }

    /** A fact of several parts has a sentence of its own, in which its parts stand by name. */
    private static Map<String, Object> components(Record told) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : told.getClass().getRecordComponents()) {
            try {
                parts.put(component.getName(), component.getAccessor().invoke(told));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }

    private String value(@Nullable Object fact, Locale locale) {
        return switch (fact) {
            case null -> "";
            case Enum<?> constant -> {
                String label = messages.getMessage("fact." + constant.name(), null, null, locale);
                yield label != null ? label : constant.name();
            }
            case Record told
            when messages.getMessage(key(told), null, null, locale) != null ->
                Objects.toString(sentence(key(told), components(told), locale));
            case Collection<?> several ->
                several.isEmpty()
                        ? "—"
                        : several.stream().map(one -> value(one, locale)).collect(Collectors.joining("、"));
            default -> fact.toString();
        };
    }
}
