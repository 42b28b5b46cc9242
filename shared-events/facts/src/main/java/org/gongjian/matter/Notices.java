package org.gongjian.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
