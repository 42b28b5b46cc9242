package org.gongjian.matter;

import java.util.Optional;
import org.gongjian.matter.MatterEvent.Resolved;
import org.jspecify.annotations.Nullable;

/** 缓议、提请上级会议: a matter that a meeting put off or passed upward last waits for a resolution, unless it was sent another way since, with a reason. */
public final class PutOff {
    private PutOff() {}

    /** The resolution by which it was put off; a resolution whose motion was voided counts no more. */
    public static Optional<Resolved> of(MatterState.Known known) {
        @Nullable Resolved last = null;
        for (MatterEvent fact : Corrections.applied(known.facts())) {
            if (fact instanceof MatterEvent.Rerouted) {
                last = null;
            } else if (fact instanceof Resolved resolved
                    && known.file().filing().resolutions().contains(resolved)) {
                last = resolved;
            }
        }
        return Optional.ofNullable(last).filter(one -> one.outcome().leavesOpen());
    }
}
