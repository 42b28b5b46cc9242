package org.gongjian.command.matter.paper;

import static org.gongjian.command.platform.paper.PaperWords.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.QrCode;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.PaperFields;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What stands on each paper of a matter. Papers for handlers are filled from the public summary alone: no name of who raised it
 * and none of their words is looked up for them.
 */
final class PaperSheet {
    private final PaperSubject of;
    private final Map<String, Object> values = new HashMap<>();

    private PaperSheet(PaperSubject of) {
        this.of = of;
    }

    /**
     * The values by placeholder.
     *
     * @param happened when it is issued
     * @param statusPage where a resident asks; the number is added to it in the QR code
     */
    static Map<String, Object> of(
            PaperKind kind, PaperSubject subject, Happened happened, @Nullable String number, String statusPage) {
        PaperSheet sheet = new PaperSheet(subject);
        sheet.put("文号", number);
        sheet.everywhere(happened, statusPage);
        switch (kind) {
            case RECEIPT -> sheet.receipt();
            case PROPOSAL_FORM -> sheet.values.putAll(ProposalSheet.of(subject));
            case DECLINE_NOTICE -> sheet.declined();
            case ASSIGNMENT -> sheet.assigned();
            case RETURN_REQUEST -> sheet.returnAsked();
            case EXTENSION_REQUEST -> sheet.extensionAsked();
            case URGING -> sheet.urged();
            case SUPERVISION -> sheet.supervised();
            case REFERRAL_SLIP -> sheet.referred();
            case ANSWER_LETTER -> sheet.answered();
            case FEEDBACK_FORM -> sheet.feedback();
            case FOLLOW_UP_RECORD -> sheet.followedUp();
        }
        return sheet.values;
    }

    /** The same paper to be filled in by hand. */
    static Map<String, Object> empty(PaperKind kind, String community) {
        Map<String, Object> values = new HashMap<>();
        for (String field : PaperFields.of(kind)) {
            values.put(field, kind == PaperKind.ANSWER_LETTER || kind == PaperKind.DECLINE_NOTICE ? "　　　　" : "");
        }
        values.put("社区", community);
        values.put("发文机关", "中共" + community + "委员会");
        values.remove("二维码");
        values.put(
                "联名人", new Rows(List.of(Map.of("序号", "1"), Map.of("序号", "2"), Map.of("序号", "3"), Map.of("序号", "4"))));
        values.put("分办", blank(2));
        values.put("协办联", blank(2));
        values.put("联系记录", blank(3));
        values.put("答复正文", List.of(Map.of("段落", "一、"), Map.of("段落", "二、")));
        values.put("承诺", List.of(Map.of("期限", "　　年　月　日", "责任单位", "　　　　")));
        if (kind == PaperKind.PROPOSAL_FORM) {
            values.putAll(ProposalSheet.unticked());
        }
        if (kind == PaperKind.DECLINE_NOTICE) {
            values.put("告知书名称", "不予受理（立案）告知书");
        }
        return values;
    }

    private static Rows blank(int rows) {
        return new Rows(Collections.nCopies(rows, Map.<String, String>of()));
    }

    private void put(String field, @Nullable String value) {
        values.put(field, value == null ? "" : value);
    }

    private void everywhere(Happened happened, String statusPage) {
        String number = of.file.origin().receiptNo();
        put("社区", of.names.area(of.area.community()));
        put("登记号", number);
        put("案号", of.file.filing().caseNo());
        put("摘要", of.file.filing().publicSummary());
        put("类别", of.names.category(of.file.filing().category(), of.area));
        put("印发日期", of.words.day(happened));
        put("查询地址", statusPage);
        put("发文单位", of.names.area(of.area.community()));
        values.put("二维码", QrCode.png(number == null ? statusPage : statusPage + "?no=" + number));
    }

    private void receipt() {
        MatterEvent first = of.first();
        put("事项类型", word(of.file.kind()));
        put("提出人", of.addressees());
        put("收件时间", of.words.at(first.happened()));
        put("收件人", of.clerk(first.happened()));
        put(
                "签名人数",
                of.file.kind() == MatterKind.PROPOSAL
                        ? of.file.origin().signers().size() + " 人"
                        : "—");
        if (first instanceof MatterEvent.IssueRaised raised) {
            put("收件方式", word(raised.channel()));
            put("受理期限", of.words.due(raised.admissionDue()));
        } else if (first instanceof MatterEvent.ProposalReceived received) {
            put("收件方式", word(received.channel()));
            put(
                    "受理期限",
                    of.words.due(of.last(MatterEvent.Resubmitted.class)
                            .map(MatterEvent.Resubmitted::admissionDue)
                            .orElse(received.admissionDue())));
        }
    }

