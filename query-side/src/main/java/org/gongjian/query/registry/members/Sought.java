package org.gongjian.query.registry.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form looks for in a roll too long to choose from.
 *
 * @param names in full
 * @param chosen who is chosen already
 */
public record Sought(List<String> names, Set<UUID> chosen) {
    private static final String FIELD = "_find";
    private static final int LONGEST = 60;
    private static final int MOST = 50;

    /** Whom a form asks for in which these values are chosen; what is no id was chosen from another list. */
    public static Sought of(Collection<String> chosen, HttpServletRequest request) {
        Set<UUID> ids = new HashSet<>();
        chosen.forEach(value -> add(ids, value));
        List<String> names = Arrays.stream(named(request).split("[\\s\u3000、，,；;]+"))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
        return new Sought(names, ids);
    }

    /** The names as they were typed. */
    public static String named(HttpServletRequest request) {
        String typed = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        return typed == null ? "" : typed;
    }

    /** Everything else that was typed, by field; what begins with an underscore is machinery. */
    public static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            if (!field.startsWith("_")) {
                typed.put(field, List.of(values));
            }
        });
        return typed;
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
