package org.gongjian.meeting;

import java.util.List;
import java.util.Locale;

/** The papers of a meeting (practice.md 8). The constants are names of templates. */
public enum MeetingPaper {
    /** 会议纪要 */
    MEETING_MINUTES(List.of(
            "社区", "纪要标志", "文号", "签发人", "印发日期", "会议名称", "会议时间", "地点", "主持人", "人数", "开头", "与会", "类别", "名单", "说明", "议题",
            "议题标题", "议题段落", "段落", "更正", "分送"));

    private final List<String> fields;

    MeetingPaper(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /** What can stand on it: the placeholders its template may name, those of repeated paragraphs and rows among them. */
    public List<String> fields() {
        return fields;
    }

    /** How an address names it. */
    public String step() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
