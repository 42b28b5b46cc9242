package org.gongjian.command.year;

/**
 * What somebody read of a rule in the sources (mission-checklist 1.5), or in practice 7.1 where a source is silent.
 *
 * @param rule its key
 * @param value as it was read: a number, a word
 * @param line where it stands: 第35行 of the source itself, 自定 for the product's own, 参… where it was taken from elsewhere
 */
record Said(String rule, String value, String line) {

    /** What the product fixes where no source says anything. */
    static Said ours(String rule, String value) {
        return new Said(rule, value, "自定");
    }

    int number() {
        return Integer.parseInt(value);
    }

    boolean holds() {
        return Boolean.parseBoolean(value);
    }
}
