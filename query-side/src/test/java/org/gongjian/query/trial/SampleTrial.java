package org.gongjian.query.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.charters.SampleCharterPages;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/** What a trial shows, for looking at it. */
public final class SampleTrial {
    private static final AreaPath PATH =
            new AreaPath(new Id.AreaId(new UUID(0, 1)), new Id.AreaId(new UUID(0, 2)), new Id.AreaId(new UUID(0, 3)));
    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);

    private SampleTrial() {}

    public static Map<String, Object> of(boolean any) {
        CharterRule limit = new PresetTitles().defaults().rule(RuleKeys.LIMIT_REPAIR_DAYS);
        Trials.Difference late = new Trials.Difference(
                new UUID(0, 9),
                "LY20260413-01",
                "化粪池漫溢",
                PATH,
                DAY,
                new Answer(Answer.Code.IN_TIME, DAY.plusDays(9)),
                new Answer(Answer.Code.LATE, DAY.plusDays(7)),
                List.of(limit));
        Trials.Difference unnumbered = new Trials.Difference(
                new UUID(0, 8),
                null,
                null,
                PATH,
                DAY,
                new Answer(Answer.Code.ALLOWED, null),
                new Answer(Answer.Code.REFUSED, null),
                List.of(limit));
        Trials.Difference vote = new Trials.Difference(
                new UUID(0, 7),
                null,
                "化粪池由居委会实施，三纺承担管材费",
                PATH,
                DAY,
                new Answer(Answer.Code.ADOPTED, null, 7),
                new Answer(Answer.Code.REJECTED, null, 9),
                List.of(new PresetTitles().defaults().rule(MeetingRuleKeys.MAJORITY_JOINT_MEETING)));
        Trials.Result result = new Trials.Result(
                DAY.minusYears(1),
                DAY,
                any ? List.of(RuleKeys.LIMIT_REPAIR_DAYS) : List.of(),
                any ? Map.of(Untouched.MEETINGS, List.of(RuleKeys.NOTICE_DAYS_BALLOT)) : Map.of(),
                any
                        ? List.of(
                                new Trials.Finding(Question.HANDLING, 20, 130, 5, List.of(late), "next"),
                                new Trials.Finding(Question.EXTENSION, 3, 1, 0, List.of(unnumbered), null),
                                new Trials.Finding(Question.VOTE, 9, 1, 0, List.of(vote), null))
                        : List.of(),
                List.of(RuleKeys.LIMIT_REPAIR_DAYS),
                Map.of(Untouched.OTHERS, List.of(RuleKeys.COMMITTEE_NAME)));
        Map<String, Charters.Line> lines = SampleCharterPages.lines().stream()
                .collect(Collectors.toMap(line -> line.rule().key(), Function.identity()));
        Map<String, Object> model = new HashMap<>();
        model.put("result", result);
        model.put("only", any ? Question.HANDLING : null);
        model.put("further", any);
        model.put("opens", any);
        model.put("now", lines);
        model.put("then", lines);
        return model;
    }
}
