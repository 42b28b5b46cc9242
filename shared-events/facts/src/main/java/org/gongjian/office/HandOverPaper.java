package org.gongjian.office;

import java.util.List;

/** 岗位交接清单: the paper of a hand-over. */
public final class HandOverPaper {
    /** Its stored name, beside those of the papers of matters. */
    public static final String NAME = "HAND_OVER_LIST";

    /** What can stand on it: the placeholders its template may name, those of the repeated row among them. */
    public static final List<String> FIELDS = List.of(
            "社区", "文号", "岗位", "移交人", "接收人", "决定单位", "交接时间", "件数", "另行移交", "事项", "序号", "登记号", "摘要", "环节", "期限", "待办",
            "移交签字", "接收签字", "印发日期");

    private HandOverPaper() {}
}
