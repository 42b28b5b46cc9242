package org.gongjian.query.matter.steps;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;

/** Finds the head of a matter for a form; the read model of the matter answers. */
public interface MatterHeads {

    /** The matter, or nothing when it is unknown or out of reach. */
    Optional<MatterHead> head(UUID matter, Scope scope);
}
