package org.gongjian.query.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.motion.Question;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The forms of a motion: their fields, and which of them a page offers. */
final class MotionSteps {
    private static final Map<String, List<StepField>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(
                "put",
                List.of(
                        must("item", Type.SELECT, "items"),
                        may("body", Type.SELECT, "sitting"),
                        must("kind", Type.SELECT, "QuestionKind"),
                        must("text", Type.LONG_TEXT, null),
                        must("way", Type.SELECT, "VotingWay"),
                        may("ifAdopted", Type.SELECT, "ResolutionOutcome"),
                        may("lead", Type.SELECT, "organisations"),
                        may("coHandlers", Type.SEVERAL, "organisations"),
                        may("task", Type.LONG_TEXT, null),
                        may("persons", Type.SEVERAL, "nominees"),
                        may("names", Type.LINES, null),
                        may("places", Type.NUMBER, null)));
        FIELDS.put(
                "record-vote", List.of(must("seat", Type.SELECT, "entitled"), must("choice", Type.SELECT, "Choice")));
        FIELDS.put(
                "written-opinion",
                List.of(must("seat", Type.SELECT, "notThere"), must("choice", Type.SELECT, "Choice")));
        FIELDS.put(
                "count-hands",
                List.of(
                        must("yes", Type.NUMBER, null),
                        must("no", Type.NUMBER, null),
                        must("abstained", Type.NUMBER, null)));
        FIELDS.put(
                "count-papers",
                List.of(
                        must("issued", Type.NUMBER, null),
                        must("returned", Type.NUMBER, null),
                        must("valid", Type.NUMBER, null),
                        must("spoilt", Type.NUMBER, null),
                        must("scrutineers", Type.SEVERAL, "persons")));
        FIELDS.put("close", List.of());
        FIELDS.put(
                "reserve-opinion",
                List.of(must("seat", Type.SELECT, "entitled"), may("opinion", Type.LONG_TEXT, null)));
        FIELDS.put("ask-voiding", List.of(must("reason", Type.TEXT, null)));
        FIELDS.put("void", List.of());
    }

    private MotionSteps() {}

    /** The fields of a form; null where there is no such step. */
    static @Nullable List<StepField> fields(String step) {
        return FIELDS.get(step);
    }

    /** What is asked at the end: of a tie that the chair decides, what it decides, unless its vote says so; in secret in any case. */
    static List<StepField> closing(MotionRow motion) {
        MotionRow.Told told = motion.told();
        if (!told.rule().chairDecidesTies() || !(told.question() instanceof Question.Approval)) {
            return List.of();
        }
        return switch (told.way()) {
            case NAMED -> List.of();
            case SHOW_OF_HANDS, PAPER_BALLOT -> List.of(may("casting", Type.SELECT, "Choice"));
            case SECRET_BALLOT -> List.of(must("casting", Type.SELECT, "Choice"));
        };
    }

    /** Which seats the item is for, where the charter fixes them item by item. */
    static StepField seats() {
        return may("seats", Type.SEVERAL, "seats");
    }

    /** What the page offers to this office. */
    static List<String> offered(MotionRow motion, Role role) {
        boolean keeps = keeps(role);
        boolean voids = (keeps && role != Role.CLERK) || role == Role.OVERSEER;
        return switch (motion.status()) {
            case OPEN ->
                keeps
                        ? Stream.of(counting(motion.told()), Stream.of("close", "reserve-opinion"))
                                .flatMap(steps -> steps)
                                .toList()
                        : List.of();
            case CLOSED ->
                Stream.of(
                                keeps ? "reserve-opinion" : "",
                                !voids ? "" : motion.told().voiding() == null ? "ask-voiding" : "void")
                        .filter(step -> !step.isEmpty())
                        .toList();
            case VOIDED -> List.of();
        };
    }

    /** Who keeps the record of a meeting. */
    static boolean keeps(Role role) {
        return switch (role) {
            case CLERK, SECRETARY, DEPUTY_SECRETARY, STREET -> true;
            case GRID_WORKER,
                    LIAISON,
                    HANDLER,
                    FOLLOW_UP,
                    MEMBER,
                    DELEGATE,
                    OVERSEER,
                    DISTRICT,
                    AUDITOR,
                    ADMINISTRATOR -> false;
        };
    }

    /** What is counted by hand, and what came in writing where the charter counts it; secret electronic ballots are counted with the end. */
    private static Stream<String> counting(MotionRow.Told told) {
        boolean written = told.reckoning().writtenCount();
        return switch (told.way()) {
            case NAMED -> written ? Stream.of("record-vote", "written-opinion") : Stream.of("record-vote");
            case SHOW_OF_HANDS -> written ? Stream.of("written-opinion", "count-hands") : Stream.of("count-hands");
            case PAPER_BALLOT -> Stream.of("count-papers");
            case SECRET_BALLOT -> Stream.empty();
        };
    }

    private static StepField must(String name, Type type, @Nullable String list) {
        return new StepField(name, type, true, list, "", List.of());
    }

    private static StepField may(String name, Type type, @Nullable String list) {
        return new StepField(name, type, false, list, "", List.of());
    }
}
