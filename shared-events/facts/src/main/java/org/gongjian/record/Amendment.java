package org.gongjian.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact with some of its fields replaced: records all the way down, so that one walk serves every event. */
public final class Amendment {

    private Amendment() {}

    /** The fact with these fields replaced. Throws {@link IllegalArgumentException} when it has no such field or the text does not fit. */
    @SuppressWarnings("unchecked") // a record is rebuilt by its own constructor
    public static <F extends Fact> F of(F fact, List<FieldChange> changes) {
        Record amended = (Record) fact;
        for (FieldChange change : changes) {
            amended = replaced(amended, change.field().split("\\."), 0, change);
        }
        return (F) amended;
    }

    /** What the fact says in this field, as text; null when it says nothing or the field is concealed. */
    public static @Nullable String text(Fact fact, String field) {
        Object value = fact;
        for (String name : field.split("\\.")) {
            if (!(value instanceof Record in)) {
                throw new IllegalArgumentException(field);
            }
            value = valueOf(in, component(in, name));
        }
        return switch (value) {
            case null -> null;
            case Concealed _ -> null;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private static Record replaced(Record in, String[] path, int depth, FieldChange change) {
        RecordComponent wanted = component(in, path[depth]);
        RecordComponent[] components = in.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = valueOf(in, components[i]);
            if (components[i].getName().equals(wanted.getName())) {
                values[i] = depth == path.length - 1
                        ? parsed(wanted, change)
                        : replaced(nested(values[i], change), path, depth + 1, change);
            }
        }
        return rebuilt(in.getClass(), components, values);
    }

    private static Record nested(@Nullable Object value, FieldChange change) {
        if (value instanceof Record record) {
            return record;
        }
        throw new IllegalArgumentException(change.field());
    }

    private static RecordComponent component(Record in, String name) {
        return Arrays.stream(in.getClass().getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constants of an enum known only by its class
    private static @Nullable Object parsed(RecordComponent component, FieldChange change) {
        Class<?> type = component.getType();
        String now = change.now();
        if ((type == Concealed.class ? change.concealedNow() : now) == null) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(change.field());
            }
            return null;
        }
        if (type == Concealed.class || now == null) {
            return change.concealedNow();
        }
        try {
            if (type == String.class) {
                return now;
            } else if (type == Instant.class) {
                return Instant.parse(now);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(now);
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(now);
            } else if (type == boolean.class || type == Boolean.class) {
                return flag(now, change);
            } else if (type.isEnum()) {
                return Enum.valueOf((Class<Enum>) type, now);
            } else if (Id.class.isAssignableFrom(type) && type.isRecord()) {
                return type.getConstructor(UUID.class).newInstance(UUID.fromString(now));
            }
        } catch (DateTimeException | ReflectiveOperationException unfit) {
            throw new IllegalArgumentException(change.field(), unfit);
        }
        throw new IllegalArgumentException(change.field());
    }

    private static Boolean flag(String now, FieldChange change) {
        return switch (now) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(change.field());
        };
    }

    private static @Nullable Object valueOf(Record in, RecordComponent component) {
        try {
            return component.getAccessor().invoke(in);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Record rebuilt(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException unfit) {
            throw new IllegalArgumentException(type.getSimpleName(), unfit.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
