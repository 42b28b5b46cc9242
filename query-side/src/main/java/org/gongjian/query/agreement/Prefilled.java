package org.gongjian.query.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.query.platform.forms.FilledForm;

/** What stands in the fields of a form before anything is typed: a content, field by field. */
final class Prefilled {
    /** Rows offered beyond those that are filled. */
    private static final int SPARE = 3;

    private static final int FEWEST = 4;
    private static final int MOST = Content.MOST_PROMISES;

    private static final int SPARE_WINDOWS = 2;
    private static final int FEWEST_WINDOWS = 6;
    private static final int MOST_WINDOWS = Content.MOST_OCCURRENCES;

    private final Map<String, List<String>> values = new HashMap<>();

    Prefilled with(String field, String value) {
        values.put(field, List.of(value));
        return this;
    }

    Prefilled term(LocalDate from, LocalDate to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    Prefilled clauses(List<String> clauses) {
        return with("clauses", String.join("\n", clauses));
    }

    /** The same content again; its items and windows keep their keys. */
    Prefilled content(Content content) {
        term(content.term().from(), content.term().to()).clauses(content.clauses());
        for (int n = 0; n < content.promises().size(); n++) {
            promise("items[" + n + "].", content.promises().get(n));
        }
        return this;
    }

    private void promise(String at, Promise promise) {
        PromisedItem item = promise.item();
        with(at + "key", item.key());
        with(at + "promisor", promise.promisor().name());
        with(at + "title", item.title());
        Measure measure = item.measure();
        if (measure != null) {
            with(at + "atLeast", Integer.toString(measure.atLeast()));
            with(at + "unit", measure.unit());
        }
        ListEntry project = item.project();
        if (project != null) {
            with(at + "project.plan", project.plan().toString());
            with(at + "project.key", project.key());
        }
        for (int n = 0; n < item.occurrences().size(); n++) {
            Occurrence occurrence = item.occurrences().get(n);
            String window = at + "windows[" + n + "].";
            with(window + "key", occurrence.key());
            with(window + "label", occurrence.label());
            with(window + "from", occurrence.from().toString());
            with(window + "to", occurrence.to().toString());
        }
    }

    FilledForm form() {
        return FilledForm.proposing(Map.copyOf(values));
    }

    /** How many rows a form shows: those that are filled, and some to fill. */
    static int rows(FilledForm form) {
        return Math.clamp(filled(form, "items", MOST) + SPARE, FEWEST, MOST);
    }

    /** How many windows each of these rows shows. */
    static List<Integer> windows(FilledForm form, int rows) {
        return IntStream.range(0, rows)
                .map(row -> filled(form, "items[" + row + "].windows", MOST_WINDOWS))
                .map(filled -> Math.clamp(filled + SPARE_WINDOWS, FEWEST_WINDOWS, MOST_WINDOWS))
                .boxed()
                .toList();
    }

    private static int filled(FilledForm form, String rows, int most) {
        return IntStream.range(0, most)
                .filter(n -> form.touched(rows + "[" + n + "].title")
                        || form.touched(rows + "[" + n + "].windows")
                        || form.touched(rows + "[" + n + "].label")
                        || form.touched(rows + "[" + n + "].from")
                        || form.touched(rows + "[" + n + "].promisor"))
                .map(n -> n + 1)
                .max()
                .orElse(0);
    }
}
