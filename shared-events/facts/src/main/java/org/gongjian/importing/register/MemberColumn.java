package org.gongjian.importing.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.person.Membership;

/** 党员名册: one row for each member, wherever the membership is kept. */
public enum MemberColumn implements Column {
    NAME(Cell.of(Kind.TEXT, "姓名", 60, "赵铁生").must().also("党员姓名", "名字").concealed()),
    PHONE(Cell.of(Kind.PHONE, "电话", 30, "13900000000")
            .must()
            .also("手机", "手机号", "联系电话")
            .concealed()),
    ADDRESS(Cell.of(Kind.TEXT, "住址", 200, "北院 5 号楼 2 单元 301").also("家庭住址", "地址").concealed()),
    MEMBERSHIP(Cell.of(Kind.CHOICE, "党员类别", 10, "正式党员")
            .must()
            .also("类别", "正式或预备", "党员状态")
            .oneOf(Labels.MEMBERSHIPS)),
    BRANCH(Cell.of(Kind.TEXT, "所在支部", 60, "第二党支部").also("支部", "所属党支部", "组织关系所在支部")),
    ELSEWHERE(Cell.of(Kind.YES_NO, "组织关系在外", 4, "否").also("组织关系不在本社区", "是否在职党员", "在职党员")),
    SINCE(Cell.of(Kind.DAY, "起始日期", 30, "2012-07-01").must().also("入党日期", "转正日期", "转入日期", "入党时间"));

    private static final class Labels {
        static final Map<String, Membership> MEMBERSHIPS = new LinkedHashMap<>();

        static {
            MEMBERSHIPS.put("正式党员", Membership.FULL);
            MEMBERSHIPS.put("预备党员", Membership.PROBATIONARY);
            MEMBERSHIPS.put("正式", Membership.FULL);
            MEMBERSHIPS.put("预备", Membership.PROBATIONARY);
        }
    }

    private final Cell cell;

    MemberColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
