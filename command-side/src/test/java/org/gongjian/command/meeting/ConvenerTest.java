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
import org.gongjian.meeting.NoticeWay;
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
        none().decide(none().edge(Role.DEPUTY_SECRETARY, CALLED), call(Occasion.REGULAR, HELD, conference()));
    }

    @Test
    void the_street_convenes_itself_what_is_its_own_and_below_types_for_the_secretary() {
        KnownBody below = committee();
        assertRefused(
                MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                () -> none().decide(none().edge(Role.STREET, CALLED), call(Occasion.REGULAR, HELD, below)));
        GivenMeeting shown = none().withEvidence();
        shown.decide(shown.edge(Role.STREET, CALLED), call(Occasion.REGULAR, HELD, below));
        assertRefused(
                MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                () -> none().decide(none().edge(Role.STREET, CALLED), call(Occasion.REGULAR, HELD, conference())));

        KnownBody own =
                GivenMeeting.body(GivenMeeting.COMMITTEE, BodyKind.COMMITTEE, "街道区域党委", Given.STREET, null, 9, false);
        assertThat(convening(none().decide(
                                        none().in(Given.STREET, none().edge(Role.STREET, CALLED)),
                                        call(Occasion.REGULAR, HELD, own)))
                        .by())
                .isEqualTo(Authority.SECRETARY);
    }

    @Test
    void of_councils_and_of_the_working_committee_of_a_street_no_charter_says_who_convenes_them() {
        for (BodyKind kind : List.of(
                BodyKind.RESIDENTS_COUNCIL, BodyKind.OTHER, BodyKind.WORKING_COMMITTEE, BodyKind.OVERSIGHT_COMMITTEE)) {
            KnownBody body = GivenMeeting.body(GivenMeeting.COMMITTEE, kind, "议事会", Given.COMMUNITY, null, 3, false);
            for (Convening said : List.of(Convening.UNSAID, by(Authority.RESIDENTS_COMMITTEE))) {
                assertThat(convening(none().decide(
                                        none().edge(Role.DEPUTY_SECRETARY, CALLED),
                                        call(Occasion.REGULAR, HELD, said, body))))
                        .as(kind.name())
                        .isEqualTo(said);
            }
        }
    }

    @Test
    void a_meeting_of_before_its_convener_was_kept_is_postponed_like_any_other() {
        GivenMeeting given =
                none().does(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), conference()));
        MeetingState.Called called = (MeetingState.Called) given.state;
        given.state = MeetingState.UNKNOWN.evolve(new MeetingEvent.Called(
                none().edge(Role.SECRETARY, LATE).happened(),
                called.sitting().plan().convened(Convening.UNSAID)));
        given.does(LATE, later(conference()));
        assertThat(kept(given)).isEqualTo(Convening.UNSAID);
        given.decide(given.edge(Role.DEPUTY_SECRETARY, LATE), later(conference()));
    }

    @Test
    void what_was_settled_by_the_call_outlasts_another_charter_and_a_seat_that_is_gone() {
        GivenMeeting called =
                none().does(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), conference()));
        GivenMeeting other = called.under(GivenMeeting.with(
                        MeetingRuleKeys.JOINT_MEETING_CONVENED_BY, new RuleValue.Text("SECRETARY"), RuleUnit.TEXT))
                .does(LATE, later(conference()));
        GivenMeeting nobody = called.under(GivenMeeting.with(
                        MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY,
                        new RuleValue.Words(List.of("SECRETARY")),
                        RuleUnit.LIST))
                .does(LATE, later(conference()));
        GivenMeeting gone = called.does(
                LATE,
                later(GivenMeeting.body(
                        GivenMeeting.CONFERENCE, BodyKind.JOINT_CONFERENCE, "联席会", Given.COMMUNITY, null, 2, true)));
        for (GivenMeeting one : List.of(other, nobody, gone)) {
            assertThat(kept(one))
                    .isEqualTo(
                            new Convening(Authority.COMMITTEE, Proposer.UNIT, new Id.OrganisationId(Given.uuid(203))));
        }
    }

    @Test
    void what_the_secretary_convened_the_deputy_postpones_and_shows_on_what() {
        GivenMeeting given = none().does(CALLED, call(Occasion.REGULAR, HELD, committee()));
        assertRefused(
                MeetingRefusal.CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE,
                () -> given.decide(given.edge(Role.DEPUTY_SECRETARY, CALLED), later(committee())));
        GivenMeeting shown = given.withEvidence();
        shown.decide(shown.edge(Role.DEPUTY_SECRETARY, CALLED), later(committee()));
        given.decide(CALLED, later(committee()));
    }

    private static MeetingCommand later(KnownBody body) {
        return new MeetingCommand.Postpone(GivenMeeting.instant("2026-04-29T14:30"), "三楼", "防汛", List.of(body));
    }

    private static Convening kept(GivenMeeting given) {
        return ((MeetingState.Known) given.state).sitting().plan().convening();
    }

    @Test
    void who_may_ask_is_said_of_the_joint_meeting_and_of_others_who_asked_is_only_named() {
        for (Proposer who : Proposer.values()) {
            Convening said = asked(who, 0);
            if (who != Proposer.UNIT) {
                assertThat(convening(none().decide(LATE, call(Occasion.EXTRAORDINARY, HELD, said, committee())))
                                .askedBy())
                        .isEqualTo(who);
            }
        }
        assertThat(catchThrowableOfType(
                        Refused.class,
                        () -> none().decide(LATE, call(Occasion.EXTRAORDINARY, HELD, Convening.UNSAID, committee()))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.EXTRAORDINARY_MEETING_IS_ASKED_FOR);
                    assertThat(refused.facts())
                            .containsEntry("may", List.of(Proposer.values()))
                            .doesNotContainKey("rule");
                });
        assertRefused(
                MeetingRefusal.UNIT_THAT_ASKS_HAS_A_SEAT,
                () -> none().decide(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), committee())));
    }

    @Test
    void a_charter_whose_word_nobody_knows_is_named_with_the_word() {
        assertNamesNobody(
                MeetingRuleKeys.JOINT_MEETING_CONVENED_BY,
                "街道书记",
                none().under(GivenMeeting.with(
                        MeetingRuleKeys.JOINT_MEETING_CONVENED_BY, new RuleValue.Text("街道书记"), RuleUnit.TEXT)),
                call(Occasion.REGULAR, HELD, conference()));
        GivenMeeting asks = none().under(GivenMeeting.with(
                MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY,
                new RuleValue.Words(List.of("书记", "UNIT")),
                RuleUnit.LIST));
        assertNamesNobody(
                MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY,
                "书记、UNIT",
                asks,
                call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.SECRETARY, 0), conference()));
        asks.decide(CALLED, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), conference()));

        assertNamesNobody(
                MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY,
                "秘书处",
                GivenMeeting.called()
                        .does(CALLED, GivenMeeting.item("年度项目", null))
                        .under(GivenMeeting.with(
                                MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY,
                                new RuleValue.Text("秘书处"),
                                RuleUnit.TEXT)),
                new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE));
        assertNamesNobody(
                MeetingRuleKeys.NOTICE_WAIVED_BY,
                "主任",
                none().does(CALLED, call(Occasion.EXTRAORDINARY, HELD, conference()))
                        .under(GivenMeeting.with(
                                MeetingRuleKeys.NOTICE_WAIVED_BY, new RuleValue.Text("主任"), RuleUnit.TEXT)),
                new MeetingCommand.WaiveNotice("防汛"));
    }

    private static void assertNamesNobody(String rule, String said, GivenMeeting given, MeetingCommand command) {
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(CALLED, command)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.CHARTER_NAMES_NOBODY_KNOWN);
                    assertThat(refused.facts()).containsEntry("rule", rule).containsEntry("said", said);
                });
    }

    @Test
    void a_postponed_meeting_stays_in_the_same_name() {
        GivenMeeting given =
                none().does(LATE, call(Occasion.EXTRAORDINARY, HELD, asked(Proposer.UNIT, 3), conference()));
        given.does(LATE, later(conference()));
        assertThat(kept(given))
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
