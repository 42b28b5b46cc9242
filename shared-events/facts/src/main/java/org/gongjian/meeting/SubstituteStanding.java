package org.gongjian.meeting;

/** What somebody is who sits for the one whose seat it is. The constants are stored names. */
public enum SubstituteStanding {
    /** 兼职委员 */
    CONCURRENT_MEMBER,
    /** 联络员 */
    LIAISON,
    /** 书面委托人 */
    AUTHORISED_IN_WRITING
}
