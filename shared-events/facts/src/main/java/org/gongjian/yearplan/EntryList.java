package org.gongjian.yearplan;

/** Which of the three lists an entry stands in (004-04); the constants are stored names. */
public enum EntryList {
    /** 需求清单 */
    NEED("N"),
    /** 资源清单 */
    RESOURCE("R"),
    /** 项目清单 */
    PROJECT("P");

    private final String letter;

    EntryList(String letter) {
        this.letter = letter;
    }

    /** The key of the entry of this number: {@code N3}. A key is never given twice. */
    public String key(int number) {
        return letter + number;
    }

    /** Whether a key is one of this list. */
    public boolean owns(String key) {
        return key.startsWith(letter);
    }
}
