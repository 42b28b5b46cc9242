package org.gongjian.command.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementPaper;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.agreement.AgreementState.Paper;
import org.gongjian.agreement.AgreementState.Variation;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Rows;

/** What stands on a copy of a variation: what is changed, as it reads and as it is to read, side by side; what stays is not repeated. */
final class VariationSheet {
    private static final String NONE = "（无）";
    private static final String STRUCK_OUT = "（删去）";

    private final PaperWords words;
    private final AgreementSheet sheet;

    VariationSheet(PaperWords words) {
        this.words = words;
        this.sheet = new AgreementSheet(words);
    }

    /** The values by placeholder, of the copy that a side keeps. */
    Map<String, Object> of(Binding binding, Variation variation, Side keeper, String community) {
        Paper paper = binding.paper();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("社区", community);
        values.put("编号", binding.number());
        values.put("份别", AgreementSheet.copy(keeper));
        values.put("协议名称", PaperWords.word(AgreementPaper.of(paper.kind())));
        values.put("社区党组织", paper.parties().community());
        values.put("单位党组织", paper.parties().unitParty());
        values.put("变更理由", variation.reason());
        values.put("对照", new Rows(rows(paper.content(), variation.content())));
        sheet.sign(values, "社区", variation.signatures(), Side.COMMUNITY);
        sheet.sign(values, "单位", variation.signatures(), Side.UNIT);
        return values;
    }

    private List<Map<String, String>> rows(Content former, Content now) {
        List<Map<String, String>> rows = new ArrayList<>();
        compare(rows, "期限", term(former), term(now));
        int clauses = Math.max(former.clauses().size(), now.clauses().size());
        for (int n = 0; n < clauses; n++) {
            compare(rows, "第 " + (n + 1) + " 条", clause(former, n), clause(now, n));
        }
        for (int n = 0; n < former.promises().size(); n++) {
            Promise old = former.promises().get(n);
            Optional<Promise> changed = now.promise(old.item().key());
            compare(rows, "承诺第 " + (n + 1) + " 项", line(Optional.of(old), changed), line(changed, Optional.of(old)));
        }
        for (Promise promise : now.promises()) {
            if (former.promise(promise.item().key()).isEmpty()) {
                compare(rows, "增加承诺", "", line(Optional.of(promise), Optional.empty()));
            }
        }
        compare(rows, "承诺的先后次序", order(former, now), order(now, former));
        return rows;
    }

    /** The titles of the lines that both have, as they stand there; none where they stand in the same order. */
    private static String order(Content content, Content other) {
        List<Promise> kept = kept(content, other);
        boolean same = kept.stream()
                .map(promise -> promise.item().key())
                .toList()
                .equals(kept(other, content).stream()
                        .map(promise -> promise.item().key())
                        .toList());
        return same ? "" : kept.stream().map(promise -> promise.item().title()).collect(Collectors.joining("；"));
    }

    private static List<Promise> kept(Content content, Content other) {
        return content.promises().stream()
                .filter(promise -> other.promise(promise.item().key()).isPresent())
                .toList();
    }

    /** The entry of the year's list that a line claims, where the two texts name different ones. */
    private static String project(Optional<Promise> line, Optional<Promise> other) {
        return line.map(promise -> promise.item().project())
                .filter(entry ->
                        other.isPresent() && !entry.equals(other.get().item().project()))
                .map(entry -> "领办清单项目 " + entry.key())
                .orElse("");
    }

    private static void compare(List<Map<String, String>> rows, String what, String before, String after) {
        if (!before.equals(after)) {
            rows.add(Map.of(
                    "序号",
                    Integer.toString(rows.size() + 1),
                    "项目",
                    what,
                    "原文",
                    before.isEmpty() ? NONE : before,
                    "新文",
                    after.isEmpty() ? STRUCK_OUT : after));
        }
    }

    private String term(Content content) {
        return words.day(content.term().from()) + "至" + words.day(content.term().to());
    }

    private static String clause(Content content, int n) {
        return n < content.clauses().size() ? content.clauses().get(n) : "";
    }

    private String line(Optional<Promise> line, Optional<Promise> other) {
        return line.map(promise -> Stream.of(
                                (promise.promisor() == Side.COMMUNITY ? "社区：" : "单位：")
                                        + promise.item().title(),
                                AgreementSheet.measure(promise.item().measure()),
                                sheet.windows(promise),
                                project(line, other))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
