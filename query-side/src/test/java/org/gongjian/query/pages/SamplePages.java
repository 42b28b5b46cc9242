package org.gongjian.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.forms.SampleForms;
import org.gongjian.query.figures.quarter.Quarter;
import org.gongjian.query.figures.report.SampleLine;
import org.gongjian.query.figures.report.SheetLayout;
import org.gongjian.query.imports.ImportRow;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.NoticesOfMatter;
import org.gongjian.query.matter.steps.StepForms;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that belong to a read model or to the app, with sample rows. */
@Controller
class SamplePages {

    /** A row of register and waiting work. */
    record Row(
            UUID id,
            String receiptNo,
            @Nullable String caseNo,
            MatterKind kind,
            StageCode stage,
            List<String> marks,
            String summary,
            String handlers,
            Instant raisedAt,
            @Nullable LocalDate dueOn,
            @Nullable String task) {}

    /** A heap of waiting work. */
    record Heap(String code, List<Row> rows) {}

    private static final Instant RAISED = Instant.parse("2026-04-13T01:10:00Z");
    private static final List<Row> ROWS = List.of(
            new Row(
                    SampleDesk.MATTER,
                    "LY20260413-01",
                    null,
                    MatterKind.ISSUE,
                    StageCode.IN_HAND,
                    List.of("OVERDUE", "SUPERVISED"),
                    "柳荫里 3 号楼化粪池漫溢，污水流到单元门口 " + SampleDesk.HOSTILE,
                    "柳荫社区居委会",
                    RAISED,
                    LocalDate.of(2026, 5, 26),
                    "report-completion"),
            new Row(
                    UUID.randomUUID(),
                    "JC20260407-01",
                    "机建案〔2026〕4号",
                    MatterKind.PROPOSAL,
                    StageCode.RECEIVED,
                    List.of("VITAL"),
                    "关于北院加装电动自行车集中充电棚的建议",
                    "",
                    RAISED,
                    LocalDate.of(2026, 4, 14),
                    "admit"),
            new Row(
                    UUID.randomUUID(),
                    "LY20260410-02",
                    null,
                    MatterKind.ISSUE,
                    StageCode.CLOSED,
                    List.of(),
                    "",
                    "柳荫里物业服务中心",
                    RAISED,
                    null,
                    null),
            new Row(
                    UUID.randomUUID(),
                    "LY20260402-03",
                    null,
                    MatterKind.ISSUE,
                    StageCode.ANSWERED,
                    List.of("REOPENED"),
                    "二网格路灯不亮",
                    "区城管局",
                    RAISED,
                    LocalDate.of(2026, 4, 30),
                    "follow-up"));

    private final Lists lists;
    private final MessageSource messages;

    SamplePages(Lists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String demo, Model model) {
        if (!demo.isEmpty()) {
            model.addAttribute(
                    "demonstrationPersons",
                    List.of(
                            person("chenxl", "陈晓岚", "录入员", "柳荫社区"),
                            person("zhanggp", "张国平", "书记", "柳荫社区"),
                            person("linfang", "林芳 " + SampleDesk.HOSTILE, "回访员", "柳荫社区"),
                            person("hanlx", "韩立新", "书记", "机床社区"),
                            person("dujuan", "杜鹃", "街道党工委 党建办", "澄塘街道")));
        }
        return "login";
    }

    private static Map<String, String> person(String login, String name, String office, String community) {
        return Map.of("login", login, "password", "demo", "name", name, "office", office, "community", community);
    }

    @GetMapping("/")
    String awaiting(Model model) {
        model.addAttribute(
                "groups", List.of(new Heap("RECEIVED", ROWS.subList(1, 2)), new Heap("IN_HAND", ROWS.subList(0, 1))));
        model.addAttribute("total", 2);
        model.addAttribute("overdue", 1);
        model.addAttribute(
                "amiss",
                Map.of(
                        "total",
                        6,
                        "lines",
                        List.of(Map.of(
                                "on",
                                LocalDate.parse("2026-03-10"),
                                "text",
                                "领办清单项目没有办：这个项目已经有人领办",
                                "path",
                                "/agreements/" + UUID.randomUUID()))));
        model.addAttribute("amissDays", 30);
        return "awaiting";
    }

