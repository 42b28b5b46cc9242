package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form looks for in a roll too long to choose from.
 *
 * @param names in full
 * @param chosen who is chosen already
 */
record Sought(List<String> names, Set<UUID> chosen) {
    private static final String FIELD = "_find";
    private static final int LONGEST = 60;
    private static final int MOST = 50;

    /** Whom this form, filled in so far, asks for. */
    static Sought in(AdminForm form, FilledForm filled, HttpServletRequest request) {
        Set<UUID> chosen = new HashSet<>();
        form.fields().forEach(field -> values(field, filled).forEach(value -> add(chosen, value)));
        List<String> names = Arrays.stream(named(request).split("[\\s\u3000、，,；;]+"))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
        return new Sought(names, chosen);
    }

    /** The names as they were typed. */
    static String named(HttpServletRequest request) {
        String typed = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        return typed == null ? "" : typed;
    }

    /** Everything else that was typed, by field; what begins with an underscore is machinery. */
    static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            if (!field.startsWith("_")) {
                typed.put(field, List.of(values));
            }
        });
        return typed;
    }

    private static Stream<String> values(StepField field, FilledForm filled) {
        List<String> values = new ArrayList<>();
        switch (field.type()) {
            case SELECT -> values.add(filled.value(field.name()));
            case SEVERAL -> values.addAll(filled.lines(field.name()).lines().toList());
            case ROWS -> {
                for (int row = 0; row < field.rows(); row++) {
                    for (StepField column : field.columns()) {
                        values.add(filled.value(field.name() + "[" + row + "]." + column.name()));
                    }
                }
            }
            default -> {}
        }
        return values.stream();
    }

    private static void add(Set<UUID> chosen, @Nullable String value) {
        try {
            if (value != null && value.length() == 36) {
                chosen.add(UUID.fromString(value));
            }
        } catch (IllegalArgumentException noId) {
            // a choice of another list
        }
    }
}
