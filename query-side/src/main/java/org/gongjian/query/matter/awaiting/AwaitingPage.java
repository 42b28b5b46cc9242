package org.gongjian.query.matter.awaiting;

import java.util.Locale;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page of everybody: what awaits the office acted in. No matter awaits an administrator. */
@Controller
class AwaitingPage {
    private final Awaiting awaiting;
    private final ObjectProvider<Reminder.Source> reminders;
    private final NotDone notDone;

    AwaitingPage(Awaiting awaiting, ObjectProvider<Reminder.Source> reminders, NotDone notDone) {
        this.awaiting = awaiting;
        this.reminders = reminders;
        this.notDone = notDone;
    }

    @GetMapping(value = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom(AwaitingReadModel.GROUP)
    @ResponseBody
    Awaiting.Answer json(Acting acting) {
        return awaiting.of(Scope.of(acting));
    }

    @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom(AwaitingReadModel.GROUP)
    String page(Acting acting, Model model, Locale locale) {
        if (acting.role() == Role.ADMINISTRATOR) {
            return "redirect:/admin";
        }
        model.addAttribute(
                "reminders",
                reminders
                        .orderedStream()
                        .flatMap(source -> source.of(acting).stream())
                        .toList());
        Awaiting.Answer answer = awaiting.of(Scope.of(acting));
        model.addAttribute("groups", answer.groups());
        model.addAttribute("total", answer.total());
        model.addAttribute("overdue", answer.overdue());
        model.addAttribute("amiss", notDone.of(Scope.of(acting), locale));
        model.addAttribute("amissDays", NotDone.DAYS);
        return "awaiting";
    }
}
