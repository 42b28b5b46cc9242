package org.gongjian.query.meeting.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.Purpose;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrgentReportsTest {
    private static final UUID LEAK = new UUID(0, 70);
    private static final UUID FLOOD = new UUID(0, 71);
    private static final UUID MEETING = new UUID(0, 81);

    private final GivenFacts given = new GivenFacts();
    private final UrgentReportsTable table =
            new UrgentReportsTable(given.jdbc(), Generation.live(UrgentReportsReadModel.GROUP));

    @BeforeEach
    void consulted() {
        given.following(new UrgentReportsReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        consulted(LEAK);
        consulted(FLOOD);
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void consulted(UUID matter) {
        given.fact(
                "matter",
                matter,
                HERE,
                NOW,
                new MatterEvent.ConsultedUrgently(by(Role.SECRETARY), "电话", List.of("物业"), "当日抢修"));
    }

    private void held(MeetingEvent... facts) {
        for (MeetingEvent fact : facts) {
            given.fact("meeting", MEETING, HERE, NOW, fact);
        }
        given.folded();
    }

    private static MeetingEvent item(int number, UUID matter, Purpose purpose) {
        return new MeetingEvent.ItemPlaced(
                by(Role.CLERK),
                new AgendaItem(number, "通报", purpose, new Id.MatterId(matter), false, List.of(), false));
    }

    private static MeetingEvent over() {
        return new MeetingEvent.Closed(by(Role.CLERK));
    }

    private List<UUID> waiting() {
        given.folded();
        return table.waiting(scope(HERE)).stream()
                .map(UrgentReportsTable.Waiting::matter)
                .toList();
    }

    @Test
    void what_was_consulted_on_waits_until_a_meeting_that_was_held_made_it_known() {
        assertThat(waiting()).containsExactly(LEAK, FLOOD);
        held(item(1, LEAK, Purpose.INFORM));
        assertThat(waiting()).as("on the agenda, not yet reported").containsExactly(LEAK, FLOOD);
        held(over());
        assertThat(waiting()).containsExactly(FLOOD);
    }

    @Test
    void what_was_taken_off_or_only_deliberated_on_is_not_reported() {
        held(
                item(1, LEAK, Purpose.RATIFY),
                new MeetingEvent.ItemTakenOff(by(Role.CLERK), 1, "材料不全"),
                item(2, FLOOD, Purpose.DELIBERATE),
                over());
        assertThat(waiting()).containsExactly(LEAK, FLOOD);
    }

    @Test
    void consulted_on_once_more_it_is_reported_once_more() {
        held(item(1, LEAK, Purpose.RATIFY), item(2, FLOOD, Purpose.INFORM), over());
        assertThat(waiting()).isEmpty();
        consulted(LEAK);
        assertThat(waiting()).containsExactly(LEAK);
    }

    @Test
    void those_above_see_it_and_nobody_elsewhere() {
        given.folded();
        assertThat(table.waiting(scope(STREET))).hasSize(2);
        assertThat(table.waiting(scope(THERE))).isEmpty();
    }
}
