package org.gongjian.command.platform.binding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An HTML form as the tree that JSON would have been: dots for parts ({@code happened.at}), indexes for rows
 * ({@code signers[0].person}), repeated names for lists. Empty fields are left out, names with an underscore in front are not input.
 */
public final class FormTree {
    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d{1,3})])?");
    private static final int MOST_ROWS = 200;

    private FormTree() {}

    /** The tree of these parameters. */
    public static ObjectNode of(Map<String, String[]> parameters) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            List<String> given = java.util.Arrays.stream(values)
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!name.startsWith("_") && !given.isEmpty()) {
                put(root, name, given);
            }
        });
        return root;
    }

    private static void put(ObjectNode root, String name, List<String> values) {
        ObjectNode at = root;
        String[] steps = name.split("\\.", -1);
        for (int n = 0; n < steps.length; n++) {
            Matcher step = STEP.matcher(steps[n]);
            if (!step.matches()) {
                throw new FaultyInput(name, FieldError.Code.UNKNOWN_FIELD);
            }
            boolean last = n == steps.length - 1;
            String key = step.group(1);
            if (step.group(2) != null) {
                ArrayNode rows = at.get(key) instanceof ArrayNode array ? array : at.putArray(key);
                int row = Integer.parseInt(step.group(2));
                if (row >= MOST_ROWS) {
                    throw new FaultyInput(name, FieldError.Code.TOO_MANY);
                }
                while (rows.size() <= row) {
                    rows.addNull();
                }
                if (last) {
                    rows.set(row, values.getFirst());
                } else {
                    at = rows.get(row) instanceof ObjectNode object ? object : into(rows, row);
                }
            } else if (last) {
                leaf(at, key, values);
            } else {
                JsonNode next = at.get(key);
                at = next instanceof ObjectNode object ? object : at.putObject(key);
            }
        }
    }

    private static ObjectNode into(ArrayNode rows, int row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        rows.set(row, object);
        return object;
    }

    private static void leaf(ObjectNode at, String key, List<String> values) {
        if (values.size() == 1) {
            at.put(key, values.getFirst());
        } else {
            ArrayNode all = at.putArray(key);
            values.forEach(all::add);
        }
    }
}
