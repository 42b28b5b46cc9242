package org.gongjian.query.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.community.AreaKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.Membership;
import org.gongjian.person.Points;
import org.gongjian.query.crossposts.CrossPost;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.figures.headline.SampleHeadlines;
import org.gongjian.query.registry.census.CensusDifference;
import org.gongjian.query.registry.census.CensusRow;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.reports.UnitReportRow;
import org.gongjian.query.registry.reports.UnitReports;
import org.gongjian.query.registry.service.MemberService;
import org.gongjian.query.registry.service.SampleCaptains;
import org.gongjian.query.registry.service.ServiceRow;
import org.gongjian.query.warnings.Warning;
import org.gongjian.query.warnings.WarningKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hints over the registers, reports, volunteers, headline counts. */
@Controller
class SampleRegisters {
    private static final UUID DISTRICT = new UUID(0, 1);
    private static final UUID STREET = new UUID(0, 2);
    private static final UUID COMMUNITY = new UUID(0, 3);
    private static final AreaPath HERE =
            new AreaPath(new Id.AreaId(DISTRICT), new Id.AreaId(STREET), new Id.AreaId(COMMUNITY));
    private static final UUID GONE = new UUID(0, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    static final Places PLACES = new Places(Map.of(DISTRICT, "东澄区", STREET, "澄塘街道", COMMUNITY, "柳荫社区"));

    @GetMapping("/registers/warnings")
    String warnings(@RequestParam(defaultValue = "true") boolean any, Model model) {
        CharterRule rule = new CharterRule(
                RuleKeys.GRID_BRANCH_MEMBERS_FROM,
                new RuleValue.Whole(30),
                RuleUnit.COUNT,
                Firmness.DEFAULT,
                "社区家园",
                null,
                "第3行",
                Provenance.QUOTED);
        Warning branch = new Warning(
                WarningKind.BRANCH_OUT_OF_SIZE,
                "第三网格党支部 " + SampleDesk.HOSTILE,
                "/admin/party-organisations/" + COMMUNITY,
                HERE,
                List.of(12L, 30, 50),
                List.of(rule));
        Warning unit = new Warning(
                WarningKind.UNIT_WITHOUT_SEAT_OR_LIAISON,
                "柳荫菜市场",
                "/admin/organisations/" + COMMUNITY,
                HERE,
                List.of(),
                List.of());
        model.addAttribute("areas", List.of(area(AreaKind.STREET, HERE), area(AreaKind.COMMUNITY, HERE)));
        model.addAttribute("chosen", COMMUNITY);
        model.addAttribute("exported", Map.of("area", COMMUNITY.toString()));
        model.addAttribute("total", any ? 2 : 0);
        model.addAttribute(
                "kinds", any ? Map.of(unit.kind(), List.of(unit), branch.kind(), List.of(branch)) : Map.of());
        model.addAttribute("places", PLACES);
        return "registers/warnings";
    }

    private static Directory.Area area(AreaKind kind, AreaPath path) {
        return new Directory.Area(COMMUNITY, kind, "柳荫社区", ZoneId.of("Asia/Shanghai"), null, path, Map.of());
    }

    @GetMapping("/registers/captains")
    String captains(@RequestParam(defaultValue = "true") boolean any, Model model) {
        model.addAttribute(
                "posts",
                any
                        ? SampleCaptains.some(DAY, HERE, "1 号楼 " + SampleDesk.HOSTILE, COMMUNITY)
                        : SampleCaptains.none(DAY));
        model.addAttribute("after", any ? "a.b.G0" : "");
        model.addAttribute("people", Map.of(COMMUNITY, "孙桂芝"));
        model.addAttribute("places", PLACES);
        return "registers/captains";
    }

    @GetMapping("/registers/cross-posts")
    String crossPosts(@RequestParam(defaultValue = "true") boolean any, Model model) {
        CrossPost.Post unit = new CrossPost.Post(STREET, "鑫源公司 " + SampleDesk.HOSTILE, "联络员", "/deputies/" + STREET);
        CrossPost.Post seat = new CrossPost.Post(COMMUNITY, "柳荫社区", "大党委委员", "/admin/bodies/" + COMMUNITY);
        model.addAttribute(
                "found",
                any
                        ? List.of(
                                new CrossPost(STREET, "冯志刚", List.of(unit, seat)),
                                new CrossPost(COMMUNITY, null, List.of(seat, unit)))
                        : List.of());
        model.addAttribute("on", DAY);
        return "registers/cross-posts";
    }

    @GetMapping("/registers/reports")
    String reports(@RequestParam(defaultValue = "true") boolean any, Model model) {
        UnitReportRow.Report report = new UnitReportRow.Report(
                UnitReport.Kind.FIRST, DAY, "区教育局党委", null, null, 12, List.of(), null, null, null, null, "同意", DAY);
        UnitReportRow.Received received = new UnitReportRow.Received(DAY, "柳报到〔2026〕1号", "同意接收", List.of("G1"), null);
        model.addAttribute(
                "reports",
                any
                        ? new UnitReports.Page(
                                60,
                                List.of(
                                        new UnitReportRow(STREET, 3, report, null, null, false, HERE),
                                        new UnitReportRow(COMMUNITY, 4, report, received, null, false, HERE),
                                        new UnitReportRow(STREET, 1, report, null, null, true, HERE),
                                        new UnitReportRow(COMMUNITY, 2, report, received, null, true, HERE),
                                        new UnitReportRow(GONE, 6, report, null, null, false, HERE),
                                        new UnitReportRow(
                                                DISTRICT,
                                                5,
                                                report,
                                                received,
                                                new UnitReportRow.Evaluated(
                                                        2026, "缺席一次", "7 期次兑现 6 次", "较好 " + SampleDesk.HOSTILE),
                                                false,
                                                HERE)),
                                "r.2026-03-12.4." + COMMUNITY)
                        : new UnitReports.Page(0, List.of(), null));
        model.addAttribute("after", any ? "w.2026-03-12.3." + STREET : "");
        model.addAttribute(
                "parties",
                Map.of(
                        STREET,
                        "柳荫小学党支部 " + SampleDesk.HOSTILE,
                        COMMUNITY,
                        "锦程超市党支部",
                        DISTRICT,
                        "鑫源公司党支部",
                        GONE,
                        "老菜场党支部"));
        model.addAttribute("gone", Set.of(GONE));
        model.addAttribute("may", true);
        model.addAttribute("places", PLACES);
        return "registers/reports";
    }

    @GetMapping("/registers/volunteers")
    String volunteers(@RequestParam(defaultValue = "true") boolean any, Model model) {
        ServiceRow row = new ServiceRow(
                COMMUNITY,
                null,
                null,
                List.of(),
                new ServiceRow.Volunteer(STREET, "电工 " + SampleDesk.HOSTILE, "护学", "周六上午", DAY, null),
                HERE);
        model.addAttribute(
                "volunteers",
                any
                        ? new MemberService.Volunteers(
                                60,
                                List.of(new MemberService.Volunteer(row, new Points(List.of(), 61, 2))),
                                "2026-03-12." + COMMUNITY)
                        : new MemberService.Volunteers(0, List.of(), null));
        model.addAttribute("after", any ? "2026-03-01." + COMMUNITY : "");
        model.addAttribute("people", Map.of(COMMUNITY, "孙桂芝"));
        model.addAttribute("teams", Map.of(STREET, "老工匠志愿服务队"));
        model.addAttribute("places", PLACES);
        return "registers/volunteers";
    }

    @GetMapping("/registers/counts")
    String counts(Model model) {
        Map<Headline, Long> counts = new EnumMap<>(Headline.class);
        for (Headline one : Headline.values()) {
            counts.put(one, 3L + one.ordinal());
        }
        model.addAttribute("areas", List.of(area(AreaKind.COMMUNITY, HERE)));
        model.addAttribute("chosen", COMMUNITY);
        model.addAttribute("on", DAY);
        model.addAttribute(
                "groups",
                Stream.of(Headline.values())
                        .collect(Collectors.groupingBy(Headline::checklist, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("counts", counts);
        model.addAttribute("places", PLACES);
        return "registers/counts";
    }

    @GetMapping("/registers/counts/{figure}")
    String behind(@PathVariable String figure, @RequestParam(defaultValue = "true") boolean any, Model model) {
        return SampleHeadlines.behind(Headline.of(figure).orElseThrow(), COMMUNITY, DAY, any, model);
    }

    @GetMapping("/admin/censuses")
    String censuses(@RequestParam(defaultValue = "true") boolean any, Model model) {
        model.addAttribute("rounds", any ? List.of(round()) : List.of());
        model.addAttribute("may", true);
        model.addAttribute("places", PLACES);
        return "registers/censuses";
    }

    @GetMapping("/admin/censuses/sample")
    String census(@RequestParam(defaultValue = "true") boolean any, Model model) {
        CensusRow.Found before = new CensusRow.Found(COMMUNITY, "G1", Membership.PROBATIONARY, false);
        CensusRow.Found now = new CensusRow.Found(COMMUNITY, "G2", Membership.FULL, true);
        model.addAttribute("round", round());
        model.addAttribute("left", any ? List.of("G3") : List.of());
        model.addAttribute("found", any ? Map.of("G1", List.of(now)) : Map.of());
        model.addAttribute("others", any ? List.of(round()) : List.of());
        model.addAttribute("other", any ? round() : null);
        model.addAttribute(
                "differences",
                any
                        ? List.of(
                                new CensusDifference(COMMUNITY, CensusDifference.Kind.JOINED, null, now),
                                new CensusDifference(COMMUNITY, CensusDifference.Kind.LEFT, before, null),
                                new CensusDifference(COMMUNITY, CensusDifference.Kind.CHANGED, before, now))
                        : List.of());
        model.addAttribute("exported", Map.of("census", COMMUNITY.toString(), "against", COMMUNITY.toString()));
        model.addAttribute("people", Map.of(COMMUNITY, "孙桂芝 " + SampleDesk.HOSTILE));
        model.addAttribute("counts", true);
        model.addAttribute("opens", any);
        model.addAttribute("closes", true);
        model.addAttribute("places", PLACES);
        return "registers/census";
    }

    private static CensusRow round() {
        return new CensusRow(
                COMMUNITY,
                "年初普查 " + SampleDesk.HOSTILE,
                DAY,
                List.of(new CensusRow.Grid("G1", DAY, 12, 1, 3), new CensusRow.Grid("G2", DAY, 0, 0, 0)),
                null,
                List.of("G3"),
                "拆迁",
                HERE);
    }
}
