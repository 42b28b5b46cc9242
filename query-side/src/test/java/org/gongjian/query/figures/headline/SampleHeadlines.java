package org.gongjian.query.figures.headline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.ui.Model;

/** Rows behind a headline count, for pages without a database. */
public final class SampleHeadlines {
    private SampleHeadlines() {}

    /** The page of one count. */
    public static String behind(Headline figure, UUID area, LocalDate on, boolean any, Model model) {
        model.addAttribute("figure", figure);
        model.addAttribute("on", on);
        model.addAttribute("chosen", area);
        model.addAttribute("place", "柳荫社区");
        model.addAttribute(
                "lines",
                any
                        ? List.of(
                                new HeadlinePage.Line(
                                        "柳荫小学 <script>alert(1)</script>",
                                        "/admin/organisations/" + area,
                                        null,
                                        null,
                                        on,
                                        null,
                                        "柳荫社区"),
                                new HeadlinePage.Line(null, null, "柳荫小学", "党员奉献日", on, on, "柳荫社区"))
                        : List.of());
        model.addAttribute(
                "next",
                any
                        ? new HeadlineRow(
                                figure.held(),
                                area,
                                1,
                                area,
                                on,
                                null,
                                null,
                                null,
                                new AreaPath(new Id.AreaId(area), null, null))
                        : null);
        return "registers/behind";
    }
}
