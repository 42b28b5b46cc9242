package org.gongjian.query.matter.alike;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** Finds matters near to what is told, as far as the reader may open them; the read model of the search answers. */
public interface Neighbours {

    /**
     * What is told.
     *
     * @param matter the matter itself, when it is already there
     * @param text everything that is said of it
     * @param building as 3号楼; empty for none
     * @param raisers who raised it, as far as they are known
     */
    record Told(
            @Nullable UUID matter,
            String text,
            @Nullable String category,
            @Nullable String grid,
            String building,
            Instant at,
            Set<UUID> raisers) {
        public Told {
            raisers = Set.copyOf(raisers);
        }
    }

    /**
     * A matter nearby.
     *
     * @param shared the lexemes it shares with what is told
     * @param length how many lexemes it has
     */
    record Neighbour(
            UUID id,
            String receiptNo,
            MatterKind kind,
            StageCode stage,
            String summary,
            @Nullable String category,
            @Nullable String grid,
            String building,
            Instant at,
            Set<UUID> raisers,
            Set<String> shared,
            int length) {
        public Neighbour {
            raisers = Set.copyOf(raisers);
            shared = Set.copyOf(shared);
        }
    }

    /**
     * All of them, with how rare the lexemes of what is told are.
     *
     * @param plain what is told, as it is compared
     * @param documents in how many other matters each lexeme of it stands; 0 for those that stand in none
     * @param matters how many there are
     */
    record Near(String plain, Map<String, Long> documents, long matters, List<Neighbour> neighbours) {
        public Near {
            documents = Map.copyOf(documents);
            neighbours = List.copyOf(neighbours);
        }
    }

    /** What is near to what is told; {@code persons} raised some of it. */
    Near near(Told told, Collection<UUID> persons, Scope scope);

    /** What is told by a matter, when the reader may open it. */
    Optional<Told> told(UUID matter, Scope scope);

    /** What is told at the counter. */
    Told told(String text, @Nullable String category, @Nullable String grid, String place, Instant at);
}
