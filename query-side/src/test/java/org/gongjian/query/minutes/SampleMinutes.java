package org.gongjian.query.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.meeting.Purpose;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.motion.Nominees;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.meeting.MotionsOfMeeting;
import org.gongjian.query.meeting.SampleMeetings;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.record.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of minutes. */
@Controller
public class SampleMinutes {
    private static final String HOSTILE = "<script>alert(1)</script>";

    private static List<MinutesEvent> told(MinutesRow.Stage stage) {
        return switch (stage) {
            case AWAITED -> List.of();
            case DRAFTED -> ToldMinutes.drafted(HOSTILE);
            case RETURNED -> ToldMinutes.returned(HOSTILE);
            case CHECKED -> ToldMinutes.checked(HOSTILE);
            case ISSUED -> ToldMinutes.corrected(HOSTILE);
        };
    }

    private static MinutesRow row(MinutesRow.Stage stage) {
        return stage == MinutesRow.Stage.AWAITED
                ? new MinutesRow(
                        ToldMinutes.MEETING,
                        "二季度联席会 " + HOSTILE,
                        ToldMinutes.sheet("").closedAt(),
                        stage,
                        null,
                        SampleMeetings.held().area(),
                        null)
                : ToldMinutes.row(told(stage));
    }

    private static ShownMinutes shown() {
        return ShownMinutes.of(
                ToldMinutes.MEETING,
                Objects.requireNonNull(
                        Objects.requireNonNull(row(MinutesRow.Stage.ISSUED).told())
                                .latest()),
                seat -> seat.seat().number() == 1 ? "三纺留守处 " + HOSTILE : "",
                Nominees.Called.AS_WRITTEN);
    }

    @GetMapping("/minutes")
    String list(@RequestParam(defaultValue = "true") boolean any, Model model) {
        model.addAttribute(
                "minutes",
                any
                        ? new Minutes.Page(
                                51, List.of(row(MinutesRow.Stage.AWAITED), row(MinutesRow.Stage.DRAFTED)), "1.x")
                        : new Minutes.Page(0, List.of(), null));
        model.addAttribute("stage", MinutesRow.Stage.DRAFTED);
        model.addAttribute("stages", MinutesRow.Stage.values());
        model.addAttribute("after", "");
        model.addAttribute("today", LocalDate.parse("2026-06-30"));
        return "minutes/list";
    }

    @GetMapping("/meetings/sample/minutes")
    String one(@RequestParam(defaultValue = "ISSUED") MinutesRow.Stage stage, Model model) {
        MinutesRow row = row(stage);
        model.addAttribute("meeting", SampleMeetings.held());
        model.addAttribute("row", row);
        model.addAttribute("shown", stage == MinutesRow.Stage.ISSUED ? shown() : null);
        model.addAttribute("people", Map.of(new UUID(1, Role.SECRETARY.ordinal()), "张国平 " + HOSTILE));
        model.addAttribute("works", true);
        model.addAttribute("late", stage == MinutesRow.Stage.DRAFTED);
        model.addAttribute("unpublished", stage == MinutesRow.Stage.ISSUED);
        model.addAttribute("steps", MinutesSteps.offered(row, Role.SECRETARY, new UUID(0, 9)));
        model.addAttribute("key", UUID.randomUUID());
        return "minutes/minutes";
    }

    @GetMapping("/meetings/sample/minutes/steps/{step}")
    String step(@PathVariable String step, Model model) {
        boolean writing = MinutesSteps.WRITING.contains(step);
        model.addAttribute("step", step);
        model.addAttribute("heading", "minutes.step." + step);
        model.addAttribute("meeting", SampleMeetings.held());
        model.addAttribute("row", row(MinutesRow.Stage.DRAFTED));
        model.addAttribute(
                "beside",
                List.of(new MinutesFormPage.Beside(
                        "paragraphs[0].text",
                        "paragraphs[0].item",
                        1,
                        "化粪池改造 " + HOSTILE,
                        Purpose.VOTE,
                        List.of("同意 " + HOSTILE),
                        List.of(new MotionsOfMeeting.Line(
                                new UUID(0, 91), 1, "分工 " + HOSTILE, "CLOSED", "ADOPTED", List.of())))));
        model.addAttribute(
                "choices",
                Map.of(
                        "places", List.of(new Choice("UNITS", "驻区单位")),
                        "via", List.of(new Choice("PAPER", "纸质")),
                        "organisations", List.of(),
                        "persons", List.of()));
        model.addAttribute("form", FilledForm.proposing(Map.of("paragraphs[0].text", List.of(HOSTILE))));
        model.addAttribute("action", "/meetings/sample/minutes");
        model.addAttribute("back", "/meetings/sample");
        model.addAttribute("page", "/meetings/sample/minutes/steps/" + step);
        model.addAttribute("key", UUID.randomUUID());
        return writing ? "minutes/editor" : "minutes/step";
    }

    @GetMapping("/public/minutes")
    String everybody(
            @RequestParam(defaultValue = "true") boolean any,
            @RequestParam(defaultValue = "false") boolean one,
            Model model) {
        model.addAttribute(
                "column", new Minutes.OnTheColumn(new UUID(0, 12), "柳荫社区", any ? List.of(shown()) : List.of()));
        model.addAttribute("one", one ? shown() : null);
        return "public/minutes";
    }
}
