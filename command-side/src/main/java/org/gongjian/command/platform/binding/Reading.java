package org.gongjian.command.platform.binding;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Walks records, lists and sealed sums; single values are for {@link Values}. */
final class Reading {
    private static final int MOST = 500;

    private final Binding binding;
    private final Values values;

    Reading(Binding binding) {
        this.binding = binding;
        this.values = new Values(binding);
    }

    @Nullable
    Object record(String path, ObjectNode tree, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        int before = binding.faults();
        Object[] arguments = new Object[components.length];
        for (int n = 0; n < components.length; n++) {
            arguments[n] = component(path, tree, components[n]);
        }
        if (binding.isStrict()) {
            unknownNames(path, tree, type);
        }
        return binding.faults() > before ? null : construct(path, type, components, arguments);
    }

    private @Nullable Object component(String path, ObjectNode tree, RecordComponent component) {
        String field = path + component.getName();
        JsonNode node = tree.get(component.getName());
        Class<?> raw = component.getType();
        if (Binding.isMissing(node)) {
            return missing(field, component, raw);
        }
        return value(
                field, component.getName(), node, component.getAnnotatedType(), component.getAnnotation(Longest.class));
    }

    /** A box is bound to the field it stands in; that of a correction to the field it replaces. */
    private static String boundTo(RecordComponent component, ObjectNode tree) {
        return component.getDeclaringRecord() == FieldChange.class && tree.get("field") instanceof StringNode replaced
                ? replaced.stringValue()
                : component.getName();
    }

    private @Nullable Object missing(String field, RecordComponent component, Class<?> raw) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Set.class) {
            return Set.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == boolean.class) {
            return false;
        }
        return binding.fault(field, Code.REQUIRED, Map.of());
    }

    private @Nullable Object value(
            String field, String name, JsonNode node, AnnotatedType annotated, @Nullable Longest longest) {
        Type type = annotated.getType();
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == List.class || raw == Set.class) {
            List<Object> items = items(field, name, node, (AnnotatedParameterizedType) annotated, longest);
            return raw == List.class ? items : new LinkedHashSet<>(items);
        }
        if (raw == Map.class) {
            return map(field, name, node, (AnnotatedParameterizedType) annotated, longest);
        }
        if (Values.isSingle(raw)) {
            return values.read(field, name, node, raw, longest);
        }
        if (!(node instanceof ObjectNode object)) {
            return binding.fault(field, Code.WRONG_TYPE, Map.of());
        }
        if (raw.isSealed()) {
            return sum(field, object, raw);
        }
        return record(field + ".", object, raw);
    }

    private List<Object> items(
            String field, String name, JsonNode node, AnnotatedParameterizedType list, @Nullable Longest longest) {
        AnnotatedType of = list.getAnnotatedActualTypeArguments()[0];
        List<JsonNode> nodes = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            array.forEach(nodes::add);
        } else if (node.isString() && of.getType() == String.class) {
            // a text box of a form: one item in each line
            node.stringValue().lines().map(StringNode::valueOf).forEach(nodes::add);
        } else {
            nodes.add(node);
        }
        List<Object> items = new ArrayList<>();
        if (nodes.size() > MOST) {
            binding.fault(field, Code.TOO_MANY, Map.of("most", MOST));
            return items;
        }
        for (int n = 0; n < nodes.size(); n++) {
            // an empty row of a form is no row
            if (!Binding.isMissing(nodes.get(n))) {
                Object item = value(field + "[" + n + "]", name, nodes.get(n), of, longest);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private @Nullable Object map(
            String field, String name, JsonNode node, AnnotatedParameterizedType map, @Nullable Longest longest) {
        if (!(node instanceof ObjectNode object)) {
            return binding.fault(field, Code.WRONG_TYPE, Map.of());
        }
        if (object.size() > MOST) {
            return binding.fault(field, Code.TOO_MANY, Map.of("most", MOST));
        }
        AnnotatedType[] of = map.getAnnotatedActualTypeArguments();
        Map<Object, Object> read = new LinkedHashMap<>();
        object.forEachEntry((key, each) -> {
            Object k = values.readKey(field, key, (Class<?>) of[0].getType());
            Object v = Binding.isMissing(each) ? null : value(field + "." + key, name, each, of[1], longest);
            if (k != null && v != null) {
                read.put(k, v);
            }
        });
        return read;
    }

    private @Nullable Object sum(String field, ObjectNode object, Class<?> sum) {
        JsonTypeInfo info = sum.getAnnotation(JsonTypeInfo.class);
        String property = info == null ? "is" : info.property();
        String prefix = field.isEmpty() ? "" : field + ".";
        JsonNode said = object.get(property);
        if (Binding.isMissing(said) || !said.isString()) {
            return binding.fault(prefix + property, Code.REQUIRED, Map.of());
        }
        for (Class<?> variant : sum.getPermittedSubclasses()) {
            JsonTypeName named = variant.getAnnotation(JsonTypeName.class);
            if (named != null && named.value().equals(said.stringValue())) {
                return record(prefix, object.without(property), variant);
            }
        }
        return binding.fault(prefix + property, Code.UNKNOWN_VALUE, Map.of());
    }

    private void unknownNames(String path, ObjectNode tree, Class<?> type) {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(known::add);
        tree.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> binding.fault(path + Values.printable(name), Code.UNKNOWN_FIELD, Map.of()));
    }

    private @Nullable Object construct(String path, Class<?> type, RecordComponent[] components, Object[] arguments) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            // a compact constructor found a rule of its own broken
            return binding.fault(path.isEmpty() ? "" : path.substring(0, path.length() - 1), Code.MALFORMED, Map.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type.getName(), e);
        }
    }
}
