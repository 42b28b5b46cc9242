package org.gongjian.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.Instant;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.session.SessionEvent;
import org.gongjian.session.SessionState;
import org.junit.jupiter.api.Test;

class SessionDeciderTest {
    private static final Instant DEADLINE = Instant.parse("2026-03-13T08:00:00Z");
    private static final SessionCommand OPEN = new SessionCommand.Open(3, 2, DEADLINE);
    private final Given atOpening = Given.a(Role.SECRETARY).at("2026-03-13T14:00:00");
    private final Given atClosing = Given.a(Role.SECRETARY).at("2026-03-13T17:00:00");
    private final SessionState open = after(SessionState.UNKNOWN, OPEN, atOpening);

    @Test
    void a_session_sits_from_its_opening_to_its_closing() {
        assertThat(open).isInstanceOf(SessionState.Open.class);
        assertThat(after(open, new SessionCommand.Close(), atClosing))
                .isEqualTo(new SessionState.Risen(
                        new SessionState.Sitting(
                                Given.area(12), 3, 2, atOpening.happened().at(), DEADLINE),
                        atClosing.happened().at()));
    }

    @Test
    void it_may_set_another_deadline() {
        SessionState changed =
                after(open, new SessionCommand.SetDeadline(Instant.parse("2026-03-13T08:30:00Z")), atOpening);

        assertThat(((SessionState.Open) changed).sitting().proposalsUntil())
                .isEqualTo(Instant.parse("2026-03-13T08:30:00Z"));
    }

    @Test
    void a_deadline_is_not_before_the_opening() {
        Instant before = Instant.parse("2026-03-13T05:00:00Z");

        refused(
                SessionRefusal.DEADLINE_BEFORE_THE_OPENING,
                SessionState.UNKNOWN,
                new SessionCommand.Open(3, 2, before),
                atOpening);
        refused(SessionRefusal.DEADLINE_BEFORE_THE_OPENING, open, new SessionCommand.SetDeadline(before), atOpening);
    }

    @Test
    void one_session_of_a_congress_sits_at_a_time() {
        SittingCongress first = new SittingCongress(
                new Id.SessionId(Given.uuid(50)), "第三届第一次会议", Instant.parse("2026-03-12T06:00:00Z"), null);

        refused(
                SessionRefusal.ANOTHER_SESSION_SITS,
                SessionState.UNKNOWN,
                OPEN,
                atOpening.knowing(Given.congress(first)));
    }

    @Test
    void the_congress_is_a_community_s() {
        refused(SessionRefusal.SESSIONS_BELONG_TO_COMMUNITIES, SessionState.UNKNOWN, OPEN, atOpening.in(STREET));
    }

    @Test
    void it_is_not_closed_before_it_was_opened() {
        refused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                open,
                new SessionCommand.Close(),
                atOpening.at("2026-03-13T13:59:00"));
    }

    @Test
    void after_it_has_risen_nothing_happens_to_it() {
        SessionState risen = after(open, new SessionCommand.Close(), atClosing);

        refused(SessionRefusal.SESSION_HAS_RISEN, risen, new SessionCommand.Close(), atClosing);
    }

    @Test
    void what_was_not_opened_cannot_be_closed_and_what_was_cannot_be_opened() {
        refused(SessionRefusal.NO_SUCH_SESSION, SessionState.UNKNOWN, new SessionCommand.Close(), atClosing);
        refused(SessionRefusal.SESSION_IS_ALREADY_OPEN, open, OPEN, atOpening);
    }

    @Test
    void an_overseer_does_not_open_sessions() {
        refused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                SessionState.UNKNOWN,
                OPEN,
                Given.a(Role.OVERSEER).at("2026-03-13T14:00:00"));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        SessionState amiss = SessionState.UNKNOWN.evolve(new SessionEvent.Closed(atClosing.happened()));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, new SessionCommand.Close(), atClosing);
    }

    private static void refused(RefusalCode code, SessionState state, SessionCommand command, Given given) {
        assertRefused(code, () -> SessionDecider.decide(state, command, given.edge()));
    }

    private static SessionState after(SessionState state, SessionCommand command, Given given) {
        SessionState next = state;
        for (SessionEvent event : SessionDecider.decide(state, command, given.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
