package org.gongjian.command.motion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Acting;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** A motion in a meeting that is held: seat n is person 100 + n's; seat 1 presides. */
final class GivenMotion {
    static final Id.BodyId BODY = new Id.BodyId(Given.uuid(60));
    static final Id.BodyId OTHER_BODY = new Id.BodyId(Given.uuid(61));
    static final Id.MeetingId MEETING = new Id.MeetingId(Given.uuid(80));
    static final Id.OrganisationId COMMITTEE = new Id.OrganisationId(Given.uuid(301));
    static final Id.OrganisationId SPINNERS = new Id.OrganisationId(Given.uuid(302));
    static final Question APPROVAL = new Question.Approval("居委会实施，三纺承担管材费");
    static final String PUT = "2026-04-24T15:30";
    static final String VOTED = "2026-04-24T15:40";

    private final CharterVersion charter;
    private final Map<Id.PersonId, MemberStanding> members = new HashMap<>();
    MeetingState.Known meeting;
    MotionState state = MotionState.UNKNOWN;

    private GivenMotion(MeetingState.Known meeting, CharterVersion charter) {
        this.meeting = meeting;
        this.charter = charter;
    }

    /** A session of a body of so many seats, of which the first are there. */
    static GivenMotion session(BodyKind kind, int seats, int present) {
        return session(
                kind,
                seats,
                present,
                n -> new SeatHolder.Organisational(new Id.OrganisationId(Given.uuid(200 + n)), Given.person(100 + n)));
    }

    static GivenMotion session(BodyKind kind, int seats, int present, IntFunction<SeatHolder> holder) {
        Plan plan = new Plan(
                "会议",
                Occasion.REGULAR,
                instant("2026-04-24T14:30"),
                LocalDate.parse("2026-04-24"),
                "三楼",
                List.of(new Roll(
                        BODY,
                        kind,
                        "联席会",
                        1,
                        null,
                        Share.MORE_THAN_HALF,
                        IntStream.rangeClosed(1, seats)
                                .mapToObj(n -> new Roll.RollSeat(n, holder.apply(n), null))
                                .toList())),
                new NoticePeriod("notice_days_joint_meeting", 7, false),
                new UnderRules(new Id.CharterId(Given.uuid(99)), 1, "test"));
        GivenMotion given = new GivenMotion(
                (MeetingState.Known)
                        MeetingState.UNKNOWN.evolve(new MeetingEvent.Called(happened("2026-04-17T17:30"), plan)),
                Presets.ofTheProduct().defaults());
        given.then(new MeetingEvent.ItemPlaced(
                happened("2026-04-17T18:00"),
                new AgendaItem(
                        1, "化粪池改造", Purpose.VOTE, new Id.MatterId(Given.uuid(70)), false, List.of(BODY), false)));
        given.then(new MeetingEvent.AttendanceTaken(
                happened("2026-04-24T14:30"),
                IntStream.rangeClosed(1, present).mapToObj(GivenMotion::seat).toList(),
                Attendance.PRESENT));
        return given.then(new MeetingEvent.Opened(happened("2026-04-24T14:30"), seat(1), null));
    }

    /** An approval put to the session. */
    GivenMotion put(Question question, VotingWay way) {
        return does(PUT, new MotionCommand.Put(MEETING, meeting, 1, BODY, question, way));
    }

    /** The same for somebody, or to bring something about. */
    MotionCommand.Put aiming(MotionCommand.Aim aim) {
        return new MotionCommand.Put(MEETING, meeting, 1, BODY, APPROVAL, VotingWay.NAMED, aim);
    }

    GivenMotion under(String key, RuleValue value) {
        TreeMap<String, CharterRule> rules = new TreeMap<>(charter.rules());
        rules.put(key, new CharterRule(key, value, RuleUnit.TEXT, Firmness.DEFAULT, "测试", null, "自定", Provenance.OURS));
        GivenMotion other = new GivenMotion(
                meeting, new CharterVersion(charter.charter(), 2, charter.name(), charter.inForceFrom(), rules));
        other.state = state;
        other.members.putAll(members);
        return other;
    }

    /** As the register of members has somebody. */
    GivenMotion knowing(int person, MemberStanding.Membership membership) {
        members.put(Given.person(person), new MemberStanding(membership, false, true));
        return this;
    }

    /** What happened in the meeting. */
    GivenMotion then(MeetingEvent event) {
        meeting = (MeetingState.Known) meeting.evolve(event);
        return this;
    }

    GivenMotion substituted(int number, int person) {
        return then(new MeetingEvent.Substituted(
                happened(PUT), seat(number), Given.person(person), SubstituteStanding.LIAISON));
    }

    MotionEvent decide(Edge edge, MotionCommand command) {
        return MotionDecider.decide(state, command, edge).getFirst();
    }

    MotionEvent decide(String at, MotionCommand command) {
        return decide(edge(Role.CLERK, 1, at, null), command);
    }

    /** All facts that follow. */
    List<MotionEvent> decideAll(String at, MotionCommand command) {
        return MotionDecider.decide(state, command, edge(Role.CLERK, 1, at, null));
    }

    GivenMotion does(String at, MotionCommand command) {
        decideAll(at, command).forEach(event -> state = state.evolve(event));
        return this;
    }

    GivenMotion casts(int person, BallotPaper paper) {
        state = state.evolve(decide(voter(person), new MotionCommand.CastBallot(paper, meeting)));
        return this;
    }

    GivenMotion votes(int person, Choice choice) {
        state = state.evolve(decide(voter(person), vote(choice)));
        return this;
    }

    MotionCommand vote(Choice choice) {
        return new MotionCommand.Vote(choice, meeting);
    }

    Edge voter(int person) {
        return edge(Role.MEMBER, person, VOTED, null);
    }

    /** Whose office lies in a community, while the body is one of its street. */
    static Edge inTheStreet(Edge edge) {
        Acting by = edge.acting();
        return new Edge(
                edge.happened(),
                edge.recordedAt(),
                Given.STREET,
                new Acting(by.person(), by.office(), by.role(), Given.COMMUNITY, null, by.login()),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }

    Edge edge(Role role, int person, String at, @Nullable Evidence evidence, Passage... shown) {
        Edge edge = Given.a(role)
                .byPerson(person)
                .at(at)
                .knowing(new Lookups(
                        null,
                        members,
                        Map.of(COMMITTEE, known(COMMITTEE), SPINNERS, known(SPINNERS)),
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        new Lookups.LookedThrough(Given.uuid(90), List.of(shown))))
                .under(charter)
                .edge();
        Happened by = edge.happened();
        return with(
                edge,
                new Happened(by.at(), false, by.actedBy(), by.inCapacityOf(), by.recordedBy(), by.via(), evidence));
    }

    /** What this one records was done by another. */
    static Edge forAnother(Edge edge, int person) {
        Happened by = edge.happened();
        return with(
                edge,
                new Happened(
                        by.at(),
                        false,
                        Given.person(person),
                        by.inCapacityOf(),
                        by.recordedBy(),
                        by.via(),
                        by.evidence()));
    }

    private static Edge with(Edge edge, Happened happened) {
        return new Edge(
                happened,
                edge.recordedAt(),
                edge.area(),
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }

    private static KnownOrganisation known(Id.OrganisationId id) {
        return new KnownOrganisation(id, "UNIT", Given.COMMUNITY);
    }

    static Happened happened(String at) {
        return Given.a(Role.CLERK).at(at).happened();
    }

    static SeatId seat(int number) {
        return new SeatId(BODY, number);
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Given.ZONE).toInstant();
    }
}
