package org.gongjian.query.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.meeting.Occasion;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The forms of a meeting: their fields, and which of them a page offers at which stage. */
final class MeetingSteps {
    private static final Map<String, List<StepField>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(
                "call",
                List.of(
                        must("bodies", Type.SEVERAL, "bodies"),
                        must("title", Type.TEXT, null),
                        must("occasion", Type.SELECT, "Occasion"),
                        must("startsAt", Type.DATE_TIME, null),
                        must("place", Type.TEXT, null),
                        may("convener", Type.SELECT, "Authority"),
                        may("askedBy", Type.SELECT, "Proposer"),
                        may("askedByUnit", Type.SELECT, "organisations"),
                        may("withoutBallot", Type.CHECK, null)));
        FIELDS.put(
                "postpone",
                List.of(
                        must("startsAt", Type.DATE_TIME, null),
                        may("place", Type.TEXT, null),
                        must("reason", Type.TEXT, null)));
        FIELDS.put("cancel", List.of(must("reason", Type.TEXT, null)));
        FIELDS.put(
                "place-item",
                List.of(
                        may("matter", Type.SELECT, "matters_on_agenda"),
                        must("title", Type.TEXT, null),
                        must("purpose", Type.SELECT, "Purpose"),
                        may("entitled", Type.SEVERAL, "sitting"),
                        may("attending", Type.SEVERAL, "choosable")));
        FIELDS.put("take-item-off", List.of(must("item", Type.SELECT, "items"), must("reason", Type.TEXT, null)));
        FIELDS.put(
                "serve-notice",
                List.of(
                        must("way", Type.SELECT, "NoticeWay"),
                        may("everybodyElse", Type.CHECK, null),
                        may("seats", Type.SEVERAL, "unserved")));
        FIELDS.put(
                "acknowledge-notice",
                List.of(may("seats", Type.SEVERAL, "unacknowledged"), may("everybodyElse", Type.CHECK, null)));
        FIELDS.put("waive-notice", List.of(must("reason", Type.TEXT, null)));
        FIELDS.put(
                "take-attendance",
                List.of(
                        must("attendance", Type.SELECT, "Attendance"),
                        may("seats", Type.SEVERAL, "seats"),
                        may("everybodyElse", Type.CHECK, null)));
        FIELDS.put(
                "substitute",
                List.of(
                        must("seat", Type.SELECT, "seats"),
                        must("standing", Type.SELECT, "SubstituteStanding"),
                        may("person", Type.SELECT, "persons")));
        FIELDS.put("open", List.of(must("chair", Type.SELECT, "present"), may("acting", Type.TEXT, null)));
        FIELDS.put("take-chair", List.of(must("chair", Type.SELECT, "present"), must("reason", Type.TEXT, null)));
        FIELDS.put(
                "note",
                List.of(
                        must("item", Type.SELECT, "heard"),
                        may("speaker", Type.SELECT, "present"),
                        must("text", Type.LONG_TEXT, null)));
        FIELDS.put(
                "recuse",
                List.of(
                        must("item", Type.SELECT, "items"),
                        must("seat", Type.SELECT, "seats"),
                        must("reason", Type.TEXT, null)));
        FIELDS.put("adjourn", List.of());
        FIELDS.put("close", List.of());
        FIELDS.put("sign-record", List.of(must("seats", Type.SEVERAL, "present")));
        FIELDS.put(
                "serve-resolutions",
                List.of(
                        must("way", Type.SELECT, "NoticeWay"),
                        may("everybodyElse", Type.CHECK, null),
                        may("units", Type.SEVERAL, "untold")));
        FIELDS.put("return-receipt", List.of(must("units", Type.SEVERAL, "unanswered")));
    }

    private MeetingSteps() {}

    /** The fields of a form; null where there is no such step. */
    static @Nullable List<StepField> fields(String step) {
        return FIELDS.get(step);
    }

    /** The same where the secretary waives the period of notice. */
    static List<String> offered(MeetingRow meeting, Role role) {
        return offered(meeting, role, Authority.SECRETARY);
    }

    /**
     * What the page of a meeting offers to this office, the most likely first.
     *
     * @param waives whom the charter lets waive the period of notice
     */
    static List<String> offered(MeetingRow meeting, Role role, Authority waives) {
        MeetingStage stage = meeting.stage();
        if (!keeps(role)) {
            return List.of();
        }
        List<String> steps = new ArrayList<>(
                switch (stage) {
                    case CALLED -> beforehand(meeting.told());
                    case IN_SESSION ->
                        List.of(
                                "note",
                                "take-attendance",
                                "place-item",
                                "close",
                                "substitute",
                                "recuse",
                                "take-chair",
                                "adjourn");
                    case HELD -> afterwards(meeting.told().papers());
                    case ADJOURNED -> List.of("take-attendance");
                    case CANCELLED -> List.of();
                });
        if (stage == MeetingStage.CALLED) {
            if (!meeting.told().unacknowledged().isEmpty()) {
                steps.add(meeting.told().plan().notice().fromReceipt() ? 1 : steps.size(), "acknowledge-notice");
            }
            if (meeting.told().seats().stream().anyMatch(seat -> seat.notice() != null)) {
                steps.remove("place-item");
            }
            steps.add("recuse");
        }
        if ((stage == MeetingStage.CALLED || stage == MeetingStage.IN_SESSION)
                && !meeting.told().standing().isEmpty()) {
            steps.add("take-item-off");
        }
        if (stage == MeetingStage.CALLED && convenes(role)) {
            steps.add("postpone");
            steps.add("cancel");
        }
        if (stage == MeetingStage.CALLED
                && meeting.told().plan().occasion() != Occasion.REGULAR
                && meeting.told().waiver() == null
                && waives(role, waives, meeting)) {
            steps.add("waive-notice");
        }
        return steps;
    }

    /** The secretary, or a deputy for those that are several; the street for what it convenes itself. */
    private static boolean waives(Role role, Authority named, MeetingRow meeting) {
        return role == Role.SECRETARY
                || (role == Role.DEPUTY_SECRETARY && named != Authority.SECRETARY)
                || (role == Role.STREET && meeting.area().community() == null);
    }

    /** The papers that can be printed of a meeting. */
    static List<MeetingPaper> prints(MeetingStage stage, Role role) {
        if (!keeps(role)) {
            return List.of();
        }
        return switch (stage) {
            case CALLED -> List.of(MeetingPaper.MEETING_NOTICE, MeetingPaper.SIGN_IN_SHEET);
            case IN_SESSION -> List.of(MeetingPaper.SIGN_IN_SHEET);
            case HELD ->
                List.of(MeetingPaper.MEETING_RECORD, MeetingPaper.RESOLUTION_NOTICE, MeetingPaper.SIGN_IN_SHEET);
            case ADJOURNED -> List.of(MeetingPaper.SIGN_IN_SHEET);
            case CANCELLED -> List.of();
        };
    }

    /** First there is an agenda, for the notice announces it; then everybody is notified, then the roll is called, and where the quorum is there the meeting is opened. */
    private static List<String> beforehand(MeetingRow.Told told) {
        if (!told.unserved().isEmpty() && told.seats().stream().allMatch(seat -> seat.presence() == null)) {
            return told.standing().isEmpty()
                    ? List.of("place-item", "take-attendance", "substitute", "open", "adjourn")
                    : List.of("serve-notice", "place-item", "take-attendance", "substitute", "open", "adjourn");
        }
        List<String> steps = new ArrayList<>(
                told.bodies().stream().allMatch(MeetingRow.Body::quorate)
                        ? List.of("open", "take-attendance", "place-item", "substitute", "adjourn")
                        : List.of("take-attendance", "place-item", "open", "substitute", "adjourn"));
        if (!told.unserved().isEmpty() && !told.standing().isEmpty()) {
            steps.add("serve-notice");
        }
        return steps;
    }

    private static List<String> afterwards(MeetingRow.Papers papers) {
        List<String> steps = new ArrayList<>();
        if (papers.signed() == null) {
            steps.add("sign-record");
        }
        if (!papers.untold().isEmpty()) {
            steps.add("serve-resolutions");
        }
        if (!papers.unanswered().isEmpty()) {
            steps.add("return-receipt");
        }
        steps.add("note");
        steps.add("take-attendance");
        return steps;
    }

    /** Who writes down what happens in a meeting. */
    static boolean keeps(Role role) {
        return role == Role.CLERK || convenes(role);
    }

    /** Who calls one. */
    static boolean convenes(Role role) {
        return role == Role.SECRETARY || role == Role.DEPUTY_SECRETARY || role == Role.STREET;
    }

    private static StepField must(String name, Type type, @Nullable String list) {
        return new StepField(name, type, true, list, "", List.of());
    }

    private static StepField may(String name, Type type, @Nullable String list) {
        return new StepField(name, type, false, list, "", List.of());
    }
}
