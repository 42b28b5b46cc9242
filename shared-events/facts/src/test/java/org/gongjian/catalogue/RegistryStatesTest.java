package org.gongjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.calendar.CalendarState;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.CensusState;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterState;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaState;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesState;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Fact;
import org.gongjian.session.SessionEvent;
import org.gongjian.session.SessionState;
import org.gongjian.visit.VisitEvent;
import org.gongjian.visit.VisitState;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever facts stand in a stream in whatever order, folding them never throws: it moves on, or it is an anomaly and stays one. */
class RegistryStatesTest {
    private static final int STEPS = 4;

    @Test
    void agreements() {
        explore(AgreementEvent.class, AgreementState.UNKNOWN, AgreementState::evolve, AgreementState.Anomaly.class);
    }

    @Test
    void areas() {
        explore(AreaEvent.class, AreaState.UNKNOWN, AreaState::evolve, AreaState.Anomaly.class);
    }

    @Test
    void calendars_take_every_version() {
        Set<CalendarState> reached = reached(CalendarEvent.class, CalendarState.UNKNOWN, CalendarState::evolve);

        assertThat(reached).hasSize(STEPS + 1);
    }

    @Test
    void charters() {
        explore(CharterEvent.class, CharterState.UNKNOWN, CharterState::evolve, CharterState.Anomaly.class);
    }

    @Test
    void offices() {
        explore(OfficeEvent.class, OfficeState.UNKNOWN, OfficeState::evolve, OfficeState.Anomaly.class);
    }

    @Test
    void organisations() {
        explore(
                OrganisationEvent.class,
                OrganisationState.UNKNOWN,
                OrganisationState::evolve,
                OrganisationState.Anomaly.class);
    }

    @Test
    void organisations_of_the_party() {
        explore(
                PartyOrganisationEvent.class,
                PartyOrganisationState.UNKNOWN,
                PartyOrganisationState::evolve,
                PartyOrganisationState.Anomaly.class);
    }

    @Test
    void bodies() {
        explore(BodyEvent.class, BodyState.UNKNOWN, BodyState::evolve, BodyState.Anomaly.class);
    }

    @Test
    void persons() {
        explore(PersonEvent.class, PersonState.UNKNOWN, PersonState::evolve, PersonState.Anomaly.class);
    }

    @Test
    void sessions() {
        explore(SessionEvent.class, SessionState.UNKNOWN, SessionState::evolve, SessionState.Anomaly.class);
    }

    @Test
    void the_lists_of_a_year() {
        explore(YearPlanEvent.class, YearPlanState.UNKNOWN, YearPlanState::evolve, YearPlanState.Anomaly.class);
    }

    @Test
    void visits() {
        explore(VisitEvent.class, VisitState.UNKNOWN, VisitState::evolve, VisitState.Anomaly.class);
    }

    @Test
    void rounds_of_the_census() {
        explore(CensusEvent.class, CensusState.UNKNOWN, CensusState::evolve, CensusState.Anomaly.class);
    }

    @Test
    void meetings() {
        explore(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve, MeetingState.Anomaly.class);
    }

    @Test
    void motions() {
        explore(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve, MotionState.Anomaly.class);
    }

    @Test
    void notices() {
        explore(NoticeEvent.class, NoticeState.UNKNOWN, NoticeState::evolve, NoticeState.Anomaly.class);
    }

    @Test
    void minutes_of_meetings() {
        explore(MinutesEvent.class, MinutesState.UNKNOWN, MinutesState::evolve, MinutesState.Anomaly.class);
    }

    private static <E extends Fact, S> void explore(
            Class<E> family, S unknown, BiFunction<S, E, S> evolve, Class<? extends S> anomaly) {
        List<E> events = events(family);
        long fitting = events.stream()
                .filter(event -> !anomaly.isInstance(evolve.apply(unknown, event)))
                .count();
        assertThat(fitting).as("only one fact begins a stream").isEqualTo(1);

        Set<S> reached = reached(family, unknown, evolve);
        assertThat(reached).anyMatch(anomaly::isInstance).anyMatch(state -> !anomaly.isInstance(state));
        reached.stream()
                .filter(anomaly::isInstance)
                .forEach(amiss -> events.forEach(
                        event -> assertThat(evolve.apply(amiss, event)).isEqualTo(amiss)));
    }

    /** Every state that up to four facts in any order lead to. */
    private static <E extends Fact, S> Set<S> reached(Class<E> family, S unknown, BiFunction<S, E, S> evolve) {
        Set<S> all = new LinkedHashSet<>(Set.of(unknown));
        Set<S> frontier = all;
        for (int step = 0; step < STEPS; step++) {
            Set<S> next = new LinkedHashSet<>();
            for (S state : frontier) {
                events(family).forEach(event -> next.add(evolve.apply(state, event)));
            }
            assertThat(next).doesNotContainNull();
            next.removeAll(all);
            all.addAll(next);
            frontier = next;
        }
        return all;
    }

    private static <E extends Fact> List<E> events(Class<E> family) {
        List<E> events = new ArrayList<>();
        for (Catalogue.Entry entry : Gongjian.catalogue().entries()) {
            if (family.isAssignableFrom(entry.type())) {
                Path golden = Path.of("src/test/resources/golden", entry.name() + ".v" + entry.version() + ".json");
                assertThat(Files.exists(golden)).as(entry.name()).isTrue();
                events.add(family.cast(JsonMapper.shared().readValue(golden.toFile(), entry.type())));
            }
        }
        return events;
    }
}
