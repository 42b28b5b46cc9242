package org.gongjian.query.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.registry.RegistryTold;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of public notices. */
@Controller
public class SampleNotices {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final UUID ID = new UUID(0, 62);
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");

    @GetMapping("/notices")
    String list(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        List<NoticeRow> rows = List.of(
                ToldNotice.row(new UUID(0, 61), ToldNotice.draft(HOSTILE)),
                ToldNotice.row(ID, ToldNotice.objected(HOSTILE)),
                ToldNotice.row(new UUID(0, 63), ToldNotice.ended(HOSTILE)));
        model.addAttribute(
                "notices", empty ? new Notices.Page(0, List.of(), null) : new Notices.Page(60, rows, "1." + ID));
        model.addAttribute("status", empty ? null : NoticeRow.Status.RUNNING);
        model.addAttribute("statuses", NoticeRow.Status.values());
        model.addAttribute("after", "");
        model.addAttribute("places", new Places(Map.of()));
        model.addAttribute("today", TODAY);
        model.addAttribute("may", true);
        return "notice/notices";
    }

    @GetMapping("/notices/sample")
    String one(@RequestParam(defaultValue = "objected") String as, Model model) {
        NoticeRow notice = ToldNotice.row(
                ID,
                switch (as) {
                    case "draft" -> ToldNotice.draft(HOSTILE);
                    case "ended" -> ToldNotice.ended(HOSTILE);
                    default -> ToldNotice.objected(HOSTILE);
                });
        UUID person = new UUID(0, 44);
        model.addAttribute("notice", notice);
        model.addAttribute("words", Map.of(1, "离我家窗户太近 " + HOSTILE));
        model.addAttribute("motion", new UUID(0, 90));
        model.addAttribute(
                "contacts", Map.of(person, new Persons.Contact(person, "郑桂英 " + HOSTILE, "13800138000", null)));
        model.addAttribute("people", Map.of());
        model.addAttribute("places", new Places(Map.of()));
        model.addAttribute("today", TODAY);
        model.addAttribute("steps", NoticeSteps.offered(notice, Role.SECRETARY));
        return "notice/notice";
    }

    @GetMapping("/notices/sample/steps/{step}")
    String step(@PathVariable String step, Model model) {
        Map<String, List<Choice>> choices = new HashMap<>();
        List.of("via", "organisations", "persons", "objections", "NoticeSubject", "ObjectionResult", "DeliveryMethod")
                .forEach(list -> choices.put(list, List.of(new Choice("1", "1 离窗过近 " + HOSTILE))));
        model.addAttribute("heading", "notice.step." + step);
        model.addAttribute("fields", Objects.requireNonNull(NoticeSteps.fields(step)));
        model.addAttribute("choices", choices);
        model.addAttribute("form", FilledForm.proposing(Map.of("words.text", List.of(HOSTILE))));
        model.addAttribute("page", "/notices/sample/steps/" + step);
        model.addAttribute("action", "/notices");
        model.addAttribute("back", "/notices");
        model.addAttribute("matter", step.equals("draft") ? ToldNotice.MATTER : null);
        model.addAttribute("motion", null);
        model.addAttribute("subject", step.equals("draft") ? null : "充电棚 " + HOSTILE);
        model.addAttribute("key", UUID.randomUUID());
        return "notice/form";
    }

    @GetMapping("/public/sample/notices")
    String everybody(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        model.addAttribute(
                "board",
                new PublicNoticesPage.Board(
                        Objects.requireNonNull(RegistryTold.HERE.community()).value(),
                        "机床社区",
                        "澄塘街道",
                        TODAY,
                        empty
                                ? List.of()
                                : List.of(new PublicNoticesPage.Shown(
                                        ID,
                                        "充电棚票决结果公示 " + HOSTILE,
                                        "赞成 31 票 " + HOSTILE,
                                        TODAY,
                                        TODAY,
                                        true,
                                        "到社区提出 " + HOSTILE,
                                        List.of("公开栏 " + HOSTILE),
                                        List.of(new PublicNoticesPage.Answered(
                                                "离窗过近 " + HOSTILE, ObjectionResult.ADOPTED, "棚位外移 " + HOSTILE)),
                                        1))));
        model.addAttribute("code", "data:image/png;base64,");
        return "public/notices";
    }
}
