package org.gongjian.query.matter.alike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    /** {@code persons} is who tells it, as far as the keyed hashes know them. */
    Found to(Neighbours.Told told, Collection<UUID> persons, Scope scope) {
        Neighbours.Near near = neighbours.near(told, persons, scope);
        List<Line> others = new ArrayList<>();
        List<Line> again = new ArrayList<>();
        for (Neighbours.Neighbour other : near.neighbours()) {
            Likeness why = Likeness.of(told, near, other);
            boolean samePerson = other.raisers().stream().anyMatch(persons::contains);
            if (samePerson && (why.isShown() || why.forWords() >= Likeness.TELLING || why.category())) {
                again.add(line(other, why));
            } else if (!samePerson && why.isShown()) {
                others.add(line(other, why));
            }
        }
        List<Line> atOnce = others.stream()
                .filter(line -> line.why().forWords() >= Likeness.TELLING)
                .filter(line ->
                        Duration.between(line.raisedAt(), told.at()).abs().compareTo(AT_ONCE) <= 0)
                .toList();
        if (atOnce.size() + 1 < SEVERAL) {
            atOnce = List.of();
        }
        others.removeAll(atOnce);
        return new Found(best(others), best(again), best(atOnce));
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

    private static List<Line> best(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> line.why().score())
                        .thenComparing(Line::raisedAt)
                        .reversed())
                .limit(MOST)
                .toList();
    }
}
