package org.gongjian.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Hot issues of two months. */
@Controller
class SampleHot {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    /** A number. */
    record Cell(int matters, LocalDate from, LocalDate to) {}

    /** A line. */
    record Line(
            @Nullable UUID community,
            @Nullable String category,
            @Nullable String grid,
            @Nullable String called,
            String place,
            List<Cell> cells,
            int total,
            int more) {}

    /** The sheet. */
    record Sheet(boolean weeks, List<LocalDate> begins, List<Line> lines, int largest, int left) {}

    /** A column. */
    record Column(int middle, int above, String label, int matters) {}

    /** A rectangle. */
    record Piece(int x, int y, int width, int height, int colour) {}

    /** The picture. */
    record Chart(List<Column> columns, List<Piece> pieces, List<@Nullable String> names, int top) {}

    @GetMapping("/hot")
    String hot(Model model) {
        List<Cell> cells = List.of(new Cell(0, MARCH, APRIL.minusDays(1)), new Cell(7, APRIL, APRIL.plusDays(29)));
        model.addAttribute(
                "sheet",
                new Sheet(
                        false,
                        List.of(MARCH, APRIL),
                        List.of(
                                new Line(
                                        SampleDesk.MATTER,
                                        "DRAINAGE",
                                        "3",
                                        "下水管道 " + SampleDesk.HOSTILE,
                                        "三网格",
                                        cells,
                                        7,
                                        7),
                                new Line(null, null, null, null, "", cells, 7, -2)),
                        7,
                        4));
        model.addAttribute(
                "chart",
                new Chart(
                        List.of(new Column(180, 180, "2026-03", 0), new Column(540, 18, "2026-04", 14)),
                        List.of(new Piece(420, 20, 240, 100, 1), new Piece(420, 120, 240, 76, 2)),
                        List.of("下水管道", ""),
                        14));
        return "hot";
    }
}
