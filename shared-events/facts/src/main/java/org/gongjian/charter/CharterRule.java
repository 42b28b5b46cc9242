package org.gongjian.charter;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a charter with its authority.
 *
 * @param key snake_case, one of {@link RuleKeys}
 * @param document title of the document it rests on (依据文件)
 * @param number its number (文号) or the number of the article, where it has one
 * @param line the line in the source, or how the value was found: {@code 参} seen in a public rule elsewhere, {@code 自定} ours
 */
public record CharterRule(
        String key,
        RuleValue value,
        RuleUnit unit,
        Firmness firmness,
        String document,
        @Nullable String number,
        @Nullable String line,
        Provenance provenance) {

    /** What stands for the document of a rule on which no document and no office says anything. */
    public static final String OF_THE_PRODUCT = "本产品默认";

    /** Whether it only fills silence. What an office decides itself rests on no document either, and bears the name of its charter. */
    public boolean fillsSilence() {
        return provenance == Provenance.OURS && document.equals(OF_THE_PRODUCT);
    }

    /** The same authority with another firmness. */
    public CharterRule with(Firmness other) {
        return new CharterRule(key, value, unit, other, document, number, line, provenance);
    }
}
