package org.gongjian.meeting;

import java.util.Arrays;
import java.util.List;
import org.gongjian.charter.CharterVersion;

/** Who asked for an extraordinary meeting. The constants are stored names, and words of the charter. */
public enum Proposer {
    /** 书记 */
    SECRETARY,
    /** 区域党委（大党委） */
    COMMITTEE,
    /** 驻区单位 */
    UNIT,
    /** 委员 */
    MEMBERS;

    /** Whom a rule of a charter lets ask, in the order of the charter; words of it that are none of these name nobody. */
    public static List<Proposer> namedBy(String rule, CharterVersion charter) {
        return charter.words(rule).stream()
                .flatMap(
                        word -> Arrays.stream(values()).filter(one -> one.name().equals(word)))
                .toList();
    }
}
