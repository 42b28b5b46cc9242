package org.gongjian.query.registry.charters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A rule in words, for every page that shows one. */
@Component
public class RuleText {
    private final MessageSource messages;

    RuleText(MessageSource messages) {
        this.messages = messages;
    }

    /** What the rule is about. */
    public String title(String key, Locale locale) {
        return said("rule." + key, key, locale);
    }

    /** What it says: 7 个工作日, 过半数, 是. */
    public String value(CharterRule rule, Locale locale) {
        return switch (rule.value()) {
            case RuleValue.Whole(int value) -> (value + " " + said("unit." + rule.unit(), "", locale)).strip();
            case RuleValue.Flag(boolean yes) -> said("form." + yes, String.valueOf(yes), locale);
            case RuleValue.Text(String word) -> word(rule.key(), word, locale);
            case RuleValue.Words(List<String> words) ->
                words.stream().map(word -> word(rule.key(), word, locale)).collect(Collectors.joining("、"));
        };
    }

    /** One word of it. */
    public String word(String key, String word, Locale locale) {
        return RuleChoices.of(key).contains(word) ? said("word." + word, word, locale) : word;
    }

    /** On what it rests: document, number and line. */
    public String authority(CharterRule rule) {
        String number = rule.number() == null ? "" : "（" + rule.number() + "）";
        return rule.document() + number + (rule.line() == null ? "" : " " + rule.line());
    }

    /** Whether its value is a number. */
    public boolean counts(RuleUnit unit) {
        return switch (unit) {
            case WORKING_DAYS, NATURAL_DAYS, HOURS, MONTHS, COUNT, PERCENT -> true;
            case FLAG, TEXT, LIST -> false;
        };
    }

    private String said(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
