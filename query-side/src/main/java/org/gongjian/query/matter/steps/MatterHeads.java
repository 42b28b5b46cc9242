package org.gongjian.query.matter.steps;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.platform.sight.Scope;

/** Finds the head of a matter for a form; the read model of the matter answers. */
public interface MatterHeads {

    /** The matter, or nothing when it is unknown or out of reach. */
    Optional<MatterHead> head(UUID matter, Scope scope);

    /** Those of them that are known and in reach, by id. */
    default Map<UUID, MatterHead> heads(Collection<UUID> matters, Scope scope) {
        return matters.stream()
                .flatMap(matter -> head(matter, scope).stream())
                .collect(Collectors.toMap(MatterHead::id, Function.identity()));
    }
}
