package org.gongjian.query.matter.alike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.stereotype.Component;

/** Says what may be the same matter, and which of the three cases it is. */
@Component
class Alike {
    private static final int MOST = 5;
    private static final Duration AT_ONCE = Duration.ofHours(48);
    /** With the one that is told. */
    private static final int SEVERAL = 3;

    private final Neighbours neighbours;

    Alike(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** A matter that may be the same, and why. */
    record Line(
            UUID id,
            String receiptNo,
            MatterKind kind,
            StageCode stage,
            String summary,
            Instant raisedAt,
            boolean likely,
            boolean open,
            Likeness why) {}

    /**
     * The three cases, kept apart.
     *
     * @param others told by others: to be merged
     * @param again told by the same person before: a repetition
     * @param atOnce told by several within two days: one matter of many
     */
    record Found(List<Line> others, List<Line> again, List<Line> atOnce) {
        Found {
            others = List.copyOf(others);
            again = List.copyOf(again);
            atOnce = List.copyOf(atOnce);
        }

        boolean isEmpty() {
            return others.isEmpty() && again.isEmpty() && atOnce.isEmpty();
        }
    }

    /** A matter compared with what is told. */
    private record Compared(Neighbours.Neighbour other, Likeness why) {
        boolean tells() {
            return why.forWords() >= Likeness.TELLING;
        }

        boolean isShown() {
            return !other.shared().isEmpty() && why.isShown();
        }
    }

    /** {@code persons} is who tells it, as far as the keyed hashes know them. */
    Found to(Neighbours.Told told, Collection<UUID> persons, Scope scope) {
        Neighbours.Near near = neighbours.near(told, persons, scope);
        Rarity rarity = new Rarity(near);
        List<Compared> others = new ArrayList<>();
        List<Compared> again = new ArrayList<>();
        for (Neighbours.Neighbour other : near.neighbours()) {
            Compared compared = new Compared(other, Likeness.of(told, rarity, other));
            boolean samePerson = other.raisers().stream().anyMatch(persons::contains);
            if (samePerson
                    && (compared.isShown() || compared.tells() || compared.why().category())) {
                again.add(compared);
            } else if (!samePerson && compared.isShown()) {
                others.add(compared);
            }
        }
        Predicate<Compared> lately = one -> one.tells()
                && Duration.between(one.other().at(), told.at()).abs().compareTo(AT_ONCE) <= 0;
        boolean several = others.stream().filter(lately).count() + 1 >= SEVERAL;
        return new Found(
                best(others.stream().filter(one -> !several || !lately.test(one)), near, rarity),
                best(again.stream(), near, rarity),
                best(others.stream().filter(one -> several && lately.test(one)), near, rarity));
    }

    /** Many are compared and few are shown: only of those it is said which words they share. */
    private static List<Line> best(Stream<Compared> compared, Neighbours.Near near, Rarity rarity) {
        return compared.sorted(
                        Comparator.comparingInt((Compared one) -> one.why().score())
                                .thenComparing(one -> one.other().at())
                                .reversed())
                .limit(MOST)
                .map(one -> line(
                        one.other(),
                        one.why()
                                .naming(SharedWords.of(near.plain(), one.other().shared(), rarity::of))))
                .toList();
    }

    private static Line line(Neighbours.Neighbour other, Likeness why) {
        return new Line(
                other.id(),
                other.receiptNo(),
                other.kind(),
                other.stage(),
                other.summary(),
                other.at(),
                why.isLikely(),
                other.stage() != StageCode.CLOSED && other.stage() != StageCode.TAKEN_OVER,
                why);
    }
}
