package org.gongjian.app.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.binding.BusinessTime;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a request writes for a record of ours: the same walk as the reading of requests, so that own words are texts, files and persons
 * are ids, and only what may be left out is optional.
 */
final class WireSchema {
    private final Components components;

    WireSchema(Components components) {
        this.components = components;
    }

    /** A reference to the schema of this record or sealed sum. */
    Schema<?> of(Class<?> type) {
        String name = name(type);
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            components.addSchemas(name, type.isSealed() ? sum(type) : record(type, null));
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    /** The name of its schema: what it is of, then what it is; {@code AreaForm}, {@code AreaRename}, {@code MatterAdmit}. */
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : around.getSimpleName().replaceFirst("(Command|Endpoint)$", "") + type.getSimpleName();
    }

    /** The schema itself, to add what the edge takes beside the record. */
    Schema<?> entered(Class<?> type) {
        of(type);
        return Objects.requireNonNull(components.getSchemas().get(name(type)));
    }

    private Schema<?> sum(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        String property = info == null ? "is" : info.property();
        Schema<?> sum = new Schema<>();
        for (Class<?> variant : type.getPermittedSubclasses()) {
            sum.addOneOfItem(record(variant, property));
        }
        return sum;
    }

    /** An object; a variant of a sum says first which one it is. */
    private Schema<?> record(Class<?> type, @Nullable String discriminator) {
        Schema<Object> object = new Schema<>();
        object.type("object").types(Set.of("object"));
        JsonTypeName named = type.getAnnotation(JsonTypeName.class);
        if (discriminator != null && named != null) {
            object.addProperty(discriminator, choice(List.of(named.value())));
            object.addRequiredItem(discriminator);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            object.addProperty(
                    component.getName(), value(component.getAnnotatedType(), component.getAnnotation(Longest.class)));
            if (isRequired(component)) {
                object.addRequiredItem(component.getName());
            }
        }
        return object;
    }

    static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && type != boolean.class
                && !List.of(List.class, Set.class, Map.class).contains(type);
    }

    /** The schema of a single value, such as stands behind a question mark. */
    static Schema<?> value(AnnotatedType annotated) {
        return new WireSchema(new Components()).value(annotated, null);
    }

    private Schema<?> value(AnnotatedType annotated, @Nullable Longest longest) {
        Class<?> raw = annotated.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
        if (raw == List.class || raw == Set.class) {
            return typed("array").items(value(argument(annotated, 0), longest));
        }
        if (raw == Map.class) {
            return typed("object").additionalProperties(value(argument(annotated, 1), longest));
        }
        if (raw.isEnum()) {
            return choice(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList());
        }
        Schema<?> single = single(raw, longest);
        return single != null ? single : of(raw);
    }

    private static AnnotatedType argument(AnnotatedType annotated, int n) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[n];
    }

    private static @Nullable Schema<?> single(Class<?> raw, @Nullable Longest longest) {
        if (raw == String.class || raw == Concealed.class) {
            int most = longest != null ? longest.value() : raw == Concealed.class ? 20_000 : 2_000;
            return text().maxLength(most);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return typed("integer");
        }
        if (raw == BigDecimal.class) {
            return typed("number");
        }
        if (raw == LocalDate.class) {
            return text().format("date");
        }
        if (raw == LocalTime.class) {
            return text().format("time");
        }
        if (raw == Instant.class || raw == BusinessTime.class) {
            return text().description("日期、到分钟的时间，或带时区的时刻：2026-04-13、2026-04-13T09:10、2026-04-13T09:10:00+08:00");
        }
        if (raw == Attachment.class) {
            return text().format("uuid").description("已上传文件的编号");
        }
        return raw == UUID.class || Id.class.isAssignableFrom(raw) ? text().format("uuid") : null;
    }

    /** One of these words. */
    static Schema<Object> choice(List<String> words) {
        Schema<Object> choice = text();
        choice.setEnum(List.copyOf(words));
        return choice;
    }

    static Schema<Object> text() {
        return typed("string");
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.type(type).types(Set.of(type));
        return schema;
    }
}
