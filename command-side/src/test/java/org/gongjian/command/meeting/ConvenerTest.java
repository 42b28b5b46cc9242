package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.CALLED;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.assembly;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.committee;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.none;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Proposer;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** In whose name a meeting is called, and who asked for it. */
class ConvenerTest {
    private static final String LATE = "2026-04-22T09:00";

    private static Convening by(Authority who) {
        return new Convening(who, null, null);
    }

    private static Convening asked(Proposer who, int unit) {
        return new Convening(null, who, unit == 0 ? null : new Id.OrganisationId(Given.uuid(200 + unit)));
    }

    private static Convening convening(MeetingEvent event) {
        return ((MeetingEvent.Called) event).plan().convening();
    }

    private static KnownBody oversight() {
        return GivenMeeting.body(
                GivenMeeting.COMMITTEE, BodyKind.OVERSIGHT_COMMITTEE, "监督委员会", Given.COMMUNITY, null, 3, false);
    }

    @Test
    void a_body_is_convened_by_whom_the_charter_names() {
        assertThat(convening(none().decide(CALLED, call(Occasion.REGULAR, HELD, conference())))
                        .by())
                .isEqualTo(Authority.COMMITTEE);
        assertThat(convening(none().decide(CALLED, call(Occasion.REGULAR, HELD, committee())))
                        .by())
                .isEqualTo(Authority.SECRETARY);
        assertThat(convening(none().decide("2026-04-10T09:00", call(Occasion.REGULAR, HELD, assembly())))
                        .by())
                .isEqualTo(Authority.RESIDENTS_COMMITTEE);
        GivenMeeting congress = none().under(GivenMeeting.with(
                MeetingRuleKeys.CONGRESS_CONVENED_BY,
                new RuleValue.Text("COMMUNITY_PARTY_ORGANISATION"),
                RuleUnit.TEXT));
        KnownBody delegates = GivenMeeting.body(
                GivenMeeting.COMMITTEE, BodyKind.PARTY_CONGRESS, "党代会", Given.COMMUNITY, null, 3, false);
        assertThat(convening(congress.decide(CALLED, call(Occasion.REGULAR, HELD, delegates)))
                        .by())
                .isEqualTo(Authority.COMMUNITY_PARTY_ORGANISATION);
        assertThat(convening(none().decide(CALLED, call(Occasion.REGULAR, HELD, by(Authority.SECRETARY), oversight())))
                        .by())
                .as("of the oversight committee no rule says anything")
                .isEqualTo(Authority.SECRETARY);
    }

    @Test
    void nobody_else_convenes_it() {
        assertThat(catchThrowableOfType(
                        Refused.class,
                        () -> none().decide(
                                        CALLED, call(Occasion.REGULAR, HELD, by(Authority.SECRETARY), conference()))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.ANOTHER_CONVENES_THIS_BODY);
                    assertThat(refused.facts())
                            .containsEntry("convener", Authority.COMMITTEE)
                            .containsEntry("rule", MeetingRuleKeys.JOINT_MEETING_CONVENED_BY)
                            .containsEntry("line", "第30行");
                });
        none().decide(CALLED, call(Occasion.REGULAR, HELD, by(Authority.COMMITTEE), conference()));
    }

    @Test
    void what_the_secretary_convenes_the_deputy_types_and_shows_on_what() {
        MeetingCommand call = call(Occasion.REGULAR, HELD, committee());
        assertRefused(
                MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                () -> none().decide(none().edge(Role.DEPUTY_SECRETARY, CALLED), call));
        GivenMeeting shown = none().withEvidence();
        assertThat(convening(shown.decide(shown.edge(Role.DEPUTY_SECRETARY, CALLED), call))
                        .by())
                .isEqualTo(Authority.SECRETARY);
        none().decide(none().edge(Role.STREET, CALLED), call);
        none().decide(none().edge(Role.DEPUTY_SECRETARY, CALLED), call(Occasion.REGULAR, HELD, conference()));
    }

    @Test
    void a_postponed_meeting_stays_in_the_same_name() {
        GivenMeeting given =
                none().does(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), conference()));
        given.does(
                LATE,
                new MeetingCommand.Postpone(
                        GivenMeeting.instant("2026-04-29T14:30"), "三楼", "防汛", List.of(conference())));
        assertThat(((MeetingState.Known) given.state).sitting().plan().convening())
                .isEqualTo(new Convening(Authority.COMMITTEE, Proposer.UNIT, new Id.OrganisationId(Given.uuid(203))));
    }

    @Test
    void an_extraordinary_meeting_is_asked_for_by_whom_the_charter_lets_ask() {
        for (Convening nobody : List.of(Convening.UNSAID, asked(Proposer.SECRETARY, 0), asked(Proposer.MEMBERS, 0))) {
            assertThat(catchThrowableOfType(
                            Refused.class,
                            () -> none().decide(LATE, call(Occasion.EXTRAORDINARY, HELD, nobody, conference()))))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo(MeetingRefusal.EXTRAORDINARY_MEETING_IS_ASKED_FOR);
                        assertThat(refused.facts())
                                .containsEntry("may", List.of(Proposer.COMMITTEE, Proposer.UNIT))
                                .containsEntry("line", "第30行");
                    });
        }
        none().under(GivenMeeting.preset("001c"))
                .decide(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.SECRETARY, 0), committee()));
        none().decide(LATE, call(Occasion.URGENT, HELD, Convening.UNSAID, conference()));
    }

    @Test
    void a_unit_that_asks_has_a_seat_there() {
        for (int unit : new int[] {0, 14}) {
            assertRefused(
                    MeetingRefusal.UNIT_THAT_ASKS_HAS_A_SEAT,
                    () -> none().decide(
                                    LATE,
                                    call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, unit), conference())));
        }
        assertThat(convening(none().decide(
                                LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 13), conference()))))
                .isEqualTo(new Convening(Authority.COMMITTEE, Proposer.UNIT, new Id.OrganisationId(Given.uuid(213))));
    }
}
