package org.gongjian.query.cadence;

import static org.gongjian.query.registry.RegistryTold.HERE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.charter.RuleKeys;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.names.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the rhythm of meetings. */
@Controller
public class SampleCadence {

    @GetMapping("/meetings/due")
    String due(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        LocalDate due = LocalDate.parse("2026-04-15");
        var rule = new PresetTitles().defaults().rule(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS);
        model.addAttribute(
                "rhythms",
                empty
                        ? List.of()
                        : List.of(
                                new Rhythm(
                                        new UUID(0, 1),
                                        "大党委 <script>alert(1)</script>",
                                        HERE,
                                        due.minusMonths(3),
                                        due,
                                        null,
                                        rule,
                                        12),
                                new Rhythm(new UUID(0, 2), "监督委员会", HERE, null, due, due.plusDays(9), rule, 0)));
        model.addAttribute("over", empty ? 0L : 1L);
        model.addAttribute("places", new Places(Map.of()));
        return "meeting/due";
    }
}
