package org.gongjian.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * Facts of any kind, made from the shape of their records. {@link #of} fills every field: the first draft of a golden file.
 * {@link #random} fills them by a seeded generator from small pools, so that values meet again.
 */
public final class Samples {

    private static final Instant START = Instant.parse("2026-04-14T07:00:00Z");

    private final @Nullable Random random;

    private Samples(@Nullable Random random) {
        this.random = random;
    }

    /** A sample of this record with every field filled. */
    public static <R> R of(Class<R> type) {
        return type.cast(new Samples(null).value("", type, type));
    }

    /** A random one: nullable fields may be null, lists empty. */
    public static <R> R random(Class<R> type, Random random) {
        return type.cast(new Samples(random).value("", type, type));
    }

    private static UUID id(int number) {
        return UUID.fromString("0190f5a0-0000-7000-8000-%012d".formatted(number));
    }

    private int pick(int bound) {
        return random == null ? 0 : random.nextInt(bound);
    }

    private Object value(String name, Class<?> type, Type generic) {
        if (type == Happened.class) {
            return happened();
        } else if (type == Concealed.class) {
            return new Concealed(new Id.PersonId(id(1)), "A256GCM", "Ym94");
        } else if (type == String.class) {
            return name;
        } else if (type == Instant.class) {
            return Instant.parse("2026-04-22T16:00:00Z").plus(pick(40), ChronoUnit.HOURS);
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2026-04-22").plusDays(pick(20));
        } else if (type == boolean.class || type == Boolean.class) {
            return pick(2) == 0;
        } else if (type == int.class || type == Integer.class) {
            return 1 + pick(3);
        } else if (type == long.class || type == Long.class) {
            return 1L + pick(6);
        } else if (type == UUID.class) {
            return id(9 + pick(3));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[pick(type.getEnumConstants().length)];
        } else if (List.class.isAssignableFrom(type)) {
            return random != null && random.nextBoolean() ? List.of() : List.of(element(name, generic));
        } else if (Set.class.isAssignableFrom(type)) {
            return Set.of(element(name, generic));
        } else if (type.isSealed()) {
            Class<?> variant = type.getPermittedSubclasses()[pick(type.getPermittedSubclasses().length)];
            return value(name, variant, variant);
        }
        return record(type);
    }

    private Happened happened() {
        return new Happened(
                START.plus(pick(500), ChronoUnit.HOURS),
                pick(4) == 1,
                new Id.PersonId(id(1)),
                new Capacity.Holder(new Id.OfficeId(id(2)), Role.CLERK, new Id.OrganisationId(id(3))),
                new Id.PersonId(id(4)),
                Via.PHONE,
                new Evidence("通话记录", List.of(new Id.FileId(id(5)))));
    }

    private Object element(String name, Type generic) {
        Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return value(name, (Class<?>) element, element);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private @Nullable Object component(RecordComponent one) {
        boolean nullable = one.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && random != null && random.nextBoolean()) {
            return null;
        }
        return value(one.getName(), one.getType(), one.getGenericType());
    }
}