    private void declined() {
        boolean proposal = of.file.kind() == MatterKind.PROPOSAL;
        put("告知书名称", proposal ? "不予立案告知书" : "不予受理告知书");
        put("提出人", of.addressees());
        put("收件时间", of.words.day(of.first().happened()));
        of.last(MatterEvent.Declined.class).ifPresent(it -> {
            put("不予理由", word(it.reason()));
            put("不予说明", it.explanation());
            put("告知渠道", it.channelTold() == null ? "无。" : it.channelTold());
        });
    }

    // ------------------------------------------------------------------ for handlers

    private void assigned() {
        of.last(MatterEvent.Assigned.class).ifPresent(it -> {
            handlers(it);
            put("路线", word(of.file.filing().route()));
            put("办理要求", it.task() == null ? "请按期办理，办结后报结。" : it.task());
            put("办理期限", of.handledBy(null));
            put("签收期限", of.words.due(it.acceptanceDue()));
            put("首次联系期限", of.words.due(it.firstContactDue()));
            put("退办截止", of.words.due(it.returnUntil()));
            put("协办意见期限", of.words.due(it.opinionsDue()));
            put("交办人", of.who(it));
            values.put(
                    "分办",
                    rows(it.parts().stream()
                            .map(part -> Map.of("单位", of.organisation(part.organisation()), "任务", part.task()))));
            values.put(
                    "协办联",
                    rows(of.beside(it).stream()
                            .map(one -> Map.of("单位", of.organisation(one), "期限", of.words.due(it.opinionsDue())))));
        });
    }

    private void handlers(MatterEvent.Assigned it) {
        put("主办", of.organisation(it.lead()));
        put("协办", of.beside(it).isEmpty() ? "无" : of.organisations(of.beside(it)));
        put("交办时间", of.words.at(it.happened()));
    }

    private static Rows rows(Stream<Map<String, String>> rows) {
        List<Map<String, String>> all = rows.toList();
        return new Rows(all.isEmpty() ? List.of(Map.of("单位", "无")) : all);
    }

    private void returnAsked() {
        of.last(MatterEvent.Assigned.class).ifPresent(this::handlers);
        of.last(MatterEvent.ReturnRequested.class).ifPresent(it -> {
            asked(it.organisation(), it);
            put("退办理由", word(it.reason()));
            put("说明", it.explanation());
            put("建议承办", of.organisation(it.suggested()));
            put("审批期限", of.words.due(it.decisionDue()));
        });
    }

    private void extensionAsked() {
        of.last(MatterEvent.ExtensionRequested.class).ifPresent(it -> {
            asked(it.organisation(), it);
            put("延长天数", Integer.toString(it.workingDays()));
            put("说明", it.reason());
        });
    }

    private void asked(OrganisationId organisation, MatterEvent request) {
        put("申请单位", of.organisation(organisation));
        put("申请日期", of.words.day(request.happened()));
        put("办理期限", of.handledBy(request));
    }

    private void urged() {
        of.last(MatterEvent.Assigned.class).ifPresent(this::handlers);
        put("办理期限", of.handledBy(null));
        of.last(MatterEvent.HandlingUrged.class).ifPresent(it -> put("催办内容", it.message()));
    }

    private void supervised() {
        of.last(MatterEvent.Assigned.class).ifPresent(this::handlers);
        put("办理期限", of.handledBy(null));
        of.last(MatterEvent.SupervisionOpened.class).ifPresent(it -> put("督办事由", it.reason()));
    }

    private void referred() {
        of.last(MatterEvent.Referred.class).ifPresent(it -> {
            put("转送方式", word(it.mode()));
            put("受文单位", of.organisation(it.to()));
            put("发出时间", of.words.at(it.happened()));
            put("请求事项", it.request());
            put("回复期限", of.words.due(it.respondBy()));
        });
    }

    // ------------------------------------------------------------------ for those who raised it

