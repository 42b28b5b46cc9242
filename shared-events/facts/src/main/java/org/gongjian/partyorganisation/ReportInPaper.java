package org.gongjian.partyorganisation;

import java.util.List;

/** 驻区单位党组织报到登记表 (附件5) with its slip: printed empty and filled, from the facts, whenever it is asked for. */
public final class ReportInPaper {
    /** Its stored name, beside those of the papers of matters. */
    public static final String NAME = "REPORT_IN_FORM";

    /** What can stand on it: the placeholders its template may name, those of the repeated row among them. */
    public static final List<String> FIELDS = List.of(
            "社区", "编号", "报到党组织", "上级党组织", "报到类别", "报到日期", "书记", "联络员", "联络电话", "党员总数", "报到人数", "兼职委员", "协议书", "认领",
            "资源", "需求", "名册", "序号", "姓名", "党员类别", "所在支部", "居住网格", "特长", "服务意向", "可服务时段", "单位意见", "单位日期", "接收意见", "接收人",
            "接收日期", "编入", "年终评价");

    private ReportInPaper() {}
}
