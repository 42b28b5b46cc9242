package org.gongjian.command.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.organisation.Survey;
import org.gongjian.organisation.Survey.Nature;
import org.gongjian.organisation.Survey.PartyPresence;
import org.gongjian.organisation.SurveyPaper;
import org.jspecify.annotations.Nullable;

/** What stands on 附件3, the form of a survey. */
final class SurveySheet {
    private final PaperNames names;
    private final PaperWords words;

    SurveySheet(PaperNames names, PaperWords words) {
        this.names = names;
        this.words = words;
    }

    /** To be filled in by hand: every box is there, none is ticked. */
    static Map<String, Object> empty(String community) {
        Map<String, Object> values = new HashMap<>();
        SurveyPaper.FIELDS.forEach(field -> values.put(field, ""));
        values.put("社区", community);
        boxes(values, Survey.NOTHING);
        return values;
    }

    /** What the latest survey found, and what changed since the unit was registered. */
    Map<String, Object> of(OrganisationState.Profile unit, List<OrganisationEvent> facts) {
        Survey found = Objects.requireNonNullElse(unit.survey(), Survey.NOTHING);
        Map<String, Object> values = empty(names.area(unit.area().community()));
        values.put("单位名称", unit.name());
        values.put("摸排日期", found.surveyedOn() == null ? "" : words.day(found.surveyedOn()));
        values.put("信用代码", text(found.creditCode()));
        values.put("地址", text(found.address()));
        values.put("行业", text(found.industry()));
        values.put("主管单位", text(found.superior()));
        values.put("职工人数", text(found.staff()));
        values.put("负责人", found.leader() == null ? "" : names.person(found.leader()));
        values.put("电话", found.leader() == null ? "" : names.phone(found.leader()));
        values.put("党组织名称", text(found.partyName()));
        values.put("党员数", text(found.partyMembers()));
        values.put("资源", text(found.resources()));
        values.put("需求", text(found.needs()));
        values.put("意见", text(found.opinions()));
        values.put("变更记录", String.join("；", changes(facts)));
        boxes(values, found);
        return values;
    }

    private static void boxes(Map<String, Object> values, Survey found) {
        values.put(
                "性质",
                Stream.of(Nature.values())
                        .map(one -> PaperWords.box(one == found.nature(), one.label()))
                        .collect(Collectors.joining("　")));
        values.put(
                "党组织",
                Stream.of(PartyPresence.values())
                        .map(one -> PaperWords.box(one == found.partyPresence(), one.label()))
                        .collect(Collectors.joining("　")));
        values.put("规模", yesOrNo("规模大、有影响", "一般", found.large()));
        values.put("意向", yesOrNo("有意向签共建协议", "暂无", found.willing()));
    }

    private static String yesOrNo(String yes, String no, @Nullable Boolean said) {
        return PaperWords.box(Boolean.TRUE.equals(said), yes) + "　" + PaperWords.box(Boolean.FALSE.equals(said), no);
    }

    private List<String> changes(List<OrganisationEvent> facts) {
        List<String> changes = new ArrayList<>();
        for (OrganisationEvent fact : facts) {
            switch (fact) {
                case OrganisationEvent.Renamed it -> changes.add(words.day(it.happened()) + "更名为" + it.name());
                case OrganisationEvent.Moved it ->
                    changes.add(words.day(it.happened()) + "迁往"
                            + names.area(it.area().community()));
                case OrganisationEvent.Dissolved it -> changes.add(words.day(it.happened()) + "注销");
                case OrganisationEvent.Registered _, OrganisationEvent.PartChanged _, OrganisationEvent.Surveyed _ -> {}
            }
        }
        return changes;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
