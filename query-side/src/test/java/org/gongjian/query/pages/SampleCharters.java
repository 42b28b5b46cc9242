package org.gongjian.query.pages;

import org.gongjian.query.registry.charters.RuleText;
import org.gongjian.query.registry.charters.SampleCharterPages;
import org.gongjian.query.trial.SampleTrial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafting, comparing, trying. */
@Controller
class SampleCharters {
    private final RuleText text;

    SampleCharters(MessageSource messages) {
        this.text = SampleCharterPages.text(messages);
    }

    @GetMapping("/admin/charters")
    String list(@RequestParam(defaultValue = "true") boolean any, Model model) {
        SampleCharterPages.list(any).forEach(model::addAttribute);
        model.addAttribute("places", SampleRegisters.PLACES);
        model.addAttribute("text", text);
        return "admin/charters";
    }

    @GetMapping("/admin/charters/compare")
    String compare(
            @RequestParam(defaultValue = "true") boolean any,
            @RequestParam(defaultValue = "false") boolean own,
            Model model) {
        SampleCharterPages.compare(any, own).forEach(model::addAttribute);
        model.addAttribute("text", text);
        return "admin/charter-compare";
    }

    @GetMapping("/admin/charters/draft")
    String draft(@RequestParam(defaultValue = "false") boolean founding, Model model) {
        SampleCharterPages.draft(SampleRegisters.PLACES, founding).forEach(model::addAttribute);
        model.addAttribute("text", text);
        return "admin/charter-draft";
    }

    @GetMapping("/admin/charters/trial")
    String trial(@RequestParam(defaultValue = "true") boolean any, Model model) {
        SampleCharterPages.sides().forEach(model::addAttribute);
        SampleTrial.of(any).forEach(model::addAttribute);
        model.addAttribute("places", SampleRegisters.PLACES);
        model.addAttribute("text", text);
        return "admin/charter-trial";
    }
}
