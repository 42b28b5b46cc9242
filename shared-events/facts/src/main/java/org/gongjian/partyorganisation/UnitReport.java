package org.gongjian.partyorganisation;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * 驻区单位党组织报到登记 (附件5): what a unit's party organisation says when it reports in to the community; in full each time.
 *
 * @param reportedOn the day on which it reported in
 * @param superior 上级党组织, as it is called; the slip goes there
 * @param liaison 联络员; name and telephone number stand with the person
 * @param concurrentMember 拟任兼职委员
 * @param partyMembers how many members it has in all
 * @param inService the named list of members in service who report in with it
 * @param agreement 共建协议书、责任书 by their numbers
 * @param claims 认领 of projects, posts and wishes by their numbers in the lists
 * @param opinion 单位党组织意见
 * @param stampedOn when the unit signed and stamped it
 */
public record UnitReport(
        Kind kind,
        LocalDate reportedOn,
        @Nullable String superior,
        Id.@Nullable PersonId liaison,
        Id.@Nullable PersonId concurrentMember,
        int partyMembers,
        List<InService> inService,
        @Nullable String agreement,
        @Nullable String claims,
        @Nullable String resources,
        @Nullable String needs,
        @Nullable String opinion,
        @Nullable LocalDate stampedOn) {

    /** 报到类别; the constants are stored names. */
    public enum Kind {
        /** 首次 */
        FIRST,
        /** 续报 */
        RENEWED,
        /** 变更 */
        CHANGED
    }

    /**
     * A member in service (在职党员) who reports in: managed by unit and community both (双重管理, 000-17). What is said of the member
     * in free words is concealed under the member's own key.
     *
     * @param branch 组织关系所在支部, as it is called
     * @param grid code of the grid of residence
     * @param skills 特长
     * @param wish 服务意向岗位
     * @param times 可服务时段
     */
    public record InService(
            Id.PersonId person,
            @Nullable Concealed branch,
            @Nullable String grid,
            @Nullable Concealed skills,
            @Nullable Concealed wish,
            @Nullable Concealed times) {}
}
