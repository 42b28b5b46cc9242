package org.gongjian.query.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of looking for something, with something found. */
@Controller
class SampleSearch {

    /** A piece of a text. */
    record Piece(String text, boolean hit) {}

    /** A hit. */
    record Hit(
            UUID id,
            List<Piece> receiptNo,
            @Nullable List<Piece> caseNo,
            List<Piece> letters,
            @Nullable String source,
            String kind,
            String stage,
            List<Piece> summary,
            List<Piece> excerpt,
            List<Piece> organisations,
            Instant raisedAt,
            boolean dateOnly) {}

    private static final List<Hit> HITS = List.of(
            new Hit(
                    SampleDesk.MATTER,
                    of("LY20260413-01"),
                    null,
                    of("澄街哨〔2026〕31号"),
                    null,
                    "ISSUE",
                    "IN_HAND",
                    List.of(
                            new Piece("北院", false),
                            new Piece("路灯", true),
                            new Piece("不亮 " + SampleDesk.HOSTILE, false)),
                    List.of(new Piece("…走到院门口才看得见，", false), new Piece("路灯", true), new Piece("坏了…", false)),
                    of("柳荫里物业"),
                    Instant.parse("2026-04-13T01:10:00Z"),
                    false),
            new Hit(
                    new UUID(0, 1),
                    of("0815"),
                    of("机建案〔2026〕4号"),
                    List.of(),
                    "留言板 2019",
                    "PROPOSAL",
                    "CLOSED",
                    List.of(),
                    List.of(),
                    List.of(),
                    Instant.parse("2025-08-15T00:00:00Z"),
                    true));

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        boolean none = q.equals("无");
        model.addAttribute("q", q);
        model.addAttribute("hits", none ? List.of() : HITS);
        model.addAttribute("total", none ? 0 : 10_000);
        model.addAttribute("totalIs", none ? "exact" : "atLeast");
        model.addAttribute("next", none ? null : "/search?q=x&after=y");
        model.addAttribute("first", null);
        model.addAttribute("persons", true);
        return "search";
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("hits", HITS);
        return "search :: suggested";
    }

    private static List<Piece> of(String text) {
        return List.of(new Piece(text, false));
    }
}
