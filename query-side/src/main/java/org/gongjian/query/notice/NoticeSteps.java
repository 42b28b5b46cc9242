package org.gongjian.query.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The forms of a notice: their fields, and which of them a page offers. */
final class NoticeSteps {
    private static final List<StepField> WORDS = List.of(
            must("words.title", Type.TEXT, null),
            must("words.text", Type.LONG_TEXT, null),
            must("words.howToObject", Type.TEXT, null),
            may("words.places", Type.LINES, null),
            must("words.onPublicPage", Type.YES_NO, null));

    private static final Map<String, List<StepField>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("draft", WORDS);
        FIELDS.put("redraft", WORDS);
        FIELDS.put("send-back", List.of(must("reason", Type.TEXT, null)));
        FIELDS.put("post", List.of(may("until", Type.DATE, null)));
        FIELDS.put(
                "raise-objection",
                List.of(
                        may("name", Type.TEXT, null),
                        may("phone", Type.TEXT, null),
                        may("address", Type.TEXT, null),
                        must("words", Type.LONG_TEXT, null),
                        must("summary", Type.TEXT, null)));
        FIELDS.put(
                "handle-objection",
                List.of(
                        must("objection", Type.SELECT, "objections"),
                        must("result", Type.SELECT, "ObjectionResult"),
                        must("answer", Type.LONG_TEXT, null),
                        may("told", Type.SELECT, "DeliveryMethod")));
        FIELDS.put("extend", List.of(must("workingDays", Type.NUMBER, null), must("reason", Type.TEXT, null)));
        FIELDS.put("ask-withdrawal", List.of(must("reason", Type.TEXT, null)));
        FIELDS.put("withdraw", List.of());
    }

    private NoticeSteps() {}

    /** The fields of a form; null where there is no such step. */
    static @Nullable List<StepField> fields(String step) {
        return FIELDS.get(step);
    }

    /** What the page offers to this office. */
    static List<String> offered(NoticeRow notice, Role role) {
        return switch (notice.status()) {
            case DRAFT -> draft(notice, role);
            case RUNNING -> running(notice, role);
            case OVER, WITHDRAWN -> List.of();
        };
    }

    private static List<String> draft(NoticeRow notice, Role role) {
        List<String> steps = new ArrayList<>();
        if (leads(role) && notice.told().sentBack() == null) {
            steps.addAll(List.of("post", "send-back"));
        }
        if (drafts(role)) {
            steps.add("redraft");
        }
        return steps;
    }

    private static List<String> running(NoticeRow notice, Role role) {
        List<String> steps = new ArrayList<>();
        if (leads(role) && notice.unanswered() > 0) {
            steps.add("handle-objection");
        }
        if (drafts(role) || role == Role.GRID_WORKER || role == Role.OVERSEER) {
            steps.add("raise-objection");
        }
        if (leads(role)) {
            steps.add("extend");
            steps.add(notice.told().withdrawal() == null ? "ask-withdrawal" : "withdraw");
        }
        return steps;
    }

    /** Who drafts notices. */
    static boolean drafts(Role role) {
        return Scope.draftsNotices(role);
    }

    /** Who checks, posts and answers. */
    static boolean leads(Role role) {
        return role == Role.SECRETARY || role == Role.DEPUTY_SECRETARY || role == Role.STREET;
    }

    private static StepField must(String name, Type type, @Nullable String list) {
        return new StepField(name, type, true, list, "", List.of());
    }

    private static StepField may(String name, Type type, @Nullable String list) {
        return new StepField(name, type, false, list, "", List.of());
    }
}
