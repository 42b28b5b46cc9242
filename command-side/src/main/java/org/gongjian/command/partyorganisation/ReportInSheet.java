package org.gongjian.command.partyorganisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Rows;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.ReportInPaper;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What stands on 附件5, the form of a report with its slip. */
final class ReportInSheet {
    private static final int EMPTY_ROWS = 4;

    private final PaperNames names;
    private final PaperWords words;

    ReportInSheet(PaperNames names, PaperWords words) {
        this.names = names;
        this.words = words;
    }

    /** To be filled in by hand. */
    static Map<String, Object> empty(String community) {
        Map<String, Object> values = new HashMap<>();
        ReportInPaper.FIELDS.forEach(field -> values.put(field, ""));
        values.put("社区", community);
        values.put("编号", "　　　　　　　　");
        values.put("报到类别", kind(null));
        values.put("名册", new Rows(Collections.nCopies(EMPTY_ROWS, Map.of())));
        values.put("年终评价", "出勤　　　　　　兑现　　　　　　评议　　　　　　");
        List.of("单位日期", "接收日期").forEach(day -> values.put(day, "　　　年　月　日"));
        List.of("上级党组织", "报到党组织").forEach(name -> values.put(name, "　　　　　　"));
        return values;
    }

    /**
     * The latest report, received or not.
     *
     * @param members what the listed persons are as members
     */
    Map<String, Object> of(
            PartyOrganisationState.Profile party,
            UnitReport report,
            List<PartyOrganisationEvent> facts,
            Map<Id.PersonId, MemberStanding> members) {
        Map<String, Object> values = empty(names.area(party.area().community()));
        values.put("报到党组织", party.name());
        values.put("上级党组织", text(report.superior()));
        values.put("报到类别", kind(report.kind()));
        values.put("报到日期", words.day(report.reportedOn()));
        values.put(
                "书记",
                Optional.ofNullable(party.secretary())
                        .filter(led -> led.lastDay() == null)
                        .map(led -> names.person(led.person()))
                        .orElse(""));
        values.put("联络员", person(report.liaison()));
        values.put("联络电话", report.liaison() == null ? "" : names.phone(report.liaison()));
        values.put("兼职委员", person(report.concurrentMember()));
        values.put("党员总数", report.partyMembers() + " 名");
        values.put("报到人数", " " + report.inService().size() + " ");
        values.put("协议书", text(report.agreement()));
        values.put("认领", text(report.claims()));
        values.put("资源", text(report.resources()));
        values.put("需求", text(report.needs()));
        values.put("单位意见", text(report.opinion()));
        values.put("单位日期", report.stampedOn() == null ? "　　　年　月　日" : words.day(report.stampedOn()));
        values.put("名册", new Rows(rows(report, members)));
        ofTheLatest(facts, PartyOrganisationEvent.YearEvaluated.class)
                .ifPresent(it -> values.put(
                        "年终评价",
                        "%d 年　出勤：%s　兑现：%s　评议：%s".formatted(it.year(), it.attendance(), it.kept(), it.opinion())));
        ofTheLatest(facts, PartyOrganisationEvent.ReportReceived.class).ifPresent(it -> {
            values.put("编号", it.number());
            values.put("接收意见", it.opinion());
            values.put(
                    "接收人", names.official(it.happened().actedBy(), it.happened().at()));
            values.put("接收日期", words.day(it.on()));
            values.put(
                    "编入",
                    Stream.concat(it.grids().stream(), Stream.ofNullable(it.team()))
                            .collect(Collectors.joining("、")));
        });
        return values;
    }

    /** The last such fact that follows the latest report. */
    private static <E extends PartyOrganisationEvent> Optional<E> ofTheLatest(
            List<PartyOrganisationEvent> facts, Class<E> type) {
        return facts.reversed().stream()
                .takeWhile(fact -> !(fact instanceof PartyOrganisationEvent.ReportedIn))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private List<Map<String, String>> rows(UnitReport report, Map<Id.PersonId, MemberStanding> members) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (UnitReport.InService one : report.inService()) {
            rows.add(Map.of(
                    "序号", Integer.toString(rows.size() + 1),
                    "姓名", names.person(one.person()),
                    "党员类别",
                            PaperWords.word(members.getOrDefault(one.person(), MemberStanding.NONE)
                                    .membership()),
                    "所在支部", names.open(one.branch(), "branch"),
                    "居住网格", text(one.grid()),
                    "特长", names.open(one.skills(), "skills"),
                    "服务意向", names.open(one.wish(), "wish"),
                    "可服务时段", names.open(one.times(), "times")));
        }
        return rows.isEmpty() ? List.of(Map.of("姓名", "无")) : rows;
    }

    private String person(Id.@Nullable PersonId id) {
        return id == null ? "" : names.person(id);
    }

    private static String kind(UnitReport.@Nullable Kind chosen) {
        return Stream.of(UnitReport.Kind.values())
                .map(kind -> PaperWords.box(
                        kind == chosen,
                        switch (kind) {
                            case FIRST -> "首次";
                            case RENEWED -> "续报";
                            case CHANGED -> "变更";
                        }))
                .collect(Collectors.joining("　"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
