package org.gongjian.query.yearplan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.jspecify.annotations.Nullable;

/** The forms of the lists of a year, field by field as their commands call them. */
final class YearPlanForms {
    private static final List<StepField> NEED = List.of(
            must(plain("need.title", Type.TEXT)),
            plain("need.content", Type.LONG_TEXT),
            must(pick("need.needClass", "NeedClass")),
            pick("need.grid", "gridsHere"),
            plain("need.opinions", Type.NUMBER),
            plain("need.gathered", Type.TEXT),
            several("need.matters", "matters"),
            several("need.visits", "visits"),
            several("need.surveys", "unitsHere"));
    private static final List<StepField> RESOURCE = List.of(
            must(plain("resource.title", Type.TEXT)),
            must(pick("resource.offeredBy", "unitsHere")),
            must(pick("resource.resourceClass", "ResourceClass")),
            plain("resource.terms", Type.TEXT),
            plain("resource.content", Type.LONG_TEXT),
            pick("resource.grid", "gridsHere"),
            several("resource.visits", "visits"),
            several("resource.surveys", "unitsHere"));
    private static final List<StepField> PROJECT = List.of(
            must(plain("project.title", Type.TEXT)),
            must(pick("project.kind", "ProjectKind")),
            plain("project.content", Type.LONG_TEXT),
            several("project.tags", "InTheCommunity"),
            several("project.needs", "needs"),
            several("project.resources", "resources"));
    private static final StepField REASON = plain("reason", Type.TEXT);
    private static final StepField KEY = plain("key", Type.HIDDEN);

    private static final List<Form> ALL = List.of(
            form("open", must(pick("community", "communities")), must(plain("year", Type.NUMBER))),
            form("list-need", and(NEED, REASON)),
            form(
                    "list-needs",
                    must(pick("needClass", "NeedClass")),
                    must(plain("lines", Type.LINES)),
                    must(plain("gathered", Type.TEXT)),
                    REASON),
            form("list-resource", and(RESOURCE, REASON)),
            form("draft-project", and(PROJECT, REASON)),
            form("change-need", and(NEED, REASON, KEY)),
            form("change-resource", and(RESOURCE, REASON, KEY)),
            form("change-project", and(PROJECT, REASON, KEY)),
            form("merge-needs", must(pick("into", "needs")), must(several("merged", "needs")), REASON),
            form("remove", must(REASON), KEY),
            form("match", must(pick("need", "needs")), must(pick("resource", "resources")), must(REASON)),
            form("dissolve-match", must(REASON), plain("need", Type.HIDDEN), plain("resource", Type.HIDDEN)),
            form("publish"),
            form("withdraw", must(REASON)));

    private YearPlanForms() {}

    /** A form and the last part of its address. */
    record Form(String step, List<StepField> fields) {
        /** Opens lists, for which there is no address yet. */
        boolean opens() {
            return step.equals("open");
        }
    }

    static Optional<Form> of(String step) {
        return ALL.stream().filter(form -> form.step().equals(step)).findFirst();
    }

    static List<Form> all() {
        return ALL;
    }

    private static Form form(String step, StepField... fields) {
        return new Form(step, List.of(fields));
    }

    private static StepField[] and(List<StepField> fields, StepField... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toArray(StepField[]::new);
    }

    private static StepField plain(String name, Type type) {
        return field(name, type, null);
    }

    private static StepField pick(String name, String list) {
        return field(name, Type.SELECT, list);
    }

    private static StepField several(String name, String list) {
        return field(name, Type.SEVERAL, list);
    }

    private static StepField field(String name, Type type, @Nullable String list) {
        return new StepField(name, type, false, list, "", List.of());
    }

    private static StepField must(StepField field) {
        return field.must();
    }
}
