package org.gongjian.command.matter.paper;

import static org.gongjian.command.platform.paper.PaperWords.box;
import static org.gongjian.command.platform.paper.PaperWords.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.Sitting;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** 建议案表: as it was handed in, and below what the community made of it. */
final class ProposalSheet {
    private final PaperSubject of;
    private final Map<String, Object> values = new HashMap<>();

    private ProposalSheet(PaperSubject of) {
        this.of = of;
    }

    static Map<String, Object> of(PaperSubject subject) {
        ProposalSheet sheet = new ProposalSheet(subject);
        sheet.handedIn();
        sheet.signed();
        sheet.judged();
        sheet.handled();
        return sheet.values;
    }

    /** The boxes of an empty form. */
    static Map<String, Object> unticked() {
        return Map.of(
                "会期", session(null) + "（在所属一项前打勾）",
                "提出方式", box(false, "代表单独　　") + box(false, "联名"),
                "审查意见", verdict(""),
                "切身利益", box(false, "是，须票决（理由：　　　　　　　）　") + box(false, "否"));
    }

    private void put(String field, @Nullable String value) {
        values.put(field, value == null ? "" : value);
    }

    private void handedIn() {
        Sitting sitting = of.file.origin().sitting();
        put("会期", sitting == null ? box(false, "会议期间　　") + box(true, "闭会期间") : session(sitting.label()));
        boolean alone = of.file.origin().signers().size() == 1;
        put("提出方式", box(alone, "代表单独　　") + box(!alone, "联名"));
        MatterEvent first = of.first();
        Channel channel = null;
        if (first instanceof MatterEvent.ProposalReceived it) {
            put("案由", of.names.open(it.title(), "title"));
            put("情况与理由", of.names.open(it.text(), "text"));
            channel = it.channel();
        } else if (first instanceof MatterEvent.IssueRaised it) {
            put("案由", of.file.filing().publicSummary());
            put("情况与理由", of.names.open(it.text(), "text"));
            channel = it.channel();
        }
        of.last(MatterEvent.Resubmitted.class)
                .map(MatterEvent.Resubmitted::text)
                .ifPresent(text -> put("情况与理由", of.names.open(text, "text")));
        put("收件方式", word(channel));
        put("收件人", of.clerk(first.happened()));
        put(
                "收件时间",
                of.file.origin().handedInAt() == null
                        ? of.words.at(first.happened())
                        : of.words.minute(of.file.origin().handedInAt()));
    }

    private static String session(@Nullable String label) {
        return label == null
                ? box(false, "第　届社区党员代表大会第　次会议期间　") + box(false, "闭会期间")
                : box(true, label + "会议期间　　").replace("会议会议", "会议") + box(false, "闭会期间");
    }

    private void signed() {
        List<SignerAsWritten> signers = of.file.origin().signers();
        Map<PersonId, VerifiedSigner> verified = of.file.origin().verified().stream()
                .collect(Collectors.toMap(VerifiedSigner::person, one -> one, (one, other) -> other));
        if (!signers.isEmpty()) {
            SignerAsWritten lead = signers.getFirst();
            put("领衔人", of.names.person(lead.person()));
            put("领衔人党员类别", standing(verified.get(lead.person())));
            put("领衔人支部", lead.branch());
            put("领衔人电话", of.names.phone(lead.person()));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> supporters = new ArrayList<>();
        signers.stream().skip(1).forEach(signer -> {
            VerifiedSigner worth = verified.get(signer.person());
            if (worth != null && worth.standing() == SignerStanding.SUPPORTER) {
                supporters.add(of.names.person(signer.person()));
            } else {
                rows.add(Map.of(
                        "序号", Integer.toString(rows.size() + 1),
                        "姓名", of.names.person(signer.person()),
                        "党员类别", standing(worth),
                        "支部", signer.branch() == null ? "" : signer.branch(),
                        "日期", signer.signedOn() == null ? "" : of.words.day(signer.signedOn())));
            }
        });
        values.put("联名人", new Rows(rows.isEmpty() ? List.of(Map.of()) : rows));
        put("附署", supporters.isEmpty() ? "无" : String.join("、", supporters));
        put("资格核验", worth(verified));
    }

    private static String standing(@Nullable VerifiedSigner signer) {
        return signer == null ? "" : word(signer.standing());
    }

    private static String worth(Map<PersonId, VerifiedSigner> verified) {
        if (verified.isEmpty()) {
            return "";
        }
        long counted = verified.values().stream()
                .filter(one -> one.standing() != SignerStanding.SUPPORTER)
                .count();
        String by = verified.values().stream()
                .flatMap(one -> Stream.ofNullable(one.by()))
                .distinct()
                .collect(Collectors.joining("、"));
        return "计入 " + counted + " 名，群众附署 " + (verified.size() - counted) + " 名"
                + (by.isEmpty() ? "" : "（核签：" + by + "）");
    }

    private void judged() {
        Optional<MatterEvent.Admitted> admitted = of.last(MatterEvent.Admitted.class);
        Optional<MatterEvent.Declined> declined = of.last(MatterEvent.Declined.class);
        MatterEvent fact = admitted.isPresent() ? admitted.get() : declined.orElse(null);
        String fate = admitted.isPresent() ? "立案" : declined.isPresent() ? "不予立案" : fateOtherwise();
        put(
                "审查意见",
                verdict(fate)
                        + declined.map(it -> "（" + word(it.reason()) + "）").orElse(""));
        put("审查人", of.who(fact));
        put("审查日期", fact == null ? "" : of.words.day(fact.happened()));
        String vital = admitted.map(MatterEvent.Admitted::vitalReason).orElse(null);
        put(
                "切身利益",
                box(vital != null, "是，须票决（理由：" + (vital == null ? "　　" : vital) + "）　")
                        + box(admitted.isPresent() && vital == null, "否"));
    }

    private String fateOtherwise() {
        if (of.file.kind() != MatterKind.PROPOSAL) {
            return "转意见建议";
        }
        boolean again = of.last(MatterEvent.ReturnedForCompletion.class).isPresent()
                && of.last(MatterEvent.Resubmitted.class).isEmpty();
        return of.last(MatterEvent.Merged.class).isPresent() ? "并案" : again ? "补正" : "";
    }

    private static String verdict(String fate) {
        return Stream.of("立案", "补正", "并案", "转意见建议", "不予立案")
                .map(one -> box(one.equals(fate), one))
                .collect(Collectors.joining("　"));
    }

    private void handled() {
        of.last(MatterEvent.Assigned.class).ifPresent(it -> {
            put("主办", of.organisation(it.lead()));
            put("协办", of.organisations(of.beside(it)));
            put("办理期限", of.handledBy(null));
        });
        of.last(MatterEvent.Resolved.class)
                .ifPresent(it -> put("上会记录", it.basis().meeting() + "，" + word(it.outcome()) + "：" + it.text()));
        of.last(MatterEvent.AnswerIssued.class).ifPresent(it -> {
            put("答复文号", it.letterNo());
            put("答复日期", of.words.day(it.happened()));
            put("答复类别", it.result().name());
        });
        put(
                "反馈结果",
                of.all(MatterEvent.Evaluated.class).stream()
                        .map(it -> "过程" + word(it.process()) + "、结果" + word(it.result()))
                        .collect(Collectors.joining("；")));
    }
}
