package org.gongjian.command.platform.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongjian.command.platform.Wiring;
import org.junit.jupiter.api.Test;

class OldRequestsTest {
    @Test
    void keys_of_people_are_forgotten_after_a_week_and_those_of_automations_never() {
        try (Wiring wiring = new Wiring()) {
            Wiring.Node node = wiring.node();
            RequestKey of = new RequestKey("chen", "old", "x");
            RequestKey due = RequestKey.of("due:ACCEPTANCE", "m@t");
            node.commands().send(of, List.of(Wiring.putUp(Wiring.newLamp())));
            node.commands().send(due, List.of(Wiring.putUp(Wiring.newLamp())));
            RequestKeys keys = new RequestKeys(wiring.append());

            Instant kept = Wiring.NOON.plus(OldRequests.REMEMBERED);
            assertThat(new OldRequests(keys, () -> kept).forget()).isZero();
            assertThat(new OldRequests(keys, () -> kept.plus(Duration.ofSeconds(1))).forget())
                    .isEqualTo(1);
            assertThat(node.commands().answered(of)).isEmpty();
            assertThat(node.commands().answered(due)).isPresent();
        }
    }
}
