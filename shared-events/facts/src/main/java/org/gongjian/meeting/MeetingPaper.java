package org.gongjian.meeting;

import java.util.List;
import java.util.Locale;

/** The papers of a meeting (practice.md 8). The constants are names of templates. */
public enum MeetingPaper {
    /** 会议纪要 */
    MEETING_MINUTES(List.of(
            "社区", "纪要标志", "文号", "签发人", "印发日期", "会议名称", "会议时间", "地点", "主持人", "人数", "开头", "与会", "类别", "名单", "说明", "议题",
            "议题标题", "议题段落", "段落", "更正", "分送")),
    /** 会议记录 */
    MEETING_RECORD(List.of(
            "社区", "会议名称", "会议时间", "地点", "主持人", "记录人", "人数", "出席", "请假", "缺席", "列席", "议题", "议题标题", "议题段落", "段落", "签字",
            "席位", "单位姓名")),
    /** 决议通报（带回执） */
    RESOLUTION_NOTICE(List.of("社区", "主送", "会议名称", "会议时间", "决议", "段落", "保留期限", "执行义务", "印发日期")),
    /** 会议通知（带回执） */
    MEETING_NOTICE(List.of("社区", "主送", "召集", "会议名称", "会议时间", "地点", "议题", "段落", "参加人员", "通知期", "印发日期")),
    /** 签到表 */
    SIGN_IN_SHEET(List.of("社区", "会议名称", "会议时间", "地点", "应到", "签到", "席位", "单位姓名")),
    /** 计票单 */
    COUNT_SHEET(List.of(
            "社区", "会议名称", "会议时间", "表决事项", "表决方式", "应到", "实到", "发出", "收回", "有效", "废票", "计票", "序号", "选项", "票数", "结果"));

    private final List<String> fields;

    MeetingPaper(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /** What can stand on it: the placeholders its template may name, those of repeated paragraphs and rows among them. */
    public List<String> fields() {
        return fields;
    }

    /** Those that are printed whenever they are asked for; minutes are signed. */
    public static List<MeetingPaper> printed() {
        return List.of(MEETING_NOTICE, SIGN_IN_SHEET, COUNT_SHEET, MEETING_RECORD, RESOLUTION_NOTICE);
    }

    /** How an address names it. */
    public String step() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
