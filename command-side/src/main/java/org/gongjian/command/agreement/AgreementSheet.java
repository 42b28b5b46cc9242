package org.gongjian.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.AgreementState.Paper;
import org.gongjian.agreement.AgreementState.Signature;
import org.gongjian.agreement.AgreementState.Signatures;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.StandardText;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.jspecify.annotations.Nullable;

/** What stands on a copy of an agreement: as it holds, or as it is to be signed. */
final class AgreementSheet {
    private static final String BLANK_DAY = "　　　年　　月　　日";
    private static final int BLANK_ROWS = 5;

    private final PaperWords words;

    AgreementSheet(PaperWords words) {
        this.words = words;
    }

    /** The values by placeholder, of the copy that a side keeps. */
    Map<String, Object> of(AgreementState state, Paper paper, Side keeper, String community) {
        Signatures signatures =
                state instanceof AgreementState.Draft(Paper ignored, Signatures given) ? given : paper.signed();
        Content content = paper.content();
        Map<String, Object> values = new HashMap<>();
        values.put("社区", community);
        values.put("编号", number(state));
        values.put("份别", copy(keeper));
        values.put("年度", Integer.toString(content.term().from().getYear()));
        values.put("社区党组织", paper.parties().community());
        values.put("单位党组织", paper.parties().unitParty());
        values.put("条款", clauses(content.clauses()));
        values.put("起始日期", words.day(content.term().from()));
        values.put("截止日期", words.day(content.term().to()));
        values.put("承诺清单", new Rows(rows(content)));
        values.put("生效说明", effect(state, signatures));
        sign(values, "社区", signatures, Side.COMMUNITY);
        sign(values, "单位", signatures, Side.UNIT);
        return values;
    }

    /** A form to be filled in by hand, with the standing text of its kind. */
    static Map<String, Object> empty(AgreementKind kind, String community) {
        Map<String, Object> values = new HashMap<>();
        values.put("社区", community);
        values.put("编号", "　　　　　　　　");
        values.put("份别", "第　　份");
        values.put("年度", "　　　　");
        values.put("社区党组织", "　　　　　（社区党组织）");
        values.put("单位党组织", "　　　　　（驻区单位党组织）");
        values.put("条款", clauses(StandardText.clauses(kind)));
        values.put("起始日期", BLANK_DAY);
        values.put("截止日期", BLANK_DAY);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 1; n <= BLANK_ROWS; n++) {
            rows.add(row(Integer.toString(n), "", "", "", ""));
        }
        values.put("承诺清单", new Rows(rows));
        values.put("生效说明", "");
        values.put("社区签字", "");
        values.put("单位签字", "");
        values.put("社区日期", BLANK_DAY);
        values.put("单位日期", BLANK_DAY);
        return values;
    }

    private static String number(AgreementState state) {
        return switch (state) {
            case AgreementState.Binding binding -> binding.number();
            case AgreementState.Over over -> over.number();
            case AgreementState.NotYetKnown ignored -> "";
            case AgreementState.Draft ignored -> "（双方签字后编号）";
            case AgreementState.TakenBack ignored -> "（已撤回）";
            case AgreementState.Anomaly ignored -> "";
        };
    }

    private String effect(AgreementState state, Signatures signatures) {
        LocalDate from = switch (state) {
            case AgreementState.Binding binding -> binding.from();
            case AgreementState.Over over -> over.from();
            case AgreementState.NotYetKnown ignored -> null;
            case AgreementState.Draft ignored -> null;
            case AgreementState.TakenBack ignored -> null;
            case AgreementState.Anomaly ignored -> null;
        };
        return from == null ? "" : "双方已签字，自" + words.day(from) + "起生效" + varied(from, signatures) + "。";
    }

    /** A text that both signed after the agreement took effect holds from the later of these signatures on. */
    private String varied(LocalDate from, Signatures signatures) {
        return signatures.given().stream()
                .map(Signature::on)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(from))
                .map(last -> "，本文本自" + words.day(last) + "起执行")
                .orElse("");
    }

    static String copy(Side keeper) {
        return switch (keeper) {
            case COMMUNITY -> "第一份（社区党组织存）";
            case UNIT -> "第二份（驻区单位党组织存）";
        };
    }

    private static List<Map<String, String>> clauses(List<String> clauses) {
        List<Map<String, String>> numbered = new ArrayList<>();
        for (String clause : clauses) {
            numbered.add(Map.of("段落", (numbered.size() + 1) + "." + clause));
        }
        return numbered;
    }

    private List<Map<String, String>> rows(Content content) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Promise promise : content.promises()) {
            rows.add(row(
                    Integer.toString(rows.size() + 1),
                    promise.promisor() == Side.COMMUNITY ? "社区" : "单位",
                    promise.item().title(),
                    measure(promise.item().measure()),
                    windows(promise)));
        }
        return rows.isEmpty() ? List.of(row("", "", "未另附承诺事项", "", "")) : rows;
    }

    private static Map<String, String> row(String number, String promisor, String title, String measure, String when) {
        return Map.of("序号", number, "承诺方", promisor, "承诺内容", title, "标准", measure, "期次", when);
    }

    static String measure(@Nullable Measure measure) {
        return measure == null ? "" : "每次≥" + measure.atLeast() + measure.unit();
    }

    String windows(Promise promise) {
        return promise.item().occurrences().stream().map(this::window).collect(Collectors.joining("\n"));
    }

    private String window(Occurrence occurrence) {
        LocalDate from = occurrence.from();
        LocalDate to = occurrence.to();
        String until =
                from.getYear() == to.getYear() ? to.getMonthValue() + "月" + to.getDayOfMonth() + "日" : words.day(to);
        return occurrence.label() + "：" + words.day(from) + (from.equals(to) ? "" : "至" + until);
    }

    void sign(Map<String, Object> values, String who, Signatures signatures, Side side) {
        values.put(
                who + "签字",
                signatures
                        .of(side)
                        .map(one -> one.signatory() + (one.stamped() ? "　已签字、盖章" : "　已签字"))
                        .orElse(""));
        values.put(
                who + "日期", signatures.of(side).map(one -> words.day(one.on())).orElse(BLANK_DAY));
    }
}
