package org.gongjian.query.planted.one;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.gongjian.matter.MatterState;
import org.gongjian.query.planted.other.OtherTable;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.store.FactJson;
import org.jspecify.annotations.Nullable;

/** A projection that reads a clock, another read model's table and a state, and knows Axon and the store. */
public final class StolenProjection implements Projection {
    private @Nullable EventMessage<?> message;
    private Instant seen = Instant.EPOCH;
    private final OtherTable other = new OtherTable();

    @Override
    public String group() {
        return "registry_names";
    }

    @Override
    public void on(Recorded event) {
        seen = Instant.now();
        if (message == null
                && other.rows("view.matter_register")
                        == MatterState.NOT_YET_KNOWN.facts().size()) {
            FactJson.mapper();
        }
    }

    Instant seen() {
        return seen;
    }
}
