package org.gongjian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant OFF = Instant.parse("2026-04-24T07:00:00Z");

    @Test
    void what_was_taken_off_is_known_as_it_was_placed() {
        Agenda agenda = new Agenda(3, List.of(item(2, false), item(3, false)), List.of(off(item(1, true), true)));

        assertThat(agenda.isSensitive(1))
                .as("whom it is for does not change by that")
                .isTrue();
        assertThat(agenda.isSensitive(2)).isFalse();
        assertThat(agenda.isSensitive(9)).isFalse();
        assertThat(agenda.item(1)).as("it can be put to no vote").isEmpty();
        assertThat(agenda.placed()).extracting(AgendaItem::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_meeting_had_before_it_what_stood_when_it_opened() {
        Agenda agenda =
                new Agenda(3, List.of(item(3, false)), List.of(off(item(2, false), false), off(item(1, false), true)));

        assertThat(agenda.heard()).extracting(AgendaItem::number).containsExactly(1, 3);
    }

    private static Agenda.Withdrawn off(AgendaItem item, boolean inSession) {
        return new Agenda.Withdrawn(item, OFF, "材料不全", true, inSession);
    }

    private static AgendaItem item(int number, boolean sensitive) {
        return new AgendaItem(
                number, "物业费", Purpose.VOTE, null, sensitive, List.of(new Id.BodyId(new UUID(0, 60))), false);
    }
}
