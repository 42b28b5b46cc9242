package org.gongjian.command.motion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.ChosenSeats;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MajorMatters;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingState.InSession;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Question;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
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
        requireAnnounced(roll, item, sitting.plan());
        requireItemByItem(asked, edge.charter());
        requireFits(asked.question(), asked.way(), roll.kind(), edge.charter());
        requireNoPersonIsTyped(asked.named());
        requireTaskFits(asked, item, edge);
        if (adopts(asked.aim()) && !namedBodyDecidesToo(item, sitting.plan(), edge.charter())) {
            MajorMatters.requireDecides(
                    roll.kind(), asked.aim().route(), asked.aim().vital(), edge.charter());
        }
        edge.lookups().requireNobodyShown(MotionRefusal.MOTION_SHOWS_PERSONAL_DATA);
        Reckoning reckoning = Reckoning.of(edge.charter());
        List<SeatId> entitled =
                chosen(asked.aim().seats(), roll, expected(roll, item, sitting, reckoning, edge), edge.charter());
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
                rule(roll, asked.question(), asked.aim().route(), edge.charter()),
                asked.aim().ifAdopted(),
                asked.aim().task(),
                reckoning,
                new UnderRules(
                        edge.charter().charter(),
                        edge.charter().version(),
                        edge.calendar().version()));
    }

    /** Where several bodies decide on an item all of them must adopt it, whoever else does. */
    private static boolean namedBodyDecidesToo(AgendaItem item, Plan plan, CharterVersion charter) {
        return item.entitled().stream()
                .flatMap(body -> plan.roll(body).stream())
                .anyMatch(roll -> MajorMatters.names(roll.kind(), charter));
    }

    /** The notice of a ballot announces what is balloted on: an assembly that was called without one, or an item moved there or only heard, has none. */
    private static void requireAnnounced(Roll roll, AgendaItem item, Plan plan) {
        if (roll.kind() == BodyKind.COMMUNITY_ASSEMBLY
                && (plan.withoutBallot()
                        || item.fromTheFloor()
                        || !item.purpose().decides())) {
            throw new Refused(
                    MotionRefusal.ASSEMBLY_BALLOTS_ON_WHAT_WAS_ANNOUNCED,
                    Map.of("rule", RuleKeys.NOTICE_DAYS_BALLOT, "field", "item"));
        }
    }

    /** 逐项表决 (1.6): a body votes on one item at a time, on as many points of it as there are. */
    private static void requireItemByItem(MotionCommand.Put asked, CharterVersion charter) {
        asked.open().stream()
                .filter(other -> other.body().equals(asked.body()) && other.item() != asked.item())
                .findFirst()
                .filter(other -> charter.flag(MeetingRuleKeys.VOTED_ITEM_BY_ITEM))
                .ifPresent(other -> {
                    throw new Refused(
                            MotionRefusal.ITEMS_ARE_VOTED_ON_ONE_BY_ONE,
                            Map.of("rule", MeetingRuleKeys.VOTED_ITEM_BY_ITEM, "item", other.item(), "field", "item"));
                });
    }

    /** What follows for a matter, and who carries it out, is put where there is a matter, a yes and a no; the task where it may adopt. */
    private static void requireTaskFits(MotionCommand.Put asked, AgendaItem item, Edge edge) {
        ResolvedTask task = asked.aim().task();
        ResolutionOutcome ifAdopted = asked.aim().ifAdopted();
        boolean ofAMatter = item.matter() != null && asked.question() instanceof Question.Approval;
        if ((ifAdopted != null && !ofAMatter) || (task != null && !adopts(asked.aim()))) {
            throw new Refused(MotionRefusal.TASK_FOLLOWS_FROM_ADOPTING_A_MATTER, Map.of("field", "ifAdopted"));
        }
        if (task == null) {
            return;
        }
        requireKnown(task.lead(), "lead", edge);
        task.coHandlers().forEach(one -> requireKnown(one, "coHandlers", edge));
        if (task.coHandlers().contains(task.lead())) {
            throw new Refused(MotionRefusal.LEAD_OF_A_TASK_HELPS_NOBODY, Map.of("field", "coHandlers"));
        }
    }

    private static boolean adopts(MotionCommand.Aim aim) {
        return aim.ifAdopted() != null && aim.ifAdopted().adopts();
    }

    private static void requireKnown(Id.OrganisationId organisation, String field, Edge edge) {
        if (!edge.lookups().organisations().containsKey(organisation)) {
            throw new Refused(MotionRefusal.HANDLER_OF_A_TASK_IS_NOT_KNOWN, Map.of("field", field));
        }
    }

    /**
     * 应到: the seats of the roll that the item is for, without those that recused themselves where the charter leaves them out (practice 7.1 回避), and in the party
     * congress without probationary members where it says so.
     */
    private static List<SeatId> expected(Roll roll, AgendaItem item, Sitting sitting, Reckoning reckoning, Edge edge) {
        boolean fullMembersOnly = roll.kind() == BodyKind.PARTY_CONGRESS
                && edge.charter().flag(MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY);
        return roll.seats().stream()
                .filter(seat -> !fullMembersOnly || !isProbationary(seat, roll, sitting, edge))
                .map(roll::id)
                .filter(item::isFor)
                .filter(seat -> !reckoning.recusedLeave() || !sitting.isRecused(item.number(), seat))
                .toList();
    }

    /** Whoever sits there, as the register of members has him at that time. */
    private static boolean isProbationary(Roll.RollSeat seat, Roll roll, Sitting sitting, Edge edge) {
        Id.PersonId sitter = seat.sitter(sitting.presences().get(roll.id(seat)));
        return sitter != null && edge.lookups().member(sitter).membership() == MemberStanding.Membership.PROBATIONARY;
    }

    /** 按议题确定出席委员 (001c): of those that decide, the ones that the item is for. */
    private static List<SeatId> chosen(List<String> named, Roll roll, List<SeatId> deciding, CharterVersion charter) {
        if (named.isEmpty()) {
            return deciding;
        }
        if (!charter.flag(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM)) {
            throw new Refused(
                    MotionRefusal.ROLL_DOES_NOT_FOLLOW_THE_ITEM,
                    Map.of("rule", MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, "field", "seats"));
        }
        ChosenSeats.requireMayFollowTheItem(roll.kind(), roll.name(), "seats");
        List<SeatId> seats = named.stream()
                .distinct()
                .flatMap(key -> SeatId.read(key).stream())
                .filter(deciding::contains)
                .toList();
        if (seats.size() < new HashSet<>(named).size()) {
            throw new Refused(MotionRefusal.SEAT_DOES_NOT_DECIDE);
        }
        return seats;
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
            case Question.Election election -> {
                if (!election.candidates().stream()
                        .allMatch(one -> Nominees.person(one).isPresent())) {
                    throw new Refused(MotionRefusal.WHO_STANDS_FOR_ELECTION_IS_REGISTERED, Map.of("field", "persons"));
                }
                requirePlaces(election.candidates(), election.places());
            }
            case Question.Appraisal appraisal -> requirePlaces(appraisal.subjects(), 1);
            case Question.Approval ignored -> {}
        }
    }

    /** A person stands in the record by id, so that an erasure reaches the name (ADR 0026). */
    private static void requireNoPersonIsTyped(List<Integer> named) {
        if (!named.isEmpty()) {
            throw new Refused(
                    MotionRefusal.NOMINEE_IS_A_REGISTERED_PERSON,
                    Map.of(
                            "lines",
                            named.stream().map(String::valueOf).collect(Collectors.joining("、")),
                            "field",
                            "names"));
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

    /** An election has a quorum of its own, and so has a committee that decides on a weighty matter (要事共决). */
    private static VotingRule rule(Roll roll, Question question, @Nullable Route route, CharterVersion charter) {
        BodyRules rules = BodyRules.of(roll.kind());
        String key = rules.majority();
        return new VotingRule(
                key,
                word(Share.values(), key, charter),
                word(Denominator.values(), rules.majorityOf(), charter),
                quorum(roll, question, route, charter),
                charter.text(MeetingRuleKeys.TIE_MEANS).equals(VotingRule.CHAIR_DECIDES));
    }

    private static Share quorum(Roll roll, Question question, @Nullable Route route, CharterVersion charter) {
        if (question instanceof Question.Election) {
            return word(Share.values(), MeetingRuleKeys.QUORUM_ELECTION, charter);
        }
        boolean weighty = route == Route.JOINT_DECISION && BodyRules.of(roll.kind()) == BodyRules.COMMITTEE;
        return weighty ? word(Share.values(), MeetingRuleKeys.QUORUM_JOINT_DECISION, charter) : roll.quorum();
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
