package org.gongjian.matter;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.matter.terms.PaperKind;

/** What can stand on each paper: the placeholders its template may name, in the words of the office. */
public final class PaperFields {
    private static final List<String> EVERYWHERE = List.of("社区", "登记号", "案号", "摘要", "类别", "印发日期", "查询地址", "二维码");

    private PaperFields() {}

    /** All of them, those of repeated rows among them. */
    public static List<String> of(PaperKind kind) {
        return Stream.concat(EVERYWHERE.stream(), own(kind).stream()).toList();
    }

    private static List<String> own(PaperKind kind) {
        return switch (kind) {
            case RECEIPT -> List.of("事项类型", "提出人", "收件时间", "收件方式", "签名人数", "受理期限", "收件人");
            case PROPOSAL_FORM ->
                List.of(
                        "会期", "提出方式", "案由", "领衔人", "领衔人党员类别", "领衔人支部", "领衔人电话", "联名人", "序号", "姓名", "党员类别", "支部", "日期",
                        "附署", "情况与理由", "收件人", "收件时间", "收件方式", "资格核验", "审查意见", "切身利益", "审查人", "审查日期", "主办", "协办", "办理期限",
                        "上会记录", "答复文号", "答复日期", "答复类别", "反馈结果");
            case DECLINE_NOTICE -> List.of("告知书名称", "文号", "提出人", "收件时间", "不予理由", "不予说明", "告知渠道");
            case ASSIGNMENT ->
                List.of(
                        "文号", "主办", "协办", "路线", "办理要求", "办理期限", "签收期限", "首次联系期限", "退办截止", "协办意见期限", "交办时间", "交办人", "分办",
                        "单位", "任务", "协办联", "期限");
            case RETURN_REQUEST -> List.of("申请单位", "申请日期", "交办时间", "办理期限", "退办理由", "说明", "建议承办", "审批期限");
            case EXTENSION_REQUEST -> List.of("申请单位", "申请日期", "办理期限", "延长天数", "说明");
            case URGING -> List.of("主办", "协办", "交办时间", "办理期限", "催办内容", "发文单位");
            case SUPERVISION -> List.of("文号", "主办", "协办", "交办时间", "办理期限", "督办事由", "发文单位");
            case REFERRAL_SLIP -> List.of("转送方式", "文号", "受文单位", "发出时间", "请求事项", "回复期限", "发文单位");
            case ANSWER_LETTER ->
                List.of(
                        "答复类别", "签发人", "发文机关", "文号", "标题", "主送", "提出时间", "案由", "办理经过", "答复正文", "段落", "承诺", "期限", "责任单位",
                        "反馈期限", "抄送");
            case FEEDBACK_FORM -> List.of("案由", "答复文号", "答复日期", "主办", "协办", "反馈期限");
            case FOLLOW_UP_RECORD ->
                List.of(
                        "提出人", "提出人电话", "主办", "答复日期", "答复要点", "联系记录", "时间", "方式", "接通", "回访人", "是否联系", "是否解决", "满意程度",
                        "回访情况", "回访日期");
        };
    }
}
