package org.gongjian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class SeatIdTest {

    @Test
    void a_seat_is_read_from_its_key() {
        SeatId seat = new SeatId(new Id.BodyId(new UUID(0, 60)), 13);

        assertThat(SeatId.read(seat.key())).contains(seat);
        for (String wrong : new String[] {"", "13", "x:13", seat.body() + ":", seat.body() + ":x"}) {
            assertThat(SeatId.read(wrong)).as(wrong).isEmpty();
        }
    }
}
