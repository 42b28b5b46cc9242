package org.gongjian.query.registry.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.at;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.record.Role;
import org.gongjian.session.SessionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final UUID SESSION = new UUID(0, 20);
    private static final Instant OPENED = Instant.parse("2026-03-13T06:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-13T09:00:00Z");

    private final GivenFacts given = new GivenFacts();
    private final SessionsTable table = new SessionsTable(given.jdbc(), Generation.live(SessionsReadModel.GROUP));

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_session_sits_from_its_declaration_to_its_close_for_its_own_community_only() {
        given.following(new SessionsReadModel());
        given.fact(
                "session",
                SESSION,
                HERE,
                NOW,
                new SessionEvent.Opened(at(OPENED, Role.CLERK), HERE.community(), 3, 2, null));
        given.folded();
        assertThat(table.all(scope(HERE)))
                .containsExactly(new SessionRow(SESSION, HERE.community().value(), 3, 2, OPENED, null, null));

        given.fact("session", SESSION, HERE, NOW, new SessionEvent.DeadlineSet(at(OPENED, Role.CLERK), CLOSED));
        given.fact("session", SESSION, HERE, NOW, new SessionEvent.Closed(at(CLOSED, Role.CLERK)));
        given.folded();
        assertThat(table.all(scope(HERE)))
                .containsExactly(new SessionRow(SESSION, HERE.community().value(), 3, 2, OPENED, CLOSED, CLOSED));
        assertThat(table.all(scope(THERE))).isEmpty();
    }
}
