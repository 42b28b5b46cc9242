package org.gongjian.record;

/** What an office is; its rights are in the command side. */
public enum Role {
    /** 社区录入员 */
    CLERK,
    /** 网格员 */
    GRID_WORKER,
    /** 书记 */
    SECRETARY,
    /** 副书记 */
    DEPUTY_SECRETARY,
    /** 联络员 */
    LIAISON,
    /** 承办人 */
    HANDLER,
    /** 回访员 */
    FOLLOW_UP,
    /** 委员 */
    MEMBER,
    /** 党员代表 */
    DELEGATE,
    /** 监督委员 */
    OVERSEER,
    /** 街道党建办 */
    STREET,
    /** 区委组织部 */
    DISTRICT,
    /** 审计 */
    AUDITOR,
    /** 管理员 */
    ADMINISTRATOR;

    /**
     * Whether sensitive matters are open to this office; for all others they are not there. Who handles sees only what was
     * assigned to his organisation, sensitive or not.
     */
    public boolean namedForSensitiveMatters() {
        return switch (this) {
            case SECRETARY, DEPUTY_SECRETARY, LIAISON, HANDLER, FOLLOW_UP, OVERSEER, STREET, DISTRICT, AUDITOR -> true;
            case CLERK, GRID_WORKER, MEMBER, DELEGATE, ADMINISTRATOR -> false;
        };
    }
}
