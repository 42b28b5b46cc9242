package org.gongjian.query.registry.charters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.jspecify.annotations.Nullable;

/** A draft of an area's charter that nobody has put in force yet. */
public record DraftRow(
        UUID charter,
        UUID area,
        int draft,
        String name,
        @Nullable String preset,
        Instant recordedAt,
        @Nullable UUID draftedBy,
        @Nullable UUID recordedBy,
        List<CharterRule> rules) {

    public DraftRow {
        rules = List.copyOf(rules);
    }

    /** Whether this person had a hand in it; who had does not put it in force. */
    boolean isBy(UUID person) {
        return person.equals(draftedBy) || person.equals(recordedBy);
    }
}
