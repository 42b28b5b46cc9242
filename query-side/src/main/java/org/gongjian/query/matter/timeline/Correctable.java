package org.gongjian.query.matter.timeline;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a fact that stand for one value each and may be corrected. Numbers given, kinds and what follows from other fields are
 * not offered; whether a correction holds is decided where it is sent.
 *
 * @param list where its choices come from, null where it is typed
 */
record Correctable(String path, Type type, @Nullable String list) {

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
            "happened.dateOnly");

    /** Lists that are not those of an enum of the terms. */
    private static final Map<String, String> OPEN_LISTS =
            Map.of("category", "categories", "grid", "grids", "signatory", "signatories", "happened.via", "via");

    /** All fields of a kind of fact. */
    static List<Correctable> of(Class<?> fact) {
        return under("", fact)
                .filter(field -> !NOT_OFFERED.contains(field.path()))
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