    @GetMapping("/matters")
    String register(@RequestParam Map<String, String> filter, java.util.Locale locale, Model model) {
        Map<String, String> typed = new java.util.HashMap<>();
        List.of("kind", "stage", "q", "from", "to", "sort", "category", "grid", "community", "handler", "mark")
                .forEach(name -> typed.put(name, filter.getOrDefault(name, "")));
        model.addAttribute("filter", typed);
        model.addAttribute("rows", typed.get("q").equals("无") ? List.of() : ROWS);
        model.addAttribute("total", typed.get("q").equals("无") ? 0 : 2816);
        model.addAttribute("totalIs", "exact");
        model.addAttribute("next", "/matters?after=x");
        model.addAttribute("first", null);
        model.addAttribute(
                "choices",
                lists.of(
                        List.of("MatterKind", "StageCode", "Mark", "categories", "organisations"),
                        Scope.of(SampleDesk.ACTING),
                        null,
                        locale));
        return "matter/register";
    }

    @GetMapping("/matters/{id}")
    String matter(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf, Model model) {
        model.addAttribute("matter", SampleStory.matter(id));
        model.addAttribute("commitment", SampleCommitments.shown());
        model.addAttribute(
                "steps",
                StepForms.offered(MatterKind.ISSUE, StageCode.IN_HAND, Role.SECRETARY, List.of("EXTENSION_PENDING")));
        model.addAttribute("story", SampleStory.story());
        model.addAttribute("attachments", SampleStory.files());
        model.addAttribute(
                "notices",
                List.of(
                        new NoticesOfMatter.Line(
                                new UUID(0, 62),
                                "充电棚票决结果公示",
                                "RUNNING",
                                LocalDate.parse("2026-04-29"),
                                LocalDate.parse("2026-05-09"),
                                null,
                                List.of(
                                        new NoticesOfMatter.Objection(
                                                1,
                                                "担心消防通道变窄 <script>alert(1)</script>",
                                                Instant.parse("2026-05-06T02:00:00Z"),
                                                "ADOPTED",
                                                "改为靠墙安装 <script>alert(1)</script>",
                                                Instant.parse("2026-05-08T02:00:00Z")),
                                        new NoticesOfMatter.Objection(
                                                2, "离窗过近", Instant.parse("2026-05-07T02:00:00Z"), null, null, null)),
                                1),
                        new NoticesOfMatter.Line(
                                new UUID(0, 63),
                                "分工方案公示",
                                "OVER",
                                LocalDate.parse("2026-04-20"),
                                LocalDate.parse("2026-04-27"),
                                Instant.parse("2026-04-28T02:00:00Z"),
                                List.of(),
                                0)));
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", null);
        return "matter/page";
    }

    @GetMapping("/earlier")
    String earlier(Model model) {
        model.addAttribute("asked", true);
        model.addAttribute("matters", ROWS);
        return "matter/earlier";
    }

    /** As the page of imports makes it. */
    record ShownRow(int row, List<String> reasons) {}

    /** A column as the list explains it. */
    record Explained(String heading, boolean must, String allowed) {}

    /** As the preview makes them. */
    record BookColumn(int position, String heading, String samples, String column) {}

    /** A value that is replaced. */
    record Change(String heading, String old, String now) {}

    /** A row of the preview. */
    record Shown(int row, List<String> cells, List<Change> changes, List<String> reasons) {}

    /** A sort of rows. */
    record Sort(String what, List<Shown> rows) {}

    @GetMapping("/imports")
    String imports(Model model) {
        model.addAttribute("imports", List.of(taken("DONE"), taken("PREVIEW"), taken("CHECKING"), taken("MAPPING")));
        model.addAttribute("registers", List.of(Register.values()));
        model.addAttribute("chosen", Register.ORGANISATIONS);
        model.addAttribute("columns", List.of(new Explained("单位名称", true, "一行文字，不超过 100 字")));
        model.addAttribute("communities", List.of());
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("key", UUID.randomUUID());
        return "imports/list";
    }

    @GetMapping("/imports/{state}")
    String oneImport(@PathVariable String state, Model model) {
        model.addAttribute("import", taken(state));
        model.addAttribute(
                "columns",
                List.of(
                        new BookColumn(0, "单位 " + SampleDesk.HOSTILE, "便民超市 / 柳荫里物业", "NAME"),
                        new BookColumn(1, "", "", "")));
        model.addAttribute("headings", List.of("留言编号", "留言主题"));
        List<String> cells = List.of("7", "路灯 " + SampleDesk.HOSTILE);
        model.addAttribute(
                "sorts",
                state.equals("PREVIEW") || state.equals("DONE")
                        ? List.of(
                                new Sort("FRESH", List.of(new Shown(2, cells, List.of(), List.of()))),
                                new Sort(
                                        "CHANGED",
                                        List.of(new Shown(
                                                3, cells, List.of(new Change("地址", "", "柳荫里 7 号楼")), List.of()))),
                                new Sort("FAULTY", List.of(new Shown(4, cells, List.of(), List.of("“留言时间”不是日期")))),
                                new Sort("UNCHANGED", List.of(new Shown(5, cells, List.of(), List.of()))))
                        : List.of());
        model.addAttribute("replaced", List.of());
        model.addAttribute(
                "refused", state.equals("DONE") ? List.of(new ShownRow(11, List.of("“支部”在本社区没有登记"))) : List.of());
        model.addAttribute("faulty", List.of(new ShownRow(7, List.of("“留言时间”不是日期 " + SampleDesk.HOSTILE))));
        model.addAttribute("changed", List.of(new ShownRow(9, List.of())));
        model.addAttribute("may", true);
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("key", UUID.randomUUID());
        return "imports/page";
    }

