package org.gongjian.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.query.matter.column.Column;
import org.gongjian.query.platform.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public column of a community. */
@Controller
class SamplePublic {
    private static final Column.Board BOARD = new Column.Board(SampleDesk.MATTER, "柳荫社区", "澄塘街道", 23);
    private static final Instant THEN = Instant.parse("2026-06-09T07:30:00Z");

    private static Column.Entry entry(StageCode stage, @Nullable ClosedReason reason, @Nullable ResultClass result) {
        return new Column.Entry(
                SampleDesk.MATTER,
                "3 号楼化粪池漫溢 " + SampleDesk.HOSTILE,
                "某居民来电反映，污水流到路面。",
                "已疏通主管，加装检查井。\n" + SampleDesk.HOSTILE,
                "下水管道",
                stage,
                reason,
                result,
                THEN,
                LocalDate.of(2026, 6, 9),
                THEN);
    }

    private static String code() {
        return "data:image/png;base64,"
                + java.util.Base64.getEncoder().encodeToString(QrCode.png("https://example.cn/public"));
    }

    @GetMapping("/public")
    String communities(Model model) {
        model.addAttribute("boards", List.of(BOARD));
        return "public/communities";
    }

    @GetMapping("/public/list")
    String list(Model model) {
        model.addAttribute(
                "column",
                new Column.Page(
                        BOARD,
                        List.of(
                                entry(StageCode.CLOSED, ClosedReason.FOLLOWED_UP, ResultClass.A),
                                entry(StageCode.IN_HAND, null, null)),
                        "x",
                        List.of(new Column.Choice("DRAINAGE", "下水管道")),
                        List.of(2026, 2025)));
        shown(model);
        return "public/column";
    }

    @GetMapping("/public/empty")
    String empty(Model model) {
        model.addAttribute("column", new Column.Page(BOARD, List.of(), null, List.of(), List.of()));
        shown(model);
        return "public/column";
    }

    private static void shown(Model model) {
        model.addAttribute("category", "");
        model.addAttribute("year", null);
        model.addAttribute("after", "y");
        model.addAttribute("today", THEN);
        model.addAttribute("code", code());
    }

    @GetMapping("/public/entry")
    String entry(Model model) {
        model.addAttribute("board", BOARD);
        model.addAttribute("entry", entry(StageCode.CLOSED, ClosedReason.DECLINED, null));
        model.addAttribute("code", code());
        return "public/entry";
    }
}
