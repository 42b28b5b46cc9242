package org.gongjian.query.matter.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.forms.Drafts;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receive screen for issues and, with {@code ?kind=proposal}, for proposals. What was typed before comes back: refused or as a draft. */
@Controller
class ReceivePage {

    private static final List<String> LISTS = List.of(
            "RaiserKind",
            "Channel",
            "Sensitivity",
            "DeliveryMethod",
            "ResultClass",
            "via",
            "categories",
            "grids",
            "organisations",
            "persons");

    private final Lists lists;
    private final Tickets tickets;
    private final Drafts drafts;
    private final MatterHeads heads;

    ReceivePage(Lists lists, Tickets tickets, Drafts drafts, MatterHeads heads) {
        this.lists = lists;
        this.tickets = tickets;
        this.drafts = drafts;
        this.heads = heads;
    }

    @GetMapping("/matters/receive")
    @ReadsFrom("matter_register")
    String form(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> ticket,
            @RequestParam Optional<String> fresh,
            @RequestParam Optional<UUID> splitFrom,
            @RequestParam Optional<UUID> after,
            @RequestParam Optional<String> channel,
            Acting acting,
            Locale locale,
            Model model) {
        boolean proposal = kind.filter("proposal"::equals).isPresent();
        String draft = proposal ? "receive-proposal" : "receive";
        Scope scope = Scope.of(acting);
        Optional<FilledForm> refused = ticket.flatMap(tickets::take).map(FilledForm::refused);
        Optional<Map<String, List<String>>> kept =
                refused.isPresent() || fresh.isPresent() ? Optional.empty() : drafts.of(acting, draft);
        model.addAttribute("proposal", proposal);
        model.addAttribute("draft", draft);
        model.addAttribute("restored", kept.isPresent());
        model.addAttribute("form", refused.orElseGet(() -> FilledForm.proposing(kept.orElseGet(() -> usual(channel)))));
        model.addAttribute("choices", lists.of(LISTS, scope, null, locale));
        model.addAttribute(
                "splitFrom",
                splitFrom.flatMap(matter -> heads.head(matter, scope)).orElse(null));
        model.addAttribute(
                "after", after.flatMap(matter -> heads.head(matter, scope)).orElse(null));
        model.addAttribute("key", UUID.randomUUID());
        return "matter/receive";
    }

    /** Most who come are residents at the counter's telephone. */
    private static Map<String, List<String>> usual(Optional<String> channel) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("raiser.is", List.of("resident"));
        // a pile of slips comes by one way
        channel.ifPresent(way -> values.put("channel", List.of(way)));
        return values;
    }
}
