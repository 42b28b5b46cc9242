package org.gongjian.meeting;

import java.util.List;
import java.util.Optional;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat in a body on the day of a meeting, frozen when it is called: 应到.
 *
 * @param version sequence of the last fact of the body that it was folded from
 * @param chair the seat whose turn the chair is, where the chair rotates
 * @param quorum what share of its seats must be there
 */
public record Roll(
        Id.BodyId body,
        BodyKind kind,
        String name,
        long version,
        @Nullable Integer chair,
        Share quorum,
        List<RollSeat> seats) {
    public Roll {
        seats = List.copyOf(seats);
    }

    /** A seat and whose it is. */
    public record RollSeat(
            int number, SeatHolder holder, @Nullable String post) {

        /** Who sits in it, as far as he is named: somebody for the one whose it is, or that one. */
        public Id.@Nullable PersonId sitter(Sitting.@Nullable Presence presence) {
            Sitting.Substitute substitute = presence == null ? null : presence.substitute();
            return substitute != null ? substitute.person() : holder.sitting();
        }
    }

    /** A seat of this roll. */
    public Optional<RollSeat> seat(int number) {
        return seats.stream().filter(seat -> seat.number() == number).findFirst();
    }

    /** The name of a seat as others refer to it. */
    public SeatId id(RollSeat seat) {
        return new SeatId(body, seat.number());
    }
}
