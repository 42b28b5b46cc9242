package org.gongjian.query.administration;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.record.Role;

/**
 * A form of the administration. It posts to {@code /admin/<list>} when it makes something new, else to
 * {@code /admin/<list>/<id>/<step>}.
 *
 * @param list areas, organisations, party-organisations, persons, offices, bodies, sessions, calendars
 * @param step last part of the address; {@code register} for something new
 * @param roles which offices find the button; whether they may is decided behind the address
 */
record AdminForm(String list, String step, Set<Role> roles, List<StepField> fields) {

    static final String NEW = "register";
    private static final String SAYING_WHEN = "happened.at";

    AdminForm {
        fields = List.copyOf(fields);
    }

    boolean makesNew() {
        return step.equals(NEW);
    }

    /** Whether it asks itself when it happened, as for the opening of a session. */
    boolean asksWhen() {
        return fields.stream().anyMatch(field -> field.name().equals(SAYING_WHEN));
    }

    /** What is chosen in it so far, from whichever list. */
    List<String> chosenIn(FilledForm filled) {
        return fields.stream().flatMap(field -> chosenIn(field, filled)).toList();
    }

    private static Stream<String> chosenIn(StepField field, FilledForm filled) {
        return switch (field.type()) {
            case SELECT -> Stream.of(filled.value(field.name()));
            case SEVERAL -> filled.lines(field.name()).lines();
            case ROWS ->
                IntStream.range(0, field.rows())
                        .boxed()
                        .flatMap(row -> field.columns().stream()
                                .map(column -> filled.value(field.name() + "[" + row + "]." + column.name())));
            default -> Stream.of();
        };
    }

    /** Whose labels it uses: {@code admin.areas.rename}. */
    public String key() {
        return "admin." + list + "." + step;
    }
}
