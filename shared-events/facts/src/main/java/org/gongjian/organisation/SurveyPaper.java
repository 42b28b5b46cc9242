package org.gongjian.organisation;

import java.util.List;

/** 驻区单位摸排登记表 (附件3): printed empty and filled, from the facts, whenever it is asked for. */
public final class SurveyPaper {
    /** Its stored name, beside those of the papers of matters. */
    public static final String NAME = "SURVEY_FORM";

    /** What can stand on it: the placeholders its template may name. */
    public static final List<String> FIELDS = List.of(
            "社区", "摸排日期", "单位名称", "信用代码", "地址", "性质", "行业", "主管单位", "职工人数", "规模", "负责人", "电话", "党组织", "党组织名称", "党员数",
            "意向", "资源", "需求", "意见", "变更记录");

    private SurveyPaper() {}
}
