package org.gongjian.importing.register;

/** 诉求台账: messages with their answers, as another system kept them. Texts stand exactly as they are. */
public enum LedgerColumn implements Column {
    NUMBER(Cell.of(Kind.TEXT, "留言编号", 64, "20190425001").must().also("编号", "序号", "信件编号", "工单编号")),
    WRITER(Cell.of(Kind.WORDS, "留言用户", 100, "李某某")
            .must()
            .also("留言人", "反映人", "诉求人", "写信人")
            .concealed()),
    TITLE(Cell.of(Kind.WORDS, "留言主题", 500, "3号楼前路灯不亮")
            .must()
            .also("主题", "标题", "事由")
            .concealed()),
    RAISED_AT(Cell.of(Kind.TIME, "留言时间", 30, "2019/4/25 9:32:09").must().also("反映时间", "来信时间", "收件时间", "提出时间")),
    TEXT(Cell.of(Kind.WORDS, "留言详情", 32_767, "3号楼前的路灯一周没亮，老人晚上出门不方便。")
            .must()
            .also("详情", "内容", "诉求内容", "反映内容")
            .concealed()),
    ANSWER(Cell.of(Kind.WORDS, "答复意见", 32_767, "已请供电营业站更换灯泡，4月26日晚恢复照明。")
            .must()
            .also("答复内容", "办理结果", "回复")
            .concealed()),
    ANSWERED_AT(Cell.of(Kind.TIME, "答复时间", 30, "2019/4/26").must().also("办结时间", "回复时间"));

    private final Cell cell;

    LedgerColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
