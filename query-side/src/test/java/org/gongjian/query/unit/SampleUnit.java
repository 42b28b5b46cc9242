package org.gongjian.query.unit;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.query.platform.desk.UnitSection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The unit's desk with something in one list and nothing in the others, and for an office without a unit. */
@Controller
public class SampleUnit {

    @GetMapping("/unit/sample")
    String page(Model model) {
        model.addAttribute(
                "unit",
                new UnitPage.Answer(
                        "锦程超市",
                        List.of(
                                new UnitSection(
                                        "asked",
                                        "/",
                                        List.of(
                                                new UnitSection.Line(
                                                        "LY20260413-01 化粪池漫溢<script>",
                                                        "提交协办意见",
                                                        LocalDate.of(2026, 5, 14),
                                                        true,
                                                        "/matters/sample"),
                                                new UnitSection.Line(
                                                        "LY20260414-02 路灯不亮", "签收", null, false, "/matters/other"))),
                                new UnitSection("agreements", "/agreements", List.of()),
                                new UnitSection("promised", "/commitments", List.of()),
                                new UnitSection("offered", "/year-plans", List.of()))));
        return "unit";
    }

    @GetMapping("/unit/nobody")
    String nobody(Model model) {
        model.addAttribute("unit", new UnitPage.Answer("", List.of()));
        return "unit";
    }
}
