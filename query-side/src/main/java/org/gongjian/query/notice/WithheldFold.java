package org.gongjian.query.notice;

import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Notices;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Id;

/** Folds a matter into what its notices are to be kept back for. */
final class WithheldFold {
    private WithheldFold() {}

    /**
     * What is to be kept back.
     *
     * @param all everything about the matter
     * @param sensitive also from offices that are not named for such
     * @param notices those about the matter that were posted on what was voided since
     */
    record Withheld(boolean all, boolean sensitive, List<UUID> notices) {
        Withheld {
            notices = List.copyOf(notices);
        }
    }

    static Withheld of(List<Recorded> stream) {
        MatterState state = MatterState.fold(
                stream.stream().map(event -> (MatterEvent) event.fact()).toList());
        return state instanceof MatterState.Known known
                ? new Withheld(
                        !known.file().filing().forThePublic(),
                        known.file().filing().sensitivity() != Sensitivity.ORDINARY,
                        Notices.ofWhatWasVoided(known).keySet().stream()
                                .map(Id.NoticeId::value)
                                .toList())
                : new Withheld(false, false, List.of());
    }
}
