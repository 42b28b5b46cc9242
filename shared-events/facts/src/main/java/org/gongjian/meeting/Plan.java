package org.gongjian.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.record.Id;

/**
 * What a meeting is called for.
 *
 * @param heldOn the day, local to its area: the rolls are those of that day
 * @param rolls of every body that sits, the first being the one that calls
 * @param withoutBallot the community assembly sits in it and does not ballot there: its notice is that of any meeting
 */
public record Plan(
        String title,
        Occasion occasion,
        Instant startsAt,
        LocalDate heldOn,
        String place,
        List<Roll> rolls,
        NoticePeriod notice,
        UnderRules rules,
        Convening convening,
        boolean withoutBallot) {
    public Plan {
        rolls = List.copyOf(rolls);
    }

    /** Of a meeting of which nothing is said but when, where and of whom it is. */
    public Plan(
            String title,
            Occasion occasion,
            Instant startsAt,
            LocalDate heldOn,
            String place,
            List<Roll> rolls,
            NoticePeriod notice,
            UnderRules rules) {
        this(title, occasion, startsAt, heldOn, place, rolls, notice, rules, Convening.UNSAID, false);
    }

    /** The same in whose name it is called. */
    public Plan convened(Convening inWhoseName) {
        return new Plan(title, occasion, startsAt, heldOn, place, rolls, notice, rules, inWhoseName, withoutBallot);
    }

    /** The roll of a body that sits. */
    public Optional<Roll> roll(Id.BodyId body) {
        return rolls.stream().filter(roll -> roll.body().equals(body)).findFirst();
    }

    /** Every seat that is expected, body by body. */
    public List<SeatId> seats() {
        return rolls.stream()
                .flatMap(roll -> roll.seats().stream().map(roll::id))
                .toList();
    }

    /** A seat that is expected. */
    public Optional<Roll.RollSeat> seat(SeatId seat) {
        return roll(seat.body()).flatMap(roll -> roll.seat(seat.number()));
    }
}
