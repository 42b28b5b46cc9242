package org.gongjian.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.gongjian.charter.CharterVersion;

/**
 * Who convenes a body, fixes its agenda or waives its notice. The constants are stored names, and words of the charter.
 */
public enum Authority {
    /** 书记 */
    SECRETARY,
    /** 区域党委（大党委） */
    COMMITTEE,
    /** 社区党组织 */
    COMMUNITY_PARTY_ORGANISATION,
    /** 社区居委会 */
    RESIDENTS_COMMITTEE;

    /** Whom a rule of a charter names; nobody where it says a word that is none of these, as it could before the words were closed. */
    public static Optional<Authority> namedBy(String rule, CharterVersion charter) {
        String said = charter.text(rule);
        return Arrays.stream(values()).filter(one -> one.name().equals(said)).findFirst();
    }
}
