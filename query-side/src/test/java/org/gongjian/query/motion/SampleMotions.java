package org.gongjian.query.motion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.motion.Choice;
import org.gongjian.query.meeting.SampleMeetings;
import org.gongjian.query.meeting.SeatLabels;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.record.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of motions. */
@Controller
public class SampleMotions {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final UUID ID = new UUID(0, 90);

    @GetMapping("/motions/sample")
    String one(@RequestParam(defaultValue = "false") boolean closed, Model model) {
        MotionRow motion = ToldMotion.row(ID, closed ? ToldMotion.closed(HOSTILE) : ToldMotion.open(HOSTILE));
        model.addAttribute("motion", motion);
        model.addAttribute("meeting", SampleMeetings.held());
        model.addAttribute("labels", new SeatLabels(Map.of(), Map.of(new UUID(0, 51), "三纺 " + HOSTILE), false));
        model.addAttribute("seat", ToldMotion.seat(2).key());
        model.addAttribute("mine", Choice.YES);
        model.addAttribute("choices", Choice.values());
        model.addAttribute("said", "");
        model.addAttribute("handlers", Map.of(new UUID(0, 51), "居委会 " + HOSTILE));
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("steps", MotionSteps.offered(motion, Role.SECRETARY));
        model.addAttribute("key", UUID.randomUUID());
        return "motion/motion";
    }

    @GetMapping("/motions/sample/steps/{step}")
    String step(@PathVariable String step, @RequestParam(defaultValue = "approval") String kind, Model model) {
        Map<String, List<org.gongjian.query.matter.steps.Choice>> choices = new HashMap<>();
        List.of(
                        "via",
                        "organisations",
                        "persons",
                        "items",
                        "sitting",
                        "entitled",
                        "Choice",
                        "VotingWay",
                        "QuestionKind",
                        "ResolutionOutcome")
                .forEach(list ->
                        choices.put(list, List.of(new org.gongjian.query.matter.steps.Choice("x", "1 三纺 " + HOSTILE))));
        model.addAttribute("heading", "motion.step." + step);
        model.addAttribute("fields", Objects.requireNonNull(MotionSteps.fields(step)));
        model.addAttribute("choices", choices);
        model.addAttribute("form", FilledForm.proposing(Map.of("text", List.of(HOSTILE))));
        model.addAttribute("page", "/motions/sample/steps/" + step);
        model.addAttribute("action", "/motions");
        model.addAttribute("back", "/meetings");
        model.addAttribute("meeting", step.equals("put") ? ID : null);
        model.addAttribute("subject", "二季度联席会 " + HOSTILE);
        model.addAttribute(
                "question",
                step.equals("count-papers")
                        ? new MotionPage.Papers(
                                kind, kind.equals("approval") ? List.of() : List.of("甲 " + HOSTILE, "乙"))
                        : null);
        model.addAttribute("key", UUID.randomUUID());
        return "motion/form";
    }
}
