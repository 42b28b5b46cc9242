package org.gongjian.command.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.command.platform.registry.OpenMatters;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OpenMatter.Awaited;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What stands on a 岗位交接清单. Summaries are the public ones; of a sensitive matter the number alone. */
final class HandOverSheet {
    private final PaperNames names;
    private final PaperWords words;
    private final Map<Id.OrganisationId, String> organisations = new HashMap<>();

    HandOverSheet(PaperNames names, PaperWords words) {
        this.names = names;
        this.words = words;
    }

    /**
     * The values by placeholder.
     *
     * @param facts of the office, the preparation and the signature of the one who gives among them
     * @param taken when the one who takes signed; null while he has not
     */
    Map<String, Object> of(
            OfficeState.Post post,
            OfficeState.HandOver handOver,
            List<OfficeEvent> facts,
            List<OpenMatters.Line> lines,
            @Nullable Happened taken,
            String number) {
        AreaPath area = post.area();
        String giver = giver(handOver.from(), facts);
        Map<String, Object> values = new HashMap<>();
        values.put("社区", names.area(Objects.requireNonNullElse(area.community(), street(area))));
        values.put("文号", number);
        values.put("岗位", post.title());
        values.put("移交人", giver);
        values.put("接收人", handOver.actsAs());
        values.put("决定单位", handOver.decidedBy());
        values.put("交接时间", taken == null ? "" : words.minute(taken.at()));
        values.put("件数", count(lines));
        values.put(
                "另行移交",
                last(facts, OfficeEvent.HandOverPrepared.class)
                        .map(OfficeEvent.HandOverPrepared::besides)
                        .orElse(""));
        values.put("事项", new Rows(rows(lines)));
        values.put("移交签字", handOver.signed() ? signature(giver, facts) : "");
        values.put("接收签字", taken == null ? "" : handOver.actsAs() + "　" + words.minute(taken.at()));
        values.put("印发日期", taken == null ? "" : words.day(taken));
        return values;
    }

    private static Id.AreaId street(AreaPath area) {
        return Objects.requireNonNullElse(area.street(), area.district());
    }

    private static String count(List<OpenMatters.Line> lines) {
        long promised = lines.stream()
                .filter(line -> !line.matter().promises().isEmpty())
                .count();
        return lines.size() + " 件，其中有承诺、待回函、待批的 " + promised + " 件";
    }

    private List<Map<String, String>> rows(List<OpenMatters.Line> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (OpenMatters.Line line : lines) {
            rows.add(Map.of(
                    "序号", Integer.toString(rows.size() + 1),
                    "登记号", line.number(),
                    "摘要", line.sensitive() ? "（敏感事项）" : line.summary(),
                    "环节", PaperWords.word(line.matter().stage()),
                    "期限",
                            Optional.ofNullable(line.matter().dueOn())
                                    .map(words::day)
                                    .orElse("—"),
                    "待办", line.matter().awaited().stream().map(this::awaited).collect(Collectors.joining("；"))));
        }
        return rows.isEmpty() ? List.of(Map.of("摘要", "无")) : rows;
    }

    private String awaited(Awaited one) {
        String of = one.of() == null ? "" : "（" + organisations.computeIfAbsent(one.of(), names::organisation) + "）";
        return PaperWords.word(one.task()) + of;
    }

    private String signature(String giver, List<OfficeEvent> facts) {
        Happened signed = last(facts, OfficeEvent.HandOverSigned.class)
                .map(OfficeEvent.HandOverSigned::happened)
                .orElseThrow();
        String written = giver + "　" + words.minute(signed.at());
        return signed.recordedForAnother()
                ? written + "（" + names.official(signed.recordedBy(), signed.at()) + " 代签，凭"
                        + Optional.ofNullable(signed.evidence())
                                .map(evidence -> evidence.note())
                                .orElse("")
                        + "）"
                : written;
    }

    /** The name under which the one who gives acted in this office. */
    private static String giver(Id.PersonId from, List<OfficeEvent> facts) {
        return facts.reversed().stream()
                .flatMap(fact ->
                        fact instanceof OfficeEvent.Appointed it && it.holder().equals(from)
                                ? Stream.of(it.actsAs())
                                : fact instanceof OfficeEvent.HandedOver taken
                                                && taken.to().equals(from)
                                        ? Stream.of(taken.actsAs())
                                        : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static <E extends OfficeEvent> Optional<E> last(List<OfficeEvent> facts, Class<E> type) {
        return facts.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
