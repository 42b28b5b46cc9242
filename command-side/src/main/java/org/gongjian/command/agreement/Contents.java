package org.gongjian.command.agreement;

import static org.gongjian.command.agreement.AgreementRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.GivenKeys;
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
    private final GivenKeys given;

    private Contents(AgreementKind kind, Term term, @Nullable Content former, GivenKeys given) {
        this.kind = kind;
        this.term = term;
        this.given = given;
        if (former != null) {
            former.promises().forEach(promise -> before.put(promise.item().key(), promise.item()));
        }
    }

    /** The content of a draft. */
    static Content of(AgreementKind kind, Wording wording) {
        return new Contents(kind, wording.term(), null, GivenKeys.NONE).read(wording);
    }

    /** The content that takes the place of another before anybody signed. */
    static Content instead(AgreementKind kind, Content former, Wording wording) {
        return another(former, new Contents(kind, wording.term(), former, GivenKeys.NONE).read(wording));
    }

    /** The content that is to take the place of one that binds; no key is given again, also not that of what was struck out. */
    static Content varied(Binding binding, Wording wording, LocalDate today) {
        Content former = binding.paper().content();
        Content now = another(
                former, new Contents(binding.paper().kind(), wording.term(), former, binding.given()).read(wording));
        requireSamePromisors(former, now);
        requireOpenedStay(former, now, today);
        return now;
    }

    private static Content another(Content former, Content now) {
        if (now.equals(former)) {
            throw new Refused(WORDING_IS_THE_SAME);
        }
        return now;
    }

    private static void requireSamePromisors(Content former, Content now) {
        for (Promise promise : now.promises()) {
            former.promise(promise.item().key())
                    .filter(old -> old.promisor() != promise.promisor())
                    .ifPresent(old -> {
                        throw new Refused(
                                ITEM_STAYS_WITH_ITS_PROMISOR,
                                Map.of("field", "items", "item", old.item().title()));
                    });
        }
    }

    /**
     * In an item that stays, every window that has opened stays as it is, and a new one lies ahead: what fell due is a matter of its own and is
     * counted as it was. An item may be struck out at any time; its open windows stay too.
     *
     * @param today by the clock: windows open by it, whatever the day on which both agreed
     */
    static void requireOpenedStay(Content former, Content now, LocalDate today) {
        for (Promise promise : now.promises()) {
            PromisedItem old =
                    former.promise(promise.item().key()).map(Promise::item).orElse(null);
            if (old == null) {
                continue;
            }
            List<Occurrence> windows = promise.item().occurrences();
            Stream.concat(
                            old.occurrences().stream().filter(one -> !windows.contains(one)),
                            windows.stream().filter(one -> !old.occurrences().contains(one)))
                    .filter(one -> !one.from().isAfter(today))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new Refused(
                                OPENED_WINDOW_CANNOT_BE_VARIED,
                                Map.of("field", "items", "item", old.title(), "window", one.label()));
                    });
        }
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
        if (lines.size() > Content.MOST_PROMISES) {
            throw new Refused(AGREEMENT_HAS_TOO_MANY_ITEMS, Map.of("field", "items", "most", Content.MOST_PROMISES));
        }
        List<Promise> promises = new ArrayList<>();
        int last = Math.max(given.lastItem(), greatest(before.keySet().stream()));
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
        if (measure != null && !measure.isComplete()) {
            throw new Refused(MEASURE_IS_INCOMPLETE, Map.of("field", "items", "item", line.title()));
        }
        return measure;
    }

    private List<Occurrence> occurrences(Line line, @Nullable PromisedItem former) {
        if (line.windows().isEmpty()) {
            throw new Refused(ITEM_HAS_NO_OCCURRENCE, Map.of("field", "items", "item", line.title()));
        }
        if (line.windows().size() > Content.MOST_OCCURRENCES) {
            throw new Refused(
                    ITEM_HAS_TOO_MANY_OCCURRENCES,
                    Map.of("field", "items", "item", line.title(), "most", Content.MOST_OCCURRENCES));
        }
        Map<String, Occurrence> known = new HashMap<>();
        if (former != null) {
            former.occurrences().forEach(occurrence -> known.put(occurrence.key(), occurrence));
        }
        int last = Math.max(former == null ? 0 : given.lastOccurrence(former.key()), greatest(known.keySet().stream()));
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
        Map<String, Object> which = Map.of("field", "items", "item", line.title(), "occurrence", window.label());
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
