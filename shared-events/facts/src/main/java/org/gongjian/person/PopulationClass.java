package org.gongjian.person;

/** Classes under which a person is entered in the register (003-01). The constants are stored names. */
public enum PopulationClass {
    /** 下岗职工 */
    LAID_OFF,
    /** 离退休 */
    RETIRED,
    /** 复退军人 */
    VETERAN,
    /** 回乡大学生 */
    RETURNED_GRADUATE,
    /** 进城购房务工经商 */
    SETTLED_FOR_WORK,
    /** 外地流入党员 */
    MEMBER_FROM_ELSEWHERE,
    /** 外地流入团员 */
    YOUTH_LEAGUE_FROM_ELSEWHERE
}
