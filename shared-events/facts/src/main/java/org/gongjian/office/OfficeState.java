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
            return (lastDay == null || !lastDay.isBefore(from) && !otherFrom.isAfter(lastDay))
                    && (otherLastDay == null || !from.isAfter(otherLastDay));
        }
    }

    /** Days on which somebody stands in for the holder. */
    record Deputy(Id.PersonId person, LocalDate from, LocalDate lastDay) {
        /** Shares a day with these. */
        public boolean overlaps(LocalDate otherFrom, LocalDate otherLastDay) {
            return !otherFrom.isAfter(lastDay) && !from.isAfter(otherLastDay);
        }
    }

    /**
     * A hand-over that is prepared and not yet done.
     *
     * @param open the list as last drawn up
     * @param signed the one who gives has signed this list
     */
    record HandOver(
            Id.PersonId from, Id.PersonId to, String actsAs, String decidedBy, List<OpenMatter> open, boolean signed) {
        public HandOver {
            open = List.copyOf(open);
        }

        private HandOver renewed(List<OpenMatter> now) {
            return new HandOver(from, to, actsAs, decidedBy, now, false);
        }

        private HandOver signedNow() {
            return new HandOver(from, to, actsAs, decidedBy, open, true);
        }
    }

    /**
     * An office that exists, held or vacant.
     *
     * @param deputies those not ended before their days were over
     * @param handOver the one in progress
     */
    record Existing(
            Post post,
            List<Tenure> tenures,
            List<Deputy> deputies,
            @Nullable HandOver handOver) implements OfficeState {
        public Existing {
            tenures = List.copyOf(tenures);
            deputies = List.copyOf(deputies);
        }

        private Existing with(List<Tenure> now) {
            return new Existing(post, now, deputies, handOver);
        }

        private Existing with(@Nullable HandOver now) {
            return new Existing(post, tenures, deputies, now);
        }

        private Existing deputised(List<Deputy> now) {
            return new Existing(post, tenures, now, handOver);
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
                        ? new Existing(
                                new Post(e.role(), e.title(), e.area(), e.organisation(), e.grid()),
                                List.of(),
                                List.of(),
                                null)
                        : new Anomaly(this, event);
            case Existing office -> changed(office, event);
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private OfficeState changed(Existing office, OfficeEvent event) {
        HandOver handOver = office.handOver();
        return switch (event) {
            case OfficeEvent.Established misfit -> new Anomaly(this, misfit);
            case OfficeEvent.Appointed e -> appointed(office, new Tenure(e.holder(), e.from(), e.lastDay()), e);
            case OfficeEvent.Relieved e -> relieved(office, e);
            case OfficeEvent.Abolished _ -> new Gone(office.post(), office.tenures());
            case OfficeEvent.HandOverPrepared e ->
                handOver == null
                        ? office.with(new HandOver(e.from(), e.to(), e.actsAs(), e.decidedBy(), e.open(), false))
                        : new Anomaly(this, e);
            case OfficeEvent.HandOverListRenewed e ->
                handOver == null ? new Anomaly(this, e) : office.with(handOver.renewed(e.open()));
            case OfficeEvent.HandOverSigned e ->
                handOver == null || !handOver.from().equals(e.from())
                        ? new Anomaly(this, e)
                        : office.with(handOver.signedNow());
            case OfficeEvent.HandedOver e -> handedOver(office, e);
            case OfficeEvent.HandOverWithdrawn _, OfficeEvent.HandOverDeclined _ ->
                handOver == null ? new Anomaly(this, event) : office.with((HandOver) null);
            case OfficeEvent.DeputyNamed e -> {
                List<Deputy> all = new ArrayList<>(office.deputies());
                all.add(new Deputy(e.deputy(), e.from(), e.lastDay()));
                yield office.deputised(all);
            }
            case OfficeEvent.DeputyEnded e -> {
                List<Deputy> left = office.deputies().stream()
                        .filter(deputy -> !deputy.person().equals(e.deputy()))
                        .toList();
                yield left.size() == office.deputies().size() ? new Anomaly(this, e) : office.deputised(left);
            }
        };
    }

    private OfficeState appointed(Existing office, Tenure next, OfficeEvent event) {
        if (office.tenures().stream().anyMatch(t -> t.overlaps(next.from(), next.lastDay()))) {
            return new Anomaly(this, event);
        }
        List<Tenure> all = new ArrayList<>(office.tenures());
        all.add(next);
        return office.with(all);
    }

    private OfficeState relieved(Existing office, OfficeEvent.Relieved event) {
        boolean held = office.tenures().stream().anyMatch(t -> ends(t, event));
        return held
                ? office.with(office.tenures().stream()
                        .map(t -> ends(t, event) ? new Tenure(t.holder(), t.from(), event.lastDay()) : t)
                        .toList())
                : new Anomaly(this, event);
    }

    private static boolean ends(Tenure tenure, OfficeEvent.Relieved event) {
        return tenure.holder().equals(event.holder()) && tenure.covers(event.lastDay());
    }

    /** The day of the hand-over counts as the successor's; whoever stood in for the one who left stands in no longer. */
    private OfficeState handedOver(Existing office, OfficeEvent.HandedOver event) {
        HandOver agreed = office.handOver();
        if (agreed == null || !agreed.signed() || !agreed.to().equals(event.to())) {
            return new Anomaly(this, event);
        }
        List<Tenure> left = office.tenures().stream()
                .map(t -> t.holder().equals(event.from()) && t.covers(event.on())
                        ? new Tenure(t.holder(), t.from(), event.on().minusDays(1))
                        : t)
                .toList();
        return appointed(
                new Existing(office.post(), left, List.of(), null), new Tenure(event.to(), event.on(), null), event);
    }
}
