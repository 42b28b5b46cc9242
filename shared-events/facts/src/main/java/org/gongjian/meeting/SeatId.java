package org.gongjian.meeting;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.record.Id;

/** A seat: one of a body, by its number. */
public record SeatId(Id.BodyId body, int number) {

    /** As it is written in addresses and forms. */
    public String key() {
        return body + ":" + number;
    }

    /** The seat of this key; nothing where it is none. */
    public static Optional<SeatId> read(String key) {
        int colon = key.indexOf(':');
        try {
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new SeatId(
                            new Id.BodyId(UUID.fromString(key.substring(0, colon))),
                            Integer.parseInt(key.substring(colon + 1))));
        } catch (IllegalArgumentException noSeat) {
            return Optional.empty();
        }
    }
}
