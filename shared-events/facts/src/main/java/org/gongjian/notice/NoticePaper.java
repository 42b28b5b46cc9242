package org.gongjian.notice;

import java.util.List;

/** 公示 on paper, to be pinned to a board: printed from the facts whenever it is asked for. */
public final class NoticePaper {
    /** Its stored name, beside those of the papers of matters. */
    public static final String NAME = "PUBLIC_NOTICE";

    /** What can stand on it: the placeholders its template may name, those of repeated paragraphs among them. */
    public static final List<String> FIELDS = List.of("社区", "标题", "正文", "段落", "公示期", "怎样提异议", "张贴处", "落款日期");

    private NoticePaper() {}
}
