package org.gongjian.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The public notices about a matter that run (公示). */
public record Notices(List<Running> running) {

    static final Notices NONE = new Notices(List.of());

    public Notices {
        running = List.copyOf(running);
    }

    /**
     * A notice that has not ended.
     *
     * @param until its last day
     * @param holds the matter is not assigned before it ends
     */
    public record Running(Id.NoticeId notice, LocalDate until, boolean holds) {}

    /** The one that holds it longest; null when none does. */
    public @Nullable Running holding() {
        return running.stream()
                .filter(Running::holds)
                .max(Comparator.comparing(Running::until))
                .orElse(null);
    }

    /** Whether this notice runs. */
    public boolean runs(Id.NoticeId notice) {
        return running.stream().anyMatch(one -> one.notice().equals(notice));
    }

    /**
     * The notices about a matter that were posted on a resolution whose motion was voided since, each with that motion: what was adopted last
     * when it was posted. Whether they run still is not asked.
     */
    public static Map<Id.NoticeId, Id.MotionId> ofWhatWasVoided(MatterState.Known matter) {
        List<MatterEvent> facts = Corrections.applied(matter.facts());
        Map<Id.NoticeId, Id.MotionId> fallen = new LinkedHashMap<>();
        for (MatterEvent fact : facts) {
            if (fact instanceof MatterEvent.NoticePosted posted) {
                lastAdopted(facts, posted.happened().at())
                        .filter(motion -> isVoided(facts, motion))
                        .ifPresent(motion -> fallen.put(posted.notice(), motion));
            }
        }
        return fallen;
    }

    /** The motion on which rests what was adopted last by then; nothing where it was taken from paper. */
    private static Optional<Id.MotionId> lastAdopted(List<MatterEvent> facts, Instant by) {
        return facts.stream()
                .flatMap(fact -> fact instanceof MatterEvent.Resolved resolved ? Stream.of(resolved) : Stream.empty())
                .filter(one -> one.outcome().adopts() && !one.happened().at().isAfter(by))
                .reduce((earlier, later) -> later)
                .flatMap(one -> one.basis() instanceof ResolutionBasis.Voted voted
                        ? Optional.of(voted.motion())
                        : Optional.empty());
    }

    private static boolean isVoided(List<MatterEvent> facts, Id.MotionId motion) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof MatterEvent.ResolutionVoided voided
                        && voided.motion().equals(motion));
    }

    /** A notice is posted once, and extended and ended while it runs. */
    boolean fits(MatterEvent.OfNotice fact) {
        return switch (fact) {
            case MatterEvent.NoticePosted e -> !runs(e.notice());
            case MatterEvent.NoticeExtended e -> runs(e.notice());
            case MatterEvent.NoticeEnded e -> runs(e.notice());
        };
    }

    Notices after(MatterEvent.OfNotice fact) {
        List<Running> now = new ArrayList<>(running);
        switch (fact) {
            case MatterEvent.NoticePosted e -> now.add(new Running(e.notice(), e.until(), e.holds()));
            case MatterEvent.NoticeExtended e ->
                now.replaceAll(one ->
                        one.notice().equals(e.notice()) ? new Running(one.notice(), e.until(), one.holds()) : one);
            case MatterEvent.NoticeEnded e -> now.removeIf(one -> one.notice().equals(e.notice()));
        }
        return new Notices(now);
    }
}
