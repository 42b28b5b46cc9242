package org.gongjian.agreement;

import java.util.List;

/** 协议变更书: what both sign to change an agreement, the former text beside the new one. */
public final class VariationPaper {
    /** Its stored name, beside those of the papers of matters. */
    public static final String NAME = "AGREEMENT_VARIATION";

    /** What can stand on it: the placeholders its template may name, those of repeated rows among them. */
    public static final List<String> FIELDS = List.of(
            "社区", "编号", "份别", "协议名称", "社区党组织", "单位党组织", "变更理由", "对照", "序号", "项目", "原文", "新文", "社区签字", "社区日期", "单位签字",
            "单位日期");

    private VariationPaper() {}
}
