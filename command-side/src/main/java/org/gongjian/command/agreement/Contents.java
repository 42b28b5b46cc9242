package org.gongjian.command.agreement;

import static org.gongjian.command.agreement.AgreementRefusal.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.Term;
import org.gongjian.command.agreement.AgreementCommand.Line;
import org.gongjian.command.agreement.AgreementCommand.Window;
import org.gongjian.command.agreement.AgreementCommand.Wording;
import org.gongjian.command.decision.Refused;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromisedItem;
import org.jspecify.annotations.Nullable;

/** What an agreement may say. An item that is changed keeps its key, and a new one gets the next: who keeps count goes by the keys. */
final class Contents {
    private final AgreementKind kind;
    private final Term term;
    private final Map<String, PromisedItem> before = new HashMap<>();

    private Contents(AgreementKind kind, Term term, @Nullable Content former) {
        this.kind = kind;
        this.term = term;
        if (former != null) {
            former.promises().forEach(promise -> before.put(promise.item().key(), promise.item()));
        }
    }

    /** The content of a draft. */
    static Content of(AgreementKind kind, Wording wording) {
        return new Contents(kind, wording.term(), null).read(wording);
    }

    /** The content that takes the place of another. */
    static Content instead(AgreementKind kind, Content former, Wording wording) {
        Content now = new Contents(kind, wording.term(), former).read(wording);
        if (now.equals(former)) {
            throw new Refused(WORDING_IS_THE_SAME);
        }
        return now;
    }

    private Content read(Wording wording) {
        if (term.to().isBefore(term.from())) {
            throw new Refused(AGREEMENT_TERM_ENDS_BEFORE_IT_BEGINS, Map.of("field", "to"));
        }
        List<String> clauses = wording.clauses().stream()
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
        if (clauses.isEmpty()) {
            throw new Refused(AGREEMENT_HAS_NO_CLAUSES, Map.of("field", "clauses"));
        }
        List<Promise> promises = promises(wording.lines());
        requireEnough(promises);
        return new Content(term, clauses, promises);
    }

    private void requireEnough(List<Promise> promises) {
        if (promises.isEmpty() && kind.needsItems()) {
            throw new Refused(AGREEMENT_HAS_NO_ITEMS, Map.of("field", "items"));
        }
        boolean both = Stream.of(Side.values())
                .allMatch(side -> promises.stream().anyMatch(promise -> promise.promisor() == side));
        if (kind == AgreementKind.MUTUAL_SERVICE && !both) {
            throw new Refused(BOTH_SIDES_MUST_PROMISE, Map.of("field", "items"));
        }
    }

    private List<Promise> promises(List<Line> lines) {
        List<Promise> promises = new ArrayList<>();
        int last = greatest(before.keySet().stream());
        for (Line line : lines) {
            PromisedItem former = line.key() == null ? null : known(line.key(), before);
            String key = former == null ? Integer.toString(++last) : former.key();
            promises.add(new Promise(
                    line.promisor(),
                    new PromisedItem(key, line.title(), measure(line), occurrences(line, former), line.project())));
        }
        return promises;
    }

    private static @Nullable Measure measure(Line line) {
        Measure measure = line.measure();
        if (measure != null && (measure.atLeast() < 1 || measure.unit().isBlank())) {
            throw new Refused(MEASURE_IS_INCOMPLETE, Map.of("field", "items", "item", line.title()));
        }
        return measure;
    }

    private List<Occurrence> occurrences(Line line, @Nullable PromisedItem former) {
        if (line.windows().isEmpty()) {
            throw new Refused(ITEM_HAS_NO_OCCURRENCE, Map.of("field", "items", "item", line.title()));
        }
        Map<String, Occurrence> known = new HashMap<>();
        if (former != null) {
            former.occurrences().forEach(occurrence -> known.put(occurrence.key(), occurrence));
        }
        int last = greatest(known.keySet().stream());
        List<Occurrence> occurrences = new ArrayList<>();
        for (Window window : line.windows()) {
            requireWithin(line, window);
            String key = window.key() == null
                    ? Integer.toString(++last)
                    : known(window.key(), known).key();
            occurrences.add(new Occurrence(key, window.label(), window.from(), window.to()));
        }
        return occurrences;
    }

    private void requireWithin(Line line, Window window) {
        Map<String, Object> which = Map.of("field", "items", "item", line.title(), "window", window.label());
        if (window.to().isBefore(window.from())) {
            throw new Refused(OCCURRENCE_ENDS_BEFORE_IT_BEGINS, which);
        }
        if (!term.covers(window.from()) || !term.covers(window.to())) {
            throw new Refused(OCCURRENCE_WINDOW_OUTSIDE_TERM, which);
        }
    }

    /** Each may be named once: the second time it is not there any more. */
    private static <T> T known(String key, Map<String, T> all) {
        T one = all.remove(key);
        if (one == null) {
            throw new Refused(NO_SUCH_ITEM, Map.of("field", "items"));
        }
        return one;
    }

    private static int greatest(Stream<String> keys) {
        return keys.mapToInt(Integer::parseInt).max().orElse(0);
    }
}
