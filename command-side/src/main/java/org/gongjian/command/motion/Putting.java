package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingState.InSession;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/** 提付表决: in a session, to one body, under the rule and with the seats of this moment. */
final class Putting {
    private Putting() {}

    static MotionEvent put(MotionCommand.Put asked, Edge edge) {
        if (!(asked.held() instanceof InSession session)) {
            throw new Refused(MotionRefusal.MEETING_IS_NOT_IN_SESSION);
        }
        if (edge.happened().at().isBefore(session.presiding().openedAt())) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
        Sitting sitting = session.sitting();
        AgendaItem item = sitting.item(asked.item())
                .orElseThrow(() ->
                        new Refused(MotionRefusal.MOTION_NEEDS_AN_ITEM, Map.of("item", asked.item(), "field", "item")));
        Roll roll = sitting.plan()
                .roll(asked.body())
                .filter(one -> item.entitled().contains(one.body()))
                .orElseThrow(() -> new Refused(MotionRefusal.BODY_DOES_NOT_DECIDE_ON_IT, Map.of("field", "body")));
        requireFits(asked.question(), asked.way(), roll.kind(), edge.charter());
        edge.lookups().requireNobodyShown(MotionRefusal.MOTION_SHOWS_PERSONAL_DATA);
        List<SeatId> entitled = sitting.deciding(item).stream()
                .filter(seat -> seat.body().equals(roll.body()))
                .toList();
        return new MotionEvent.Put(
                edge.happened(),
                asked.meeting(),
                item.number(),
                item.matter(),
                roll.body(),
                asked.question(),
                asked.way(),
                entitled,
                last(session.presiding().chair(), entitled, asked.way(), edge.charter()),
                rule(roll, asked.question(), edge.charter()),
                new UnderRules(
                        edge.charter().charter(),
                        edge.charter().version(),
                        edge.calendar().version()));
    }

    private static @Nullable SeatId last(SeatId chair, List<SeatId> entitled, VotingWay way, CharterVersion charter) {
        return way == VotingWay.NAMED && charter.flag(MeetingRuleKeys.CHAIR_VOTES_LAST) && entitled.contains(chair)
                ? chair
                : null;
    }

    /**
     * Names are chosen and persons appraised in secret, on paper or electronically; an approval any way, but in secret in the assembly
     * (001-38 票决) and wherever the charter wants it so.
     */
    private static void requireFits(Question question, VotingWay way, BodyKind kind, CharterVersion charter) {
        boolean assembly = kind == BodyKind.COMMUNITY_ASSEMBLY;
        boolean anyWay = switch (question) {
            case Question.Approval ignored ->
                !assembly && !charter.text(MeetingRuleKeys.VOTE_MANNER).equals(VoteManner.SECRET_BALLOT.name());
            case Question.Selection ignored -> false;
            case Question.Appraisal ignored -> false;
            case Question.Election ignored -> false;
        };
        boolean secret = way == VotingWay.PAPER_BALLOT || way == VotingWay.SECRET_BALLOT;
        if (!anyWay && !secret) {
            throw new Refused(
                    MotionRefusal.QUESTION_NEEDS_A_SECRET_BALLOT,
                    Map.of("field", "way", "rule", manner(question, assembly)));
        }
        switch (question) {
            case Question.Selection selection -> requirePlaces(selection.candidates(), selection.places());
            case Question.Election election -> requirePlaces(election.candidates(), election.places());
            case Question.Appraisal appraisal -> requirePlaces(appraisal.subjects(), 1);
            case Question.Approval ignored -> {}
        }
    }

    private static String manner(Question question, boolean assembly) {
        return question instanceof Question.Approval && !assembly
                ? MeetingRuleKeys.VOTE_MANNER
                : MeetingRuleKeys.VOTE_MANNER_ON_PERSONS;
    }

    private static void requirePlaces(List<String> names, int places) {
        if (places < 1 || names.size() < places || new HashSet<>(names).size() < names.size()) {
            throw new Refused(
                    MotionRefusal.CANDIDATES_DO_NOT_FIT_THE_PLACES,
                    Map.of("candidates", names.size(), "places", places));
        }
    }

    /** An election has a quorum of its own. */
    private static VotingRule rule(Roll roll, Question question, CharterVersion charter) {
        String key = switch (roll.kind()) {
            case COMMITTEE, WORKING_COMMITTEE, RESIDENTS_COUNCIL, OTHER -> MeetingRuleKeys.MAJORITY_COMMITTEE;
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> MeetingRuleKeys.MAJORITY_JOINT_MEETING;
            case COMMUNITY_ASSEMBLY -> MeetingRuleKeys.MAJORITY_ASSEMBLY;
            case PARTY_CONGRESS -> MeetingRuleKeys.MAJORITY_CONGRESS;
            case OVERSIGHT_COMMITTEE -> MeetingRuleKeys.MAJORITY_OVERSIGHT;
        };
        return new VotingRule(
                key,
                word(Share.values(), key, charter),
                word(Denominator.values(), denominator(roll.kind()), charter),
                question instanceof Question.Election
                        ? word(Share.values(), MeetingRuleKeys.QUORUM_ELECTION, charter)
                        : roll.quorum());
    }

    private static String denominator(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE, WORKING_COMMITTEE, RESIDENTS_COUNCIL, OTHER -> MeetingRuleKeys.MAJORITY_COMMITTEE_OF;
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> MeetingRuleKeys.MAJORITY_JOINT_MEETING_OF;
            case COMMUNITY_ASSEMBLY -> MeetingRuleKeys.MAJORITY_ASSEMBLY_OF;
            case PARTY_CONGRESS -> MeetingRuleKeys.MAJORITY_CONGRESS_OF;
            case OVERSIGHT_COMMITTEE -> MeetingRuleKeys.MAJORITY_OVERSIGHT_OF;
        };
    }

    private static <E extends Enum<E>> E word(E[] known, String key, CharterVersion charter) {
        String said = charter.text(key);
        for (E one : known) {
            if (one.name().equals(said)) {
                return one;
            }
        }
        throw new Refused(MotionRefusal.CHARTER_STATES_NO_READABLE_MAJORITY, Map.of("rule", key, "said", said));
    }
}
