package org.gongjian.importing.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;

/** 党组织: one row for each; whom one stands under is registered before or stands in a row above. */
public enum PartyOrganisationColumn implements Column {
    NAME(Cell.of(Kind.TEXT, "党组织名称", 100, "第九网格党支部").must().also("名称", "党组织")),
    KIND(Cell.of(Kind.CHOICE, "类别", 10, "党支部").must().also("党组织类别", "层级").oneOf(Labels.KINDS)),
    FUNCTION(Cell.of(Kind.CHOICE, "类型", 10, "片区型").also("党组织类型").oneOf(Labels.FUNCTIONS)),
    SUPERIOR(Cell.of(Kind.TEXT, "上级党组织", 100, "").also("上级", "隶属")),
    FOUNDED_ON(Cell.of(Kind.DAY, "成立时间", 30, "2019-07-01").also("成立日期")),
    UNIT(Cell.of(Kind.TEXT, "所属单位", 100, "").also("单位", "依托单位")),
    GRIDS(Cell.of(Kind.LIST, "对应网格", 500, "").also("网格编号", "网格")),
    SECRETARY(Cell.of(Kind.TEXT, "书记", 60, "何小梅").also("书记姓名", "负责人").concealed()),
    PHONE(Cell.of(Kind.PHONE, "书记电话", 30, "13600000000").also("电话", "联系电话").concealed()),
    SINCE(Cell.of(Kind.DAY, "任职日期", 30, "2024-01-01").also("书记任职日期", "任职时间"));

    private static final class Labels {
        static final Map<String, PartyOrganisationKind> KINDS = new LinkedHashMap<>();
        static final Map<String, PartyOrganisationFunction> FUNCTIONS = new LinkedHashMap<>();

        static {
            KINDS.put("党委", PartyOrganisationKind.COMMITTEE);
            KINDS.put("党总支", PartyOrganisationKind.GENERAL_BRANCH);
            KINDS.put("党支部", PartyOrganisationKind.BRANCH);
            KINDS.put("党小组", PartyOrganisationKind.GROUP);
            KINDS.put("党群温馨小组", PartyOrganisationKind.WARM_GROUP);
            FUNCTIONS.put("片区型", PartyOrganisationFunction.AREA);
            FUNCTIONS.put("产业型", PartyOrganisationFunction.INDUSTRY);
            FUNCTIONS.put("功能型", PartyOrganisationFunction.FUNCTIONAL);
        }
    }

    private final Cell cell;

    PartyOrganisationColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
