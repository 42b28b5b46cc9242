package org.gongjian.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** A fact of any kind with every field filled: records all the way down. The first draft of its golden file is made from it. */
public final class Samples {

    private static final Happened HAPPENED = new Happened(
            Instant.parse("2026-04-14T07:00:00Z"),
            false,
            new Id.PersonId(id(1)),
            new Capacity.Holder(new Id.OfficeId(id(2)), Role.CLERK, new Id.OrganisationId(id(3))),
            new Id.PersonId(id(4)),
            Via.PHONE,
            new Evidence("通话记录", List.of(new Id.FileId(id(5)))));

    private Samples() {}

    /** A sample of this record. */
    public static <R> R of(Class<R> type) {
        return type.cast(value("", type, type));
    }

    private static UUID id(int number) {
        return UUID.fromString("0190f5a0-0000-7000-8000-%012d".formatted(number));
    }

    private static Object value(String name, Class<?> type, Type generic) {
        if (type == Happened.class) {
            return HAPPENED;
        } else if (type == Concealed.class) {
            return new Concealed(new Id.PersonId(id(1)), "A256GCM", "Ym94");
        } else if (type == String.class) {
            return name;
        } else if (type == Instant.class) {
            return Instant.parse("2026-04-22T16:00:00Z");
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2026-04-22");
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == UUID.class) {
            return id(9);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (List.class.isAssignableFrom(type)) {
            return List.of(element(name, generic));
        } else if (type.isSealed()) {
            Class<?> first = type.getPermittedSubclasses()[0];
            return value(name, first, first);
        }
        return record(type);
    }

    private static Object element(String name, Type generic) {
        Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return value(name, (Class<?>) element, element);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components)
                .map(one -> value(one.getName(), one.getType(), one.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
