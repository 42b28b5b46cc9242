package org.gongjian.query.meeting;

import static org.gongjian.query.registry.RegistryTold.NOW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.meeting.urgent.UrgentReports;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.registry.names.Places;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of meetings. */
@Controller
public class SampleMeetings {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final UUID ID = new UUID(0, 81);
    private static final List<String> LISTS = List.of(
            "via",
            "organisations",
            "persons",
            "bodies",
            "Occasion",
            "Authority",
            "Proposer",
            "Purpose",
            "NoticeWay",
            "Attendance",
            "SubstituteStanding",
            "matters_on_agenda",
            "sitting",
            "items",
            "heard",
            "seats",
            "choosable",
            "unserved",
            "unacknowledged",
            "present",
            "untold",
            "unanswered");

    /** A meeting that was held, for the pages of its motions. */
    public static MeetingRow held() {
        return meeting(MeetingStage.HELD);
    }

    /** One that is to come. */
    public static MeetingRow called() {
        return meeting(MeetingStage.CALLED);
    }

    private static MeetingRow meeting(MeetingStage stage) {
        return switch (stage) {
            case CALLED ->
                ToldMeeting.countedFromReceipt()
                        .then(new MeetingEvent.ItemPlaced(
                                ToldMeeting.at(NOW), ToldMeeting.forSeats(1, ToldMeeting.seat(1), ToldMeeting.seat(2))))
                        .then(new MeetingEvent.NoticeServed(
                                ToldMeeting.at(NOW), List.of(ToldMeeting.seat(1)), NoticeWay.SYSTEM))
                        .row(ID);
            case CANCELLED ->
                ToldMeeting.called()
                        .then(new MeetingEvent.Cancelled(ToldMeeting.at(NOW), "防汛 " + HOSTILE))
                        .row(ID);
            case HELD ->
                ToldMeeting.held(HOSTILE)
                        .then(new MeetingEvent.RecordSigned(
                                ToldMeeting.at(NOW),
                                List.of(ToldMeeting.seat(1)),
                                false,
                                new Attachment(
                                        new Id.FileId(new UUID(0, 5)),
                                        "记录.pdf",
                                        "application/pdf",
                                        9,
                                        "ab".repeat(32))))
                        .then(new MeetingEvent.ResolutionsServed(
                                ToldMeeting.at(NOW),
                                List.of(new Id.OrganisationId(ToldMeeting.FACTORY)),
                                NoticeWay.PAPER))
                        .row(ID);
            case IN_SESSION -> ToldMeeting.changedInSession().row(ID);
            case ADJOURNED ->
                ToldMeeting.jointReleased()
                        .then(new MeetingEvent.AdjournedForLackOfQuorum(
                                ToldMeeting.at(ToldMeeting.HELD), List.of(ToldMeeting.CONFERENCE)))
                        .row(ID);
        };
    }

    @GetMapping("/meetings")
    String meetings(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        model.addAttribute(
                "meetings",
                empty
                        ? new Meetings.Page(0, List.of(), null)
                        : new Meetings.Page(
                                51, List.of(meeting(MeetingStage.CALLED), meeting(MeetingStage.HELD)), "1.x"));
        model.addAttribute(
                "urgent",
                empty ? List.of() : List.of(new UrgentReports.Line(ID, "LY20260413-01", "燃气泄漏 " + HOSTILE, NOW)));
        model.addAttribute("stage", null);
        model.addAttribute("stages", MeetingStage.values());
        model.addAttribute("after", "");
        model.addAttribute("places", new Places(Map.of()));
        model.addAttribute("rhythm", true);
        model.addAttribute("may", true);
        return "meeting/meetings";
    }

    @GetMapping("/meetings/sample")
    String one(@RequestParam(defaultValue = "HELD") MeetingStage stage, Model model) {
        MeetingRow meeting = meeting(stage);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "labels",
                new SeatLabels(
                        Map.of(new UUID(0, 1), "张国平", ToldMeeting.LIAISON, "何俊"),
                        Map.of(ToldMeeting.FACTORY, "三纺留守处 " + HOSTILE),
                        false));
        model.addAttribute("places", new Places(Map.of()));
        model.addAttribute("acknowledges", stage == MeetingStage.CALLED);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("verdict", stage == MeetingStage.HELD ? "IN_TIME" : "INCOMPLETE");
        model.addAttribute(
                "motions",
                List.of(
                        new MotionsOfMeeting.Line(new UUID(0, 90), 1, "分工方案 " + HOSTILE, "OPEN", null, List.of()),
                        new MotionsOfMeeting.Line(new UUID(0, 91), 1, "分工方案", "CLOSED", "ADOPTED", List.of()),
                        new MotionsOfMeeting.Line(new UUID(0, 92), 2, "路灯", "VOIDED", "TIED", List.of())));
        model.addAttribute(
                "papers",
                List.of(new PapersOfMeeting.Line(
                        "MEETING_MINUTES",
                        "/meetings/sample/minutes",
                        "choice.MinutesStage.ISSUED",
                        "柳联纪〔2026〕2号 " + HOSTILE)));
        model.addAttribute("scans", true);
        model.addAttribute("prints", MeetingSteps.prints(stage, Role.SECRETARY));
        model.addAttribute("puts", true);
        model.addAttribute("steps", MeetingSteps.offered(meeting, Role.SECRETARY));
        return "meeting/meeting";
    }

    @GetMapping("/meetings/sample/steps/{step}")
    String step(@PathVariable String step, Model model) {
        Map<String, List<Choice>> choices = new HashMap<>();
        LISTS.forEach(list -> choices.put(list, List.of(new Choice("x", "1 三纺 " + HOSTILE))));
        model.addAttribute("heading", "meeting.step." + step);
        model.addAttribute("fields", Objects.requireNonNull(MeetingSteps.fields(step)));
        model.addAttribute("choices", choices);
        model.addAttribute("form", FilledForm.proposing(Map.of("text", List.of(HOSTILE))));
        model.addAttribute("page", "/meetings/steps/" + step);
        model.addAttribute("action", "/meetings");
        model.addAttribute("back", "/meetings");
        model.addAttribute("subject", step.equals("call") ? "" : "二季度联席会 " + HOSTILE);
        model.addAttribute("key", UUID.randomUUID());
        return "meeting/form";
    }
}
