package org.gongjian.query.motion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Question;
import org.gongjian.query.meeting.PapersOfMeeting;
import org.gongjian.query.meeting.SampleMeetings;
import org.gongjian.query.meeting.SeatLabels;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.registry.RegistryTold;
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
    String one(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String counted,
            @RequestParam(defaultValue = "false") boolean cast,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "true") boolean opens,
            Model model) {
        MotionRow motion = ToldMotion.row(ID, told(counted.isEmpty() ? secret : counted, closed));
        model.addAttribute("motion", motion);
        model.addAttribute("meeting", SampleMeetings.held());
        model.addAttribute("labels", new SeatLabels(Map.of(), Map.of(new UUID(0, 51), "三纺 " + HOSTILE), false));
        model.addAttribute("seat", ToldMotion.seat(2).key());
        model.addAttribute("mine", Choice.YES);
        model.addAttribute("cast", cast);
        model.addAttribute("receipt", "K7QX-9A2M-44TD");
        model.addAttribute("recorders", Map.of(ToldMotion.RECORDER, "陈晓岚 " + HOSTILE));
        model.addAttribute("ballot", MotionPage.Papers.of(motion.told().question(), Nominees.Called.AS_WRITTEN));
        model.addAttribute("choices", Choice.values());
        model.addAttribute("said", "");
        model.addAttribute("scrutineers", "刘桂兰、田素珍 " + HOSTILE);
        model.addAttribute("scrutinises", true);
        model.addAttribute("opens", opens);
        model.addAttribute(
                "executing",
                new CharterRule(
                        MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES,
                        new RuleValue.Flag(!past),
                        RuleUnit.FLAG,
                        Firmness.DEFAULT,
                        "区域化党建工作机制意见 " + HOSTILE,
                        null,
                        "第32行",
                        Provenance.QUOTED));
        model.addAttribute("handlers", Map.of(new UUID(0, 51), "居委会 " + HOSTILE));
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("steps", past ? List.of() : MotionSteps.offered(motion, Role.SECRETARY));
        model.addAttribute("past", past);
        model.addAttribute("asOf", past ? "2026-04-27" : null);
        model.addAttribute("knownAt", null);
        model.addAttribute("key", UUID.randomUUID());
        return "motion/motion";
    }

    private static List<MotionEvent> told(String sample, boolean closed) {
        return switch (sample) {
            case "" -> closed ? ToldMotion.closed(HOSTILE) : ToldMotion.open(HOSTILE);
            case "few" -> ToldMotion.few();
            case "written" -> ToldMotion.written();
            case "papers" -> ToldMotion.papers();
            case "too-few-there" -> ToldMotion.withoutQuorum();
            case "elected" ->
                ToldMotion.counted(
                        question("picks"),
                        new Counts.Picks(List.of(
                                new Counts.Pick("甲 " + HOSTILE, 3), new Counts.Pick("乙", 2), new Counts.Pick("丙", 1))),
                        "甲 " + HOSTILE,
                        "乙");
            case "nobody" ->
                ToldMotion.counted(
                        question("picks"),
                        new Counts.Picks(List.of(
                                new Counts.Pick("甲 " + HOSTILE, 1), new Counts.Pick("乙", 1), new Counts.Pick("丙", 1))));
            case "appraised" ->
                ToldMotion.counted(
                        question("ratings"),
                        new Counts.Ratings(List.of(
                                new Counts.Rating("甲 " + HOSTILE, 1, 1, 1, 0), new Counts.Rating("乙", 3, 0, 0, 0))));
            default -> ToldMotion.secret(question(sample));
        };
    }

    private static Question question(String kind) {
        return switch (kind) {
            case "picks" -> new Question.Selection("评优 " + HOSTILE, List.of("甲 " + HOSTILE, "乙", "丙"), 2);
            case "ratings" -> new Question.Appraisal("测评", List.of("甲 " + HOSTILE, "乙"));
            default -> new Question.Approval("票决 " + HOSTILE);
        };
    }

    @GetMapping("/meetings/mine")
    String mine(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        OwnSeats.OwnMeeting meeting = new OwnSeats.OwnMeeting(
                SampleMeetings.held(),
                SampleMeetings.held().told().seats(),
                true,
                List.of(
                        own(ToldMotion.closed(HOSTILE), 3),
                        own(ToldMotion.open(HOSTILE), 2),
                        own(ToldMotion.secret(question("")), 1),
                        own(ToldMotion.counted(), 1)),
                List.of(new PapersOfMeeting.Line(
                        "MEETING_MINUTES",
                        "/meetings/sample/minutes",
                        "choice.MinutesStage.ISSUED",
                        "柳联纪〔2026〕2号 " + HOSTILE)));
        model.addAttribute(
                "own",
                empty
                        ? new OwnSeats.Page(List.of(), List.of(), List.of(), List.of(), Map.of(), null)
                        : new OwnSeats.Page(
                                List.of(own(ToldMotion.open(HOSTILE), 3)),
                                List.of(SampleMeetings.held(), SampleMeetings.held()),
                                List.of(meeting),
                                List.of(meeting),
                                Map.of(ToldMotion.RECORDER, "陈晓岚 " + HOSTILE),
                                "1.x"));
        model.addAttribute("after", "");
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("calendar", "https://here/calendars/x");
        return "meeting/mine";
    }

    private static OwnSeats.OwnMotion own(List<MotionEvent> events, int seat) {
        MotionRow row = ToldMotion.row(ID, events);
        String key = ToldMotion.seat(seat).key();
        return new OwnSeats.OwnMotion(
                row,
                key,
                row.told().choiceOf(key),
                row.told().voteOf(key).map(MotionRow.Vote::recordedBy).orElse(null),
                true,
                row.told().reservedBy(key).orElse(null));
    }

    @GetMapping("/motions/sample/receipt")
    String receipt(@RequestParam(defaultValue = "K7QX-9A2M-44TD") String check, Model model) {
        model.addAttribute("motion", ToldMotion.row(ID, ToldMotion.open(HOSTILE)));
        model.addAttribute("meeting", SampleMeetings.held());
        model.addAttribute("labels", new SeatLabels(Map.of(), Map.of(new UUID(0, 51), "三纺 " + HOSTILE), false));
        model.addAttribute("asked", check);
        model.addAttribute(
                "vote",
                check.equals("none")
                        ? null
                        : new VoteReceipts.OnRecord(
                                ToldMotion.seat(2).key(),
                                Choice.YES,
                                RegistryTold.NOW,
                                RegistryTold.NOW,
                                ToldMotion.RECORDER,
                                true,
                                2,
                                true,
                                false));
        model.addAttribute("recorder", "陈晓岚 " + HOSTILE);
        return "motion/receipt";
    }

    @GetMapping("/motions/sample/steps/{step}")
    String step(
            @PathVariable String step,
            @RequestParam(defaultValue = "approval") String kind,
            @RequestParam(defaultValue = "false") boolean refused,
            Model model) {
        Map<String, List<org.gongjian.query.matter.steps.Choice>> choices = new HashMap<>();
        List.of(
                        "via",
                        "organisations",
                        "persons",
                        "nominees",
                        "items",
                        "sitting",
                        "entitled",
                        "notThere",
                        "Choice",
                        "VotingWay",
                        "QuestionKind",
                        "ResolutionOutcome")
                .forEach(list ->
                        choices.put(list, List.of(new org.gongjian.query.matter.steps.Choice("x", "1 三纺 " + HOSTILE))));
        model.addAttribute("heading", "motion.step." + step);
        model.addAttribute("fields", Objects.requireNonNull(MotionSteps.fields(step)));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "form",
                refused
                        ? FilledForm.refused(
                                new RefusedForm(Map.of(), Map.of("seat", "请填写这一项。"), "有 1 处没有填好。", null, null))
                        : FilledForm.proposing(Map.of("text", List.of(HOSTILE))));
        model.addAttribute("page", "/motions/sample/steps/" + step);
        model.addAttribute("action", "/motions");
        model.addAttribute("back", "/meetings");
        model.addAttribute("meeting", step.equals("put") ? ID : null);
        model.addAttribute("subject", "二季度联席会 " + HOSTILE);
        model.addAttribute(
                "question",
                step.equals("count-papers")
                        ? new MotionPage.Papers(
                                kind,
                                kind.equals("approval")
                                        ? List.of()
                                        : List.of(
                                                new MotionPage.Papers.Nominee("甲", "甲 " + HOSTILE),
                                                new MotionPage.Papers.Nominee("乙", "乙")),
                                1)
                        : null);
        model.addAttribute("finding", step.equals("put") ? "/ask/motions/steps/put" : null);
        model.addAttribute("names", "王秀珍 " + HOSTILE);
        model.addAttribute("missing", refused ? List.of("王秀珍 " + HOSTILE) : List.of());
        model.addAttribute("key", UUID.randomUUID());
        return "motion/form";
    }
}
