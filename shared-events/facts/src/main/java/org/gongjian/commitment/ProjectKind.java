package org.gongjian.commitment;

/** What is fixed first and claimed afterwards. The constants are stored names. */
public enum ProjectKind {
    /** 服务项目 */
    PROJECT,
    /** 岗位（明岗定责） */
    POST
}
