package org.gongjian.importing.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.record.Role;

/** 岗位: one row for each office of the community, with who holds it. */
public enum OfficeColumn implements Column {
    TITLE(Cell.of(Kind.TEXT, "岗位名称", 40, "第九网格网格员").must().also("岗位", "职务", "职务名称")),
    ROLE(Cell.of(Kind.CHOICE, "岗位类别", 10, "网格员").must().also("角色", "类别").oneOf(Labels.ROLES)),
    ORGANISATION(Cell.of(Kind.TEXT, "所属单位", 100, "").also("单位", "单位名称", "代表单位")),
    GRID(Cell.of(Kind.TEXT, "网格编号", 20, "G09").also("网格", "负责网格")),
    HOLDER(Cell.of(Kind.TEXT, "任职人", 30, "吴小浩").also("姓名", "任职人姓名", "负责人")),
    PHONE(Cell.of(Kind.PHONE, "电话", 30, "13700000000").also("手机", "联系电话").concealed()),
    SINCE(Cell.of(Kind.DAY, "任职日期", 30, "2026-01-01").also("任职时间", "任期起", "起")),
    UNTIL(Cell.of(Kind.DAY, "任期至", 30, "2028-12-31").also("任期止", "届满日期", "止")),
    APPOINTED_BY(Cell.of(Kind.TEXT, "由谁任命", 60, "社区居委会").also("任命机关", "任命单位", "产生方式"));

    private static final class Labels {
        static final Map<String, Role> ROLES = new LinkedHashMap<>();

        static {
            ROLES.put("录入员", Role.CLERK);
            ROLES.put("网格员", Role.GRID_WORKER);
            ROLES.put("书记", Role.SECRETARY);
            ROLES.put("副书记", Role.DEPUTY_SECRETARY);
            ROLES.put("联络员", Role.LIAISON);
            ROLES.put("承办人", Role.HANDLER);
            ROLES.put("回访员", Role.FOLLOW_UP);
            ROLES.put("委员", Role.MEMBER);
            ROLES.put("党员代表", Role.DELEGATE);
            ROLES.put("监督委员", Role.OVERSEER);
            ROLES.put("审计", Role.AUDITOR);
        }
    }

    private final Cell cell;

    OfficeColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
