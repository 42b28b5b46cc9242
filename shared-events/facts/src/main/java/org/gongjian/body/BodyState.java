package org.gongjian.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a body. */
public sealed interface BodyState {

    /** Before the first fact. */
    BodyState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements BodyState {}

    /** A body that exists. */
    record Existing(Seats seats) implements BodyState {}

    /** A body that was dissolved. */
    record Gone(Seats seats, LocalDate lastDay) implements BodyState {}

    /** A fact that does not fit: nothing is decided on this body any more. */
    record Anomaly(BodyState before, BodyEvent misfit) implements BodyState {}

    /** Who sat in which seat on a day, by the numbers of the seats; a vacant seat is not among them. */
    default List<Tenure> rollOn(LocalDate day) {
        return switch (this) {
            case Existing(Seats seats) -> seats.rollOn(day);
            case Gone(Seats seats, LocalDate lastDay) -> day.isAfter(lastDay) ? List.of() : seats.rollOn(day);
            case NotYetKnown ignored -> List.of();
            case Anomaly(BodyState before, BodyEvent ignored) -> before.rollOn(day);
        };
    }

    /** Who had the chair on a day by the order in force then; empty where none was, or its seat was vacant. */
    default Optional<Tenure> chairOn(LocalDate day) {
        return switch (this) {
            case Existing(Seats seats) -> chairOn(seats, day);
            case Gone(Seats seats, LocalDate ignored) -> chairOn(seats, day);
            case NotYetKnown ignored -> Optional.empty();
            case Anomaly(BodyState before, BodyEvent ignored) -> before.chairOn(day);
        };
    }

    private Optional<Tenure> chairOn(Seats seats, LocalDate day) {
        return seats.orderOn(day)
                .flatMap(order -> rollOn(day).stream()
                        .filter(tenure -> tenure.seat() == order.seatOn(day))
                        .findFirst());
    }

    /** The state after this fact. */
    default BodyState evolve(BodyEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof BodyEvent.Established e
                        ? new Existing(
                                new Seats(e.kind(), e.name(), e.area(), e.seats(), List.of(), List.of(), Map.of()))
                        : new Anomaly(this, event);
            case Existing(Seats seats) ->
                switch (event) {
                    case BodyEvent.Established misfit -> new Anomaly(this, misfit);
                    case BodyEvent.Renamed e -> new Existing(seats.named(e.name()));
                    case BodyEvent.SeatsFixed e -> new Existing(seats.numbering(e.seats()));
                    case BodyEvent.Seated e -> seated(seats, e);
                    case BodyEvent.Vacated e -> vacated(seats, e);
                    case BodyEvent.ChairOrderFixed e ->
                        e.seats().isEmpty() || e.months() < 1
                                ? new Anomaly(this, e)
                                : new Existing(seats.rotating(new ChairOrder(e.seats(), e.from(), e.months())));
                    case BodyEvent.Dissolved e -> new Gone(seats, e.lastDay());
                };
            case Gone ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private BodyState seated(Seats seats, BodyEvent.Seated event) {
        Tenure next =
                new Tenure(event.seat(), event.holder(), event.post(), event.from(), event.lastDay(), event.how());
        return seats.has(event.seat()) && seats.tenures().stream().noneMatch(next::collidesWith)
                ? new Existing(seats.taken(next))
                : new Anomaly(this, event);
    }

    private BodyState vacated(Seats seats, BodyEvent.Vacated event) {
        return seats.holderOn(event.seat(), event.lastDay())
                .<BodyState>map(tenure -> new Existing(seats.ended(tenure, event)))
                .orElseGet(() -> new Anomaly(this, event));
    }

    /** Somebody's time in a seat. */
    record Tenure(
            int seat,
            SeatHolder holder,
            @Nullable String post,
            LocalDate from,
            @Nullable LocalDate lastDay,
            HowSeated how) {

        /** In the seat on this day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }

        /** Ended before this day. */
        public boolean isOver(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }

        /** Shares a day with another time. */
        public boolean overlaps(Tenure other) {
            return (lastDay == null || !other.from.isAfter(lastDay))
                    && (other.lastDay == null || !from.isAfter(other.lastDay));
        }

        /** One seat twice, or one holder in two seats, on the same day. */
        boolean collidesWith(Tenure other) {
            return overlaps(other) && (seat == other.seat || holder.isSameAs(other.holder));
        }
    }

    /**
     * What the body is, its seats, whoever sat in them and the orders of its chair, in the order in which they were fixed.
     *
     * @param renaming seats whose unit is to name another member (由原单位重新推荐), and that unit
     */
    record Seats(
            BodyKind kind,
            String name,
            AreaPath area,
            int number,
            List<Tenure> tenures,
            List<ChairOrder> orders,
            Map<Integer, Id.OrganisationId> renaming) {
        public Seats {
            tenures = List.copyOf(tenures);
            orders = List.copyOf(orders);
            renaming = Map.copyOf(renaming);
        }

        /** Whether there is a seat of this number. */
        public boolean has(int seat) {
            return seat >= 1 && seat <= number;
        }

        /** Who was in this seat on a day. */
        public Optional<Tenure> holderOn(int seat, LocalDate day) {
            return tenures.stream()
                    .filter(tenure -> tenure.seat() == seat && tenure.covers(day))
                    .findFirst();
        }

        /** The order of the chair in force on a day. */
        public Optional<ChairOrder> orderOn(LocalDate day) {
            return orders.stream().filter(order -> !day.isBefore(order.from())).reduce((earlier, later) -> later);
        }

        private List<Tenure> rollOn(LocalDate day) {
            return tenures.stream()
                    .filter(tenure -> tenure.covers(day))
                    .sorted((one, other) -> Integer.compare(one.seat(), other.seat()))
                    .toList();
        }

        private Seats named(String other) {
            return new Seats(kind, other, area, number, tenures, orders, renaming);
        }

        private Seats numbering(int other) {
            return new Seats(kind, name, area, other, tenures, orders, renaming);
        }

        private Seats taken(Tenure next) {
            List<Tenure> all = new ArrayList<>(tenures);
            all.add(next);
            Map<Integer, Id.OrganisationId> others = new HashMap<>(renaming);
            others.remove(next.seat());
            return new Seats(kind, name, area, number, all, orders, others);
        }

        private Seats ended(Tenure which, BodyEvent.Vacated event) {
            Map<Integer, Id.OrganisationId> named = new HashMap<>(renaming);
            Id.OrganisationId unit = which.holder().organisation();
            if (event.unfit() == Unfit.RENAMED_BY_UNIT && unit != null) {
                named.put(which.seat(), unit);
            }
            return new Seats(
                    kind,
                    name,
                    area,
                    number,
                    tenures.stream()
                            .map(tenure -> tenure.equals(which)
                                    ? new Tenure(
                                            which.seat(),
                                            which.holder(),
                                            which.post(),
                                            which.from(),
                                            event.lastDay(),
                                            which.how())
                                    : tenure)
                            .toList(),
                    orders,
                    named);
        }

        private Seats rotating(ChairOrder next) {
            List<ChairOrder> all = new ArrayList<>(orders);
            all.add(next);
            return new Seats(kind, name, area, number, tenures, all, renaming);
        }
    }
}
