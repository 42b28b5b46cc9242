package org.gongjian.importing.register;

/** 建议案旧件: proposals handled before us, with their signers and the reply. Texts stand exactly as they are. */
public enum ProposalColumn implements Column {
    NUMBER(Cell.of(Kind.TEXT, "案号", 64, "2018-07").must().also("编号", "建议案编号", "序号", "提案号")),
    TITLE(Cell.of(Kind.WORDS, "案由", 500, "关于北院增设休息长椅的建议")
            .must()
            .also("标题", "题目", "建议名称")
            .concealed()),
    SIGNERS(Cell.of(Kind.LIST, "提出人", 2_000, "孙桂芝（二支部）、李卫东（五支部）、马建设")
            .must()
            .also("领衔人和联名人", "提案人", "联名人", "代表姓名", "签名人")
            .concealed()),
    RAISED_AT(Cell.of(Kind.TIME, "提出时间", 30, "2018/4/9").must().also("提出日期", "收到时间", "提交时间")),
    TEXT(Cell.of(Kind.WORDS, "内容", 32_767, "北院活动场地没有座椅，老人无处休息，建议增设长椅六条。")
            .must()
            .also("建议内容", "情况与建议", "具体建议")
            .concealed()),
    ANSWERED_BY(Cell.of(Kind.TEXT, "承办单位", 100, "社区居委会").also("办理单位", "答复单位")),
    ANSWER(Cell.of(Kind.WORDS, "答复", 32_767, "已于 6 月增设长椅六条。")
            .also("答复意见", "办理结果", "答复内容")
            .concealed()),
    ANSWERED_AT(Cell.of(Kind.TIME, "答复时间", 30, "2018/6/20").also("答复日期", "办结时间"));

    private final Cell cell;

    ProposalColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
