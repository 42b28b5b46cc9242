package org.gongjian.query.matter.timeline;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a fact that stand for one value each and may be corrected. Numbers given, kinds and what follows from other fields are
 * not offered; whether a correction holds is decided where it is sent.
 *
 * @param list where its choices come from, null where it is typed
 */
record Correctable(String path, Type type, @Nullable String list) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f-]{36}");
    private static final Set<String> NOT_OFFERED = Set.of(
            "receiptNo",
            "caseNo",
            "letterNo",
            "fileNo",
            "referral",
            "kind",
            "times",
            "source",
            "sourceNo",
            "late",
            "recordedAfterDue",
            "supplement",
            "workingDaysStood",
            "limitInWorkingDays",
            "sequence",
            "ground",
            "received",
            "percent",
            "lot",
            "chosen",
            "paper",
            "about",
            "number",
            "sample",
            "promise",
            "cause",
            "settled",
            "year",
            "happened.dateOnly");

    /** Lists that are not those of an enum of the terms. */
    private static final Map<String, String> OPEN_LISTS =
            Map.of("category", "categories", "grid", "grids", "signatory", "signatories", "happened.via", "via");

    /** What a field of this path may hold, over all kinds of facts. */
    private static final Map<String, Set<Class<?>>> TYPES = new HashMap<>();

    static {
        leaves(MatterEvent.class)
                .forEach(fact -> Arrays.stream(fact.getRecordComponents())
                        .forEach(component -> TYPES.computeIfAbsent(component.getName(), path -> new LinkedHashSet<>())
                                .add(component.getType())));
        TYPES.put("happened.via", Set.of(Via.class));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Correctable::leaves)
                : Stream.of(type);
    }

    /** A corrected value in a sentence: in words where the fact holds a code. */
    static Fragment.Arg told(String path, @Nullable String value) {
        if (value == null) {
            return Fragment.Arg.text("—");
        }
        if (path.equals("category")) {
            return Fragment.Arg.category(value);
        }
        return TYPES.getOrDefault(path, Set.of()).stream()
                .flatMap(type -> Stream.ofNullable(told(type, value)))
                .findFirst()
                .orElseGet(() -> plain(value));
    }

    private static Fragment.@Nullable Arg told(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .filter(constant -> constant.name().equals(value))
                    .findFirst()
                    .map(Fragment.Arg::choice)
                    .orElse(null);
        }
        return type == Id.OrganisationId.class && UUID.matcher(value).matches()
                ? new Fragment.Arg(Fragment.Kind.ORGANISATIONS, value)
                : null;
    }

    /** An instant is shown by the clock on the wall. */
    private static Fragment.Arg plain(String value) {
        try {
            return Fragment.Arg.time(Instant.parse(value));
        } catch (DateTimeParseException text) {
            return value.equals("true") || value.equals("false")
                    ? new Fragment.Arg(Fragment.Kind.CHOICE, "Flag." + value)
                    : Fragment.Arg.text(value);
        }
    }

    /** All fields of a kind of fact; none of what a public notice left on the matter, which follows the notice. */
    static List<Correctable> of(Class<?> fact) {
        if (MatterEvent.OfNotice.class.isAssignableFrom(fact)) {
            return List.of();
        }
        boolean published = fact == MatterEvent.PublicationDrafted.class;
        return under("", fact)
                .filter(field -> !NOT_OFFERED.contains(field.path()))
                // what stands on the public column is drafted anew and checked again
                .filter(field -> !published || field.path().startsWith("happened."))
                .toList();
    }

    private static Stream<Correctable> under(String above, Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> {
            String path = above + component.getName();
            if (Set.<Class<?>>of(Happened.class, Evidence.class).contains(component.getType())) {
                return under(path + ".", component.getType());
            }
            if (component.getType() == ResolutionBasis.class) {
                return under(path + ".", ResolutionBasis.Recorded.class);
            }
            return field(path, component);
        });
    }

    private static Stream<Correctable> field(String path, RecordComponent component) {
        Class<?> type = component.getType();
        String open = OPEN_LISTS.get(path);
        if (open != null) {
            return Stream.of(new Correctable(path, Type.SELECT, open));
        } else if (type.isEnum()) {
            return Stream.of(new Correctable(path, Type.SELECT, type.getSimpleName()));
        } else if (type == Id.OrganisationId.class) {
            return Stream.of(new Correctable(path, Type.SELECT, "organisations"));
        } else if (type == boolean.class || type == Boolean.class) {
            return Stream.of(new Correctable(path, Type.YES_NO, null));
        } else if (type == int.class || type == Integer.class) {
            return Stream.of(new Correctable(path, Type.NUMBER, null));
        } else if (type == LocalDate.class) {
            return Stream.of(new Correctable(path, Type.DATE, null));
        } else if (type == Instant.class) {
            return Stream.of(new Correctable(path, Type.DATE_TIME, null));
        } else if (type == String.class) {
            return Stream.of(new Correctable(path, Type.LONG_TEXT, null));
        }
        return Stream.empty();
    }
}
