package org.gongjian.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What is known of an office. */
public sealed interface OfficeState {

    /** Before the first fact. */
    OfficeState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements OfficeState {}

    /** What the office is. */
    record Post(
            Role role,
            String title,
            AreaPath area,
            Id.@Nullable OrganisationId organisation,
            @Nullable String grid) {}

    /** One holder's time. */
    record Tenure(
            Id.PersonId holder, LocalDate from, @Nullable LocalDate lastDay) {
        /** Held on this day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }

        /** Shares a day with another time in office. */
        public boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherLastDay) {
            return (lastDay == null || !otherFrom.isAfter(lastDay))
                    && (otherLastDay == null || !from.isAfter(otherLastDay));
        }
    }

    /** An office that exists, held or vacant. */
    record Existing(Post post, List<Tenure> tenures) implements OfficeState {
        public Existing {
            tenures = List.copyOf(tenures);
        }
    }

    /** An office that was abolished. */
    record Gone(Post post, List<Tenure> tenures) implements OfficeState {
        public Gone {
            tenures = List.copyOf(tenures);
        }
    }

    /** A fact that does not fit: nothing is decided on this office any more. */
    record Anomaly(OfficeState before, OfficeEvent misfit) implements OfficeState {}

    /** The state after this fact. */
    default OfficeState evolve(OfficeEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof OfficeEvent.Established e
                        ? new Existing(new Post(e.role(), e.title(), e.area(), e.organisation(), e.grid()), List.of())
                        : new Anomaly(this, event);
            case Existing(Post post, List<Tenure> tenures) ->
                switch (event) {
                    case OfficeEvent.Established misfit -> new Anomaly(this, misfit);
                    case OfficeEvent.Appointed e -> {
                        if (tenures.stream().anyMatch(t -> t.overlaps(e.from(), e.lastDay()))) {
                            yield new Anomaly(this, e);
                        }
                        List<Tenure> all = new ArrayList<>(tenures);
                        all.add(new Tenure(e.holder(), e.from(), e.lastDay()));
                        yield new Existing(post, all);
                    }
                    case OfficeEvent.Relieved e -> relieved(post, tenures, e);
                    case OfficeEvent.Abolished ignored -> new Gone(post, tenures);
                };
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private OfficeState relieved(Post post, List<Tenure> tenures, OfficeEvent.Relieved event) {
        boolean held = tenures.stream().anyMatch(t -> ends(t, event));
        return held
                ? new Existing(
                        post,
                        tenures.stream()
                                .map(t -> ends(t, event) ? new Tenure(t.holder(), t.from(), event.lastDay()) : t)
                                .toList())
                : new Anomaly(this, event);
    }

    private static boolean ends(Tenure tenure, OfficeEvent.Relieved event) {
        return tenure.holder().equals(event.holder()) && tenure.covers(event.lastDay());
    }
}