    private void answered() {
        String community = of.names.area(of.area.community());
        boolean proposal = of.file.kind() == MatterKind.PROPOSAL;
        put("发文机关", proposal ? "中共" + community + "委员会" : community);
        put("标题", title());
        put("主送", letterTo());
        put("提出时间", of.words.day(of.first().happened()));
        put("案由", matterOfTheLetter());
        put("抄送", copies());
        if (of.file.filing().caseNo() == null) {
            put("案号", "登记号 " + values.get("登记号"));
        }
        put("办理经过", course());
        List<MatterEvent.AnswerIssued> letters = of.all(MatterEvent.AnswerIssued.class).stream()
                .filter(it -> it.letterNo() != null)
                .toList();
        if (!letters.isEmpty()) {
            MatterEvent.AnswerIssued it = letters.getLast();
            put("答复类别", it.result().name());
            put("签发人", of.names.official(it.signatory(), it.happened().at()));
            put("反馈期限", it.feedbackUntil() == null ? "收到之日起 15 个工作日" : of.words.due(it.feedbackUntil()));
            values.put(
                    "答复正文",
                    it.answer()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> Map.of("段落", line.strip()))
                            .toList());
            values.put("承诺", it.result() == ResultClass.B ? promise() : List.of());
        }
    }

    private String title() {
        String caseNo = of.file.filing().caseNo();
        String counted = caseNo == null ? "" : caseNo.replaceFirst(".*?(\\d+号?)$", "$1");
        return caseNo == null ? "关于来件办理情况的答复" : "关于第 " + counted.replace("号", "") + " 号建议案的答复";
    }

    private String letterTo() {
        List<String> names = new ArrayList<>(of.file.origin().signers().stream()
                .map(signer -> of.names.person(signer.person()))
                .toList());
        if (names.isEmpty()) {
            return of.addressees();
        }
        names.set(0, names.getFirst() + "（领衔人）");
        return String.join("、", names) + "同志";
    }

    private String matterOfTheLetter() {
        String summary = of.file.filing().publicSummary();
        return of.last(MatterEvent.ProposalReceived.class)
                .map(it -> of.names.open(it.title(), "title"))
                .orElse(summary == null ? "" : summary);
    }

    private String course() {
        List<String> parts = new ArrayList<>();
        int met = of.file.marks().metLead();
        if (met > 0) {
            parts.add("与你们面商 " + met + " 次");
        }
        of.last(MatterEvent.Assigned.class)
                .map(of::beside)
                .filter(others -> !others.isEmpty())
                .ifPresent(others -> parts.add("会同" + of.organisations(others)));
        return parts.isEmpty() ? "经办理，" : "经" + String.join("，", parts) + "办理，";
    }

    private List<Map<String, String>> promise() {
        String lead = of.last(MatterEvent.Assigned.class)
                .map(it -> of.organisation(it.lead()))
                .orElse("");
        return of.last(MatterEvent.PromiseTracked.class)
                .map(it -> List.of(Map.of("期限", of.words.day(it.until().on()), "责任单位", lead)))
                .orElse(List.of());
    }

    private String copies() {
        String street = of.names.area(of.area.street());
        Stream<String> others = of.last(MatterEvent.Assigned.class).stream()
                .flatMap(it -> of.beside(it).stream())
                .map(of::organisation);
        return Stream.concat(street.isEmpty() ? Stream.empty() : Stream.of(street + "党工委"), others)
                        .collect(Collectors.joining("，"))
                + "。";
    }

    private void feedback() {
        put("案由", matterOfTheLetter());
        of.last(MatterEvent.Assigned.class).ifPresent(this::handlers);
        of.last(MatterEvent.AnswerIssued.class).ifPresent(it -> {
            put("答复文号", it.letterNo());
            put("答复日期", of.words.day(it.happened()));
            put("反馈期限", of.words.due(it.feedbackUntil()));
        });
    }

    private void followedUp() {
        put("提出人", of.addressees());
        put(
                "提出人电话",
                of.file.addressees().stream()
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .map(of.names::phone)
                        .filter(phone -> !phone.isEmpty())
                        .collect(Collectors.joining("、")));
        of.last(MatterEvent.Assigned.class).ifPresent(this::handlers);
        of.last(MatterEvent.AnswerIssued.class).ifPresent(it -> {
            put("答复日期", of.words.day(it.happened()));
            put("答复要点", it.answer());
        });
        of.last(MatterEvent.FollowedUp.class).ifPresent(it -> {
            put("是否联系", it.contacted() ? "是" : "否");
            put("是否解决", word(it.solved()));
            put("回访情况", it.finding());
            put("回访日期", of.words.day(it.happened()));
        });
        of.last(MatterEvent.Evaluated.class).ifPresent(it -> put("满意程度", word(it.result())));
        List<Map<String, String>> calls = new ArrayList<>();
        of.file.replies().attempts().forEach(it -> calls.add(call(it, word(it.how()), it.reached())));
        of.file.replies().followUps().forEach(it -> calls.add(call(it, word(it.how()), true)));
        values.put("联系记录", new Rows(calls));
    }

    private Map<String, String> call(MatterEvent fact, String how, boolean reached) {
        return Map.of("时间", of.words.at(fact.happened()), "方式", how, "接通", reached ? "接通" : "未接通", "回访人", of.who(fact));
    }
}
