package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.BODY;
import static org.gongjian.command.motion.GivenMotion.COMMITTEE;
import static org.gongjian.command.motion.GivenMotion.MEETING;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.SPINNERS;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.happened;
import static org.gongjian.command.motion.GivenMotion.seat;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.Purpose;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a motion is to bring about for its matter, and for whom it is. */
class AimTest {
    private static final ResolvedTask TASK = new ResolvedTask(COMMITTEE, List.of(SPINNERS), "疏通并更换管道");

    private static MotionCommand.Aim aim(ResolutionOutcome ifAdopted, @Nullable ResolvedTask task) {
        return new MotionCommand.Aim(Route.JOINT_DELIBERATION, ifAdopted, task, List.of());
    }

    private static MotionCommand.Aim to(ResolvedTask task) {
        return aim(ResolutionOutcome.ADOPTED, task);
    }

    private static MotionEvent.Put put(GivenMotion given, MotionCommand command) {
        return (MotionEvent.Put) given.decide(PUT, command);
    }

    @Test
    void who_carries_it_out_is_put_to_the_vote_with_it() {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10);
        MotionEvent.Put put = put(given, given.aiming(to(TASK)));
        assertThat(put.task()).isEqualTo(TASK);
        assertThat(put.ifAdopted()).isEqualTo(ResolutionOutcome.ADOPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ResolutionOutcome.class,
            names = {"REJECTED", "POSTPONED", "TO_HIGHER_MEETING"})
    void nobody_carries_out_what_would_not_adopt_the_matter(ResolutionOutcome ifAdopted) {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10);
        assertRefused(
                MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER,
                () -> given.decide(PUT, given.aiming(aim(ifAdopted, TASK))));
        assertThat(put(given, given.aiming(aim(ifAdopted, null))).ifAdopted()).isEqualTo(ifAdopted);
    }

    @Test
    void somebody_is_named_for_a_matter_and_where_there_is_a_yes_and_a_no() {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10);
        MotionCommand selection = new MotionCommand.Put(
                MEETING,
                given.meeting,
                1,
                BODY,
                new Question.Selection("选", List.of("甲", "乙"), 1),
                VotingWay.PAPER_BALLOT,
                to(TASK));
        assertRefused(MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER, () -> given.decide(PUT, selection));
        given.then(new MeetingEvent.ItemPlaced(
                happened(PUT), new AgendaItem(2, "规章", Purpose.VOTE, null, false, List.of(BODY), true)));
        assertRefused(
                MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER,
                () -> given.decide(
                        PUT,
                        new MotionCommand.Put(MEETING, given.meeting, 2, BODY, APPROVAL, VotingWay.NAMED, to(TASK))));
        assertRefused(
                MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER,
                () -> given.decide(
                        PUT,
                        new MotionCommand.Put(
                                MEETING,
                                given.meeting,
                                2,
                                BODY,
                                APPROVAL,
                                VotingWay.NAMED,
                                aim(ResolutionOutcome.POSTPONED, null))));
        assertRefused(
                MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER,
                () -> given.decide(
                        PUT, given.aiming(new MotionCommand.Aim(Route.JOINT_DELIBERATION, null, TASK, List.of()))));
        assertThat(put(given, given.aiming(MotionCommand.Aim.PLAIN)).ifAdopted())
                .as("only something at the item is asked")
                .isNull();
    }

    @Test
    void those_who_carry_it_out_exist_and_one_of_them_leads() {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10);
        Id.OrganisationId unknown = new Id.OrganisationId(Given.uuid(399));
        for (ResolvedTask task : List.of(
                new ResolvedTask(unknown, List.of(), null), new ResolvedTask(COMMITTEE, List.of(unknown), null))) {
            assertRefused(
                    MotionRefusal.HANDLER_OF_A_TASK_IS_NOT_KNOWN, () -> given.decide(PUT, given.aiming(to(task))));
        }
        assertRefused(
                MotionRefusal.LEAD_OF_A_TASK_HELPS_NOBODY,
                () -> given.decide(
                        PUT, given.aiming(to(new ResolvedTask(COMMITTEE, List.of(SPINNERS, COMMITTEE), null)))));
    }

    @Test
    void a_committee_decides_on_a_weighty_matter_with_two_thirds_and_the_assembly_with_its_own_quorum() {
        MotionCommand.Aim weighty =
                new MotionCommand.Aim(Route.JOINT_DECISION, ResolutionOutcome.ADOPTED, null, List.of());
        GivenMotion committee = session(BodyKind.COMMITTEE, 9, 5);
        assertThat(put(committee, committee.aiming(weighty)).rule().quorum()).isEqualTo(Share.AT_LEAST_TWO_THIRDS);
        assertThat(put(committee, committee.aiming(MotionCommand.Aim.PLAIN))
                        .rule()
                        .quorum())
                .isEqualTo(Share.MORE_THAN_HALF);
        committee.does(PUT, committee.aiming(weighty));
        for (int person = 102; person <= 105; person++) {
            committee.votes(person, Choice.YES);
        }
        committee.votes(101, Choice.YES);
        assertThat(close(committee, null).result()).as("5 of 9, needed 6").isEqualTo(Result.NO_QUORUM);

        GivenMotion assembly = session(BodyKind.COMMUNITY_ASSEMBLY, 61, 47);
        assertThat(put(assembly, ballot(assembly, true)).rule().quorum()).isEqualTo(Share.MORE_THAN_HALF);
    }

    private static MotionCommand ballot(GivenMotion given, boolean vital) {
        return new MotionCommand.Put(
                MEETING,
                given.meeting,
                1,
                BODY,
                APPROVAL,
                VotingWay.PAPER_BALLOT,
                weighty(vital, ResolutionOutcome.ADOPTED));
    }

    private static MotionCommand.Aim weighty(boolean vital, ResolutionOutcome ifAdopted) {
        return new MotionCommand.Aim(Route.JOINT_DECISION, vital, ifAdopted, null, List.of());
    }

    /** 重大事项: 000, 001a and 004 leave them to the committee, 001-23 to the party congress. */
    @ParameterizedTest
    @CsvSource({
        "COMMITTEE, COMMITTEE",
        "COMMITTEE, WORKING_COMMITTEE",
        "PARTY_CONGRESS, PARTY_CONGRESS",
        "COMMUNITY_ASSEMBLY, COMMUNITY_ASSEMBLY"
    })
    void a_major_matter_is_adopted_by_the_body_that_the_charter_names_and_by_no_other(String by, BodyKind body) {
        assertThat(put(decidedBy(by, body), ballot(decidedBy(by, body), false))).isNotNull();
        for (BodyKind other : BodyKind.values()) {
            boolean same = other == body
                    || (by.equals("COMMITTEE") && other == BodyKind.COMMITTEE)
                    || (by.equals("COMMITTEE") && other == BodyKind.WORKING_COMMITTEE);
            if (!same) {
                GivenMotion elsewhere = decidedBy(by, other);
                Refused refused =
                        catchThrowableOfType(Refused.class, () -> elsewhere.decide(PUT, ballot(elsewhere, false)));
                assertThat(refused.code()).as("%s", other).isEqualTo(GeneralRefusal.MAJOR_MATTER_IS_DECIDED_ELSEWHERE);
                assertThat(refused.facts())
                        .containsEntry("rule", MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY)
                        .containsEntry("word", by)
                        .containsKey("document");
            }
        }
    }

    @Test
    void other_bodies_put_it_off_or_pass_it_upward_and_decide_what_is_no_major_matter() {
        GivenMotion conference = decidedBy("PARTY_CONGRESS", BodyKind.JOINT_CONFERENCE);
        for (ResolutionOutcome ifAdopted : List.of(ResolutionOutcome.POSTPONED, ResolutionOutcome.TO_HIGHER_MEETING)) {
            assertThat(put(conference, conference.aiming(weighty(false, ifAdopted))))
                    .isNotNull();
        }
        assertThat(put(conference, conference.aiming(aim(ResolutionOutcome.ADOPTED, null))))
                .isNotNull();
    }

    @Test
    void what_touches_vital_interests_is_the_assemblys_and_where_its_ballot_is_demanded_others_may_go_before() {
        GivenMotion assembly = decidedBy("COMMITTEE", BodyKind.COMMUNITY_ASSEMBLY);
        assertThat(put(assembly, ballot(assembly, true))).isNotNull();

        GivenMotion conference = decidedBy("COMMITTEE", BodyKind.JOINT_CONFERENCE);
        GivenMotion demanding = conference.under(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT, new RuleValue.Flag(true));
        GivenMotion content = conference.under(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT, new RuleValue.Flag(false));
        assertThat(put(demanding, ballot(demanding, true))).isNotNull();
        assertRefused(
                GeneralRefusal.MAJOR_MATTER_IS_DECIDED_ELSEWHERE, () -> content.decide(PUT, ballot(content, true)));
    }

    private static GivenMotion decidedBy(String by, BodyKind body) {
        return session(body, 9, 8).under(MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY, new RuleValue.Text(by));
    }

    @Test
    void seats_are_chosen_for_an_item_only_where_the_charter_fixes_them_item_by_item() {
        MotionCommand.Aim some = new MotionCommand.Aim(
                null, ResolutionOutcome.ADOPTED, null, List.of(seat(1).key(), seat(2).key(), seat(3).key()));
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        assertRefused(MotionRefusal.ROLL_DOES_NOT_FOLLOW_THE_ITEM, () -> given.decide(PUT, given.aiming(some)));

        GivenMotion follows = given.under(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, new RuleValue.Flag(true));
        assertThat(put(follows, follows.aiming(some)).entitled()).containsExactly(seat(1), seat(2), seat(3));
        assertThat(put(follows, follows.aiming(MotionCommand.Aim.PLAIN)).entitled())
                .hasSize(9);
        follows.then(new MeetingEvent.Recused(happened(PUT), 1, seat(3), "利害关系"));
        assertRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> follows.decide(PUT, follows.aiming(some)));
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void seats_are_chosen_in_the_committee_and_in_no_other_body(BodyKind kind) {
        GivenMotion given = session(kind, 9, 8).under(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, new RuleValue.Flag(true));
        MotionCommand.Aim some =
                new MotionCommand.Aim(null, ResolutionOutcome.ADOPTED, null, List.of(seat(1).key(), seat(2).key()));
        VotingWay way = kind == BodyKind.COMMUNITY_ASSEMBLY ? VotingWay.PAPER_BALLOT : VotingWay.SHOW_OF_HANDS;
        MotionCommand put = new MotionCommand.Put(MEETING, given.meeting, 1, BODY, APPROVAL, way, some);
        if (BodyRules.of(kind) == BodyRules.COMMITTEE) {
            assertThat(put(given, put).entitled()).containsExactly(seat(1), seat(2));
        } else {
            assertRefused(GeneralRefusal.ROLL_OF_THIS_BODY_IS_WHOLE, () -> given.decide(PUT, put));
        }
    }

    private static Outcome close(GivenMotion given, @Nullable Choice casting) {
        return ((MotionEvent.Closed) given.decide(VOTED, new MotionCommand.Close(given.meeting, casting))).outcome();
    }

    private static GivenMotion tiedByHands(GivenMotion given) {
        return given.put(APPROVAL, VotingWay.SHOW_OF_HANDS)
                .does(VOTED, new MotionCommand.CountHands(new Counts.Votes(4, 4, 0), given.meeting));
    }

    @Test
    void a_tie_is_not_adopted_unless_the_charter_leaves_it_to_the_chair() {
        assertThat(close(tiedByHands(session(BodyKind.COMMITTEE, 9, 8)), Choice.YES))
                .satisfies(outcome -> assertThat(outcome.result()).isEqualTo(Result.TIED))
                .satisfies(outcome -> assertThat(outcome.casting()).isNull());

        GivenMotion chair = tiedByHands(session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.TIE_MEANS, new RuleValue.Text("CHAIR_DECIDES")));
        assertRefused(MotionRefusal.TIE_IS_FOR_THE_CHAIR_TO_DECIDE, () -> close(chair, null));
        assertThat(close(chair, Choice.YES))
                .satisfies(outcome -> assertThat(outcome.result()).isEqualTo(Result.ADOPTED))
                .satisfies(outcome -> assertThat(outcome.casting()).isEqualTo(Choice.YES));
        assertThat(close(chair, Choice.NO).result()).isEqualTo(Result.REJECTED);
        assertThat(close(chair, Choice.ABSTAIN).result()).isEqualTo(Result.TIED);
    }

    @Test
    void where_votes_are_named_the_chair_has_said_it_with_its_own() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.TIE_MEANS, new RuleValue.Text("CHAIR_DECIDES"))
                .put(APPROVAL, VotingWay.NAMED);
        for (int person = 102; person <= 104; person++) {
            given.votes(person, Choice.YES);
        }
        for (int person = 105; person <= 108; person++) {
            given.votes(person, Choice.NO);
        }
        given.votes(101, Choice.YES);
        assertThat(close(given, null).result())
                .as("4 to 4, and the chair said yes")
                .isEqualTo(Result.ADOPTED);
    }
}
