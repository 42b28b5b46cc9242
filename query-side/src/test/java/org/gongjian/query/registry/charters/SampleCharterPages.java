package org.gongjian.query.registry.charters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.community.AreaKind;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Places;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.context.MessageSource;

/** What the pages of charters show, for looking at them. */
public final class SampleCharterPages {
    private static final UUID STREET = new UUID(0, 2);
    private static final UUID COMMUNITY = new UUID(0, 3);
    private static final AreaPath PATH =
            new AreaPath(new Id.AreaId(new UUID(0, 1)), new Id.AreaId(STREET), new Id.AreaId(COMMUNITY));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private SampleCharterPages() {}

    public static RuleText text(MessageSource messages) {
        return new RuleText(messages);
    }

    /** Every rule as the product has it. */
    public static List<Charters.Line> lines() {
        return new PresetTitles()
                .defaults().rules().values().stream()
                        .map(rule -> new Charters.Line(rule, value(rule), null))
                        .toList();
    }

    public static Map<String, Object> sides() {
        Map<String, Object> model = new HashMap<>();
        List<Sides.Side> choices = List.of(
                side(Sides.DRAFT, "柳荫-2", null),
                side(Sides.NOW, "柳荫-1", DAY),
                side("v1", "柳荫-1", DAY),
                side("source-004", "004 区域党委", null));
        model.put(
                "here",
                new Directory.Area(
                        COMMUNITY, AreaKind.COMMUNITY, "柳荫社区", ZoneId.of("Asia/Shanghai"), null, PATH, Map.of()));
        model.put("place", "柳荫社区");
        model.put("choices", choices);
        model.put("sides", choices);
        model.put("tried", choices.getFirst());
        return model;
    }

    public static Map<String, Object> compare(boolean any, boolean own) {
        Map<String, Object> model = sides();
        List<?> choices = (List<?>) model.get("choices");
        CharterRule one = rule(RuleKeys.LIMIT_REPAIR_DAYS, 7);
        CharterRule two = rule(RuleKeys.LIMIT_REPAIR_DAYS, 5);
        CharterComparePage.Pair changed =
                new CharterComparePage.Pair(RuleKeys.LIMIT_REPAIR_DAYS, line(one), line(two), true, false);
        CharterComparePage.Pair authority = new CharterComparePage.Pair(
                RuleKeys.LIMIT_REPAIR_DAYS, line(one), line(one.with(Firmness.FIXED)), false, true);
        CharterComparePage.Pair same =
                new CharterComparePage.Pair(RuleKeys.LIMIT_REPAIR_DAYS, line(one), line(one), false, false);
        model.put("left", choices.get(1));
        model.put("right", choices.get(0));
        model.put("all", any);
        model.put("pairs", any ? List.of(changed, authority, same) : List.of());
        model.put("total", 150);
        model.put("changed", any ? 2 : 0);
        model.put(
                "draft",
                new DraftRow(
                        new UUID(0, 50),
                        COMMUNITY,
                        2,
                        "柳荫-2",
                        "004",
                        Instant.parse("2026-06-01T01:00:00Z"),
                        new UUID(0, 60),
                        null,
                        List.of(two)));
        model.put("may", true);
        model.put("own", own);
        model.put("people", new People(Map.of(new UUID(0, 60), "方圆（管理员）")));
        model.put("today", DAY);
        model.put("key", UUID.randomUUID());
        model.put("form", FilledForm.proposing(Map.of()));
        return model;
    }

    public static Map<String, Object> list(boolean any) {
        Map<String, Object> model = sides();
        CharterRow row = new CharterRow(
                new UUID(0, 50),
                COMMUNITY,
                1,
                "柳荫-1",
                "004",
                DAY,
                Instant.parse("2026-06-01T01:00:00Z"),
                new UUID(0, 60),
                null,
                List.of(rule(RuleKeys.LIMIT_REPAIR_DAYS, 7)));
        ChartersPage.OfArea area = new ChartersPage.OfArea(
                (Directory.Area) model.get("here"), any ? row : null, any ? List.of(row) : List.of(), null);
        model.put("areas", List.of(area));
        model.put("chosen", area);
        model.put("on", DAY);
        model.put("rules", any ? lines() : List.of());
        model.put("overruled", any ? overruled() : List.of());
        model.put("may", true);
        model.put("founds", true);
        model.put("people", new People(Map.of(new UUID(0, 60), "方圆（管理员）")));
        return model;
    }

    public static Map<String, Object> draft(Places places, boolean founding) {
        Map<String, Object> model = sides();
        model.put("founding", founding);
        model.put("heading", founding ? "admin.charters.register" : "charter.draft");
        model.put("self", founding ? "/admin/charters/steps/register" : "/admin/charters/draft");
        model.put("action", founding ? "/admin/charters" : "/admin/charters/drafts");
        List<CharterDraftPage.Entry> entries = new ArrayList<>();
        lines().forEach(line -> entries.add(new CharterDraftPage.Entry(
                entries.size(),
                line,
                false,
                entries.size() == 1 ? overruled().getFirst() : null,
                RuleChoices.of(line.rule().key()))));
        entries.add(new CharterDraftPage.Entry(
                -1,
                new Charters.Line(rule(RuleKeys.CONFIRM_DAYS, 1).with(Firmness.FIXED), "1", STREET),
                true,
                null,
                List.of()));
        model.put("places", places);
        model.put("begin", ((List<?>) model.get("choices")).get(1));
        model.put("parts", List.of(new CharterDraftPage.Part(RuleSection.ADMISSION, entries)));
        model.put("firmness", Arrays.asList(Firmness.values()));
        model.put("provenance", List.of(Provenance.QUOTED, Provenance.DERIVED));
        model.put("waiting", compare(true, true).get("draft"));
        model.put("key", UUID.randomUUID());
        model.put(
                "form",
                FilledForm.proposing(Map.of("adaptations[0].value", List.of("3"), "name", List.of("<b>柳荫</b>"))));
        return model;
    }

    /** A rule stated below that the street fixes otherwise. */
    public static List<Charters.Overruled> overruled() {
        CharterRule street = rule(RuleKeys.LIMIT_REPAIR_DAYS, 6).with(Firmness.FIXED);
        return List.of(new Charters.Overruled(
                DAY.plusDays(1), rule(RuleKeys.LIMIT_REPAIR_DAYS, 7), new Charters.Line(street, "6", STREET)));
    }

    private static Sides.Side side(String code, String name, LocalDate from) {
        return new Sides.Side(code, name, "004", from, Sides.version(name, List.of()));
    }

    private static Charters.Line line(CharterRule rule) {
        return new Charters.Line(rule, value(rule), COMMUNITY);
    }

    private static CharterRule rule(String key, int value) {
        CharterRule rule = new PresetTitles().defaults().rule(key);
        return new CharterRule(
                key,
                new RuleValue.Whole(value),
                rule.unit(),
                Firmness.DEFAULT,
                "柳荫社区工作制度",
                "澄柳〔2026〕1号",
                "第七条",
                Provenance.QUOTED);
    }

    private static String value(CharterRule rule) {
        return rule.value() instanceof RuleValue.Whole(int value) ? String.valueOf(value) : "x";
    }
}