    private static ImportRow taken(String state) {
        boolean over = state.equals("DONE") || state.equals("FAILED") || state.equals("CANCELLED");
        return new ImportRow(
                UUID.randomUUID(),
                Register.LEDGER,
                "留言板 2019 " + SampleDesk.HOSTILE,
                state,
                RAISED,
                over ? RAISED : null,
                new RowCounts(20, 3, 1, 1),
                new RowCounts(over ? 20 : 10, 3, 1, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(),
                List.of(),
                state.equals("FAILED") ? "FILE_IS_NOT_A_WORKBOOK" : null,
                false,
                3);
    }

    /** As the page of the quarter makes it. */
    record Sheet(
            int year,
            int quarter,
            LocalDate from,
            LocalDate to,
            @Nullable UUID community,
            boolean basicallySatisfiedCounts,
            Line total,
            Line proposals,
            Line commitments,
            List<Part> byKind,
            List<Part> byCategory) {}

    /** A line of it. */
    record Part(@Nullable String code, @Nullable String name, Line line) {}

    @GetMapping("/figures/quarter")
    String quarter(@RequestParam(defaultValue = "2") int quarter, Model model) {
        Quarter asked = new Quarter(2026, quarter, java.time.ZoneId.of("Asia/Shanghai"));
        Line line = SampleLine.ofMatters();
        Line proposals = SampleLine.ofProposals(quarter == 2);
        model.addAttribute(
                "sheet",
                new Sheet(
                        2026,
                        quarter,
                        asked.firstDay(),
                        asked.lastDay(),
                        null,
                        true,
                        line,
                        proposals,
                        SampleLine.ofCommitments(quarter == 2),
                        List.of(new Part("ISSUE", null, line), new Part("PROPOSAL", null, line)),
                        List.of(new Part("FACILITY", "设施维修 " + SampleDesk.HOSTILE, line), new Part(null, null, line))));
        model.addAttribute("before", asked.before());
        model.addAttribute("after", quarter == 1 ? asked.after() : null);
        model.addAttribute("years", List.of(2026, 2025));
        model.addAttribute("layout", SheetLayout.WHOLE);
        model.addAttribute(
                "opens",
                Arrays.stream(Figure.values())
                        .collect(Collectors.toMap(one -> one, one -> "/figures/matters?figure=" + one.key())));
        return "figures/quarter";
    }

    @GetMapping("/figures/forms")
    String forms(@RequestParam(defaultValue = "true") boolean any, Model model) {
        return SampleForms.list(model, "季度报表 " + SampleDesk.HOSTILE, any);
    }

    @GetMapping("/figures/forms/sample")
    String form(@RequestParam Optional<String> cell, Model model) {
        return SampleForms.form(model, messages, "季度报表 " + SampleDesk.HOSTILE, cell);
    }

    @GetMapping("/figures/report")
    String report(Model model) {
        return SampleLine.report(model);
    }

    @GetMapping("/figures/dictionary")
    String dictionary(Model model) {
        return SampleLine.dictionary(model);
    }

    @GetMapping("/figures/matters")
    String mattersBehind(Model model) {
        return SampleLine.matters(model);
    }

    @GetMapping("/trouble/{status}")
    String trouble(@PathVariable int status, Model model) {
        model.addAttribute("status", status);
        model.addAttribute("detail", status == 409 ? "联名党员不足三名，建议案不能立案。 " + SampleDesk.HOSTILE : null);
        model.addAttribute("article", status == 409 ? "《社区党代表常任制工作办法》第三十一条（原文）" : null);
        model.addAttribute("remedy", status == 409 ? "再有 1 名党员签名后再立案。" : null);
        model.addAttribute("refusalCode", status == 409 ? "PROPOSAL_NEEDS_MORE_SIGNERS" : null);
        model.addAttribute("correlationId", "01968a00-7c11");
        return "error";
    }
}
