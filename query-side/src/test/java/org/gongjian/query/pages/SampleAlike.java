package org.gongjian.query.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What may be the same, in all three cases. */
@Controller
class SampleAlike {
    /** Where. */
    enum Place {
        BUILDING,
        GRID,
        NONE
    }

    /** Why. */
    record Why(int score, List<String> words, boolean category, Place place, long days) {}

    /** A matter. */
    record Line(
            UUID id,
            String receiptNo,
            String kind,
            String stage,
            String summary,
            Instant raisedAt,
            boolean likely,
            boolean open,
            Why why) {}

    /** Three cases. */
    record Found(List<Line> others, List<Line> again, List<Line> atOnce) {}

    private static final Line LIKELY = new Line(
            SampleDesk.MATTER,
            "LY20260410-02",
            "ISSUE",
            "ADMITTED",
            "2 号楼旁污水外溢 " + SampleDesk.HOSTILE,
            Instant.parse("2026-04-10T08:20:00Z"),
            true,
            true,
            new Why(72, List.of("化粪池", "污水外溢"), true, Place.BUILDING, 3));
    private static final Line CLOSED = new Line(
            SampleDesk.MATTER,
            "LY20260101-02",
            "ISSUE",
            "CLOSED",
            "",
            Instant.parse("2026-01-10T08:20:00Z"),
            false,
            false,
            new Why(31, List.of("污水"), false, Place.NONE, 0));

    @GetMapping("/matters/{id}/duplicates")
    String admitting(@PathVariable UUID id, Model model) {
        return shown(id, model);
    }

    @GetMapping("/duplicates")
    String telling(Model model) {
        return shown(null, model);
    }

    private static String shown(@Nullable UUID matter, Model model) {
        model.addAttribute("found", new Found(List.of(LIKELY, CLOSED), List.of(CLOSED), List.of(LIKELY)));
        model.addAttribute("nothing", false);
        model.addAttribute("matter", matter);
        return "matter/alike";
    }
}
