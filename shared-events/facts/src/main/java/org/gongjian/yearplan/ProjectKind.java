package org.gongjian.yearplan;

/** The two parts of the list of projects (004-04); the constants are stored names. */
public enum ProjectKind {
    /** 党建项目 */
    PARTY_BUILDING,
    /** 民生实事 */
    LIVELIHOOD
}
