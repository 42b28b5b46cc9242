package org.gongjian.command.meeting;

import static org.gongjian.command.decision.Given.COMMUNITY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** A meeting under test, decided step by step; under preset 004 unless a test says otherwise. */
final class GivenMeeting {
    static final Id.BodyId CONFERENCE = new Id.BodyId(Given.uuid(60));
    static final Id.BodyId COMMITTEE = new Id.BodyId(Given.uuid(61));
    static final Id.BodyId ASSEMBLY = new Id.BodyId(Given.uuid(62));
    static final Id.MatterId CESSPIT = new Id.MatterId(Given.uuid(70));

    /** 04-17 周五 17:30, seven days before the meeting. */
    static final String CALLED = "2026-04-17T17:30";

    static final String HELD = "2026-04-24T14:30";

    private final CharterVersion charter;
    private final @Nullable Evidence evidence;
    MeetingState state = MeetingState.UNKNOWN;

    private GivenMeeting(CharterVersion charter, MeetingState state, @Nullable Evidence evidence) {
        this.charter = charter;
        this.state = state;
        this.evidence = evidence;
    }

    /** Nothing yet. */
    static GivenMeeting none() {
        return new GivenMeeting(preset("004"), MeetingState.UNKNOWN, null);
    }

    /** The joint conference of thirteen units is called for 24 April, in time. */
    static GivenMeeting called() {
        GivenMeeting given = none();
        given.does(CALLED, call(Occasion.REGULAR, HELD, conference()));
        return given;
    }

    /** The same with an item for all. */
    static GivenMeeting withAnItem() {
        return called().does(CALLED, item("下一步工作安排", null));
    }

    /** Called with an item, and every seat notified the same evening. */
    static GivenMeeting notified() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.SYSTEM));
        return given;
    }

    /** Ten of thirteen seats are there, two are excused, one is absent, and seat 1 presides. */
    static GivenMeeting inSession() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        given.does(HELD, taken(Attendance.EXCUSED, 11, 12));
        given.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT));
        given.does(HELD, new MeetingCommand.Open(seat(1), null));
        return given;
    }

    GivenMeeting under(CharterVersion other) {
        return new GivenMeeting(other, state, evidence);
    }

    GivenMeeting withEvidence() {
        return new GivenMeeting(charter, state, new Evidence("签收单", List.of()));
    }

    /** Decided by the secretary at this local time. */
    MeetingEvent decide(String at, MeetingCommand command) {
        return decide(edge(Role.SECRETARY, at), command);
    }

    MeetingEvent decide(Edge edge, MeetingCommand command) {
        List<MeetingEvent> events = MeetingDecider.decide(state, command, edge);
        return events.getFirst();
    }

    /** Decided and added to what happened. */
    GivenMeeting does(String at, MeetingCommand command) {
        state = state.evolve(decide(at, command));
        return this;
    }

    Edge edge(Role role, String at) {
        return edge(role, at, at);
    }

    /** Recorded later than it happened. */
    Edge edge(Role role, String at, String recorded, Passage... shown) {
        Edge edge = Given.a(role)
                .at(at)
                .knowing(new Lookups(
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        new Lookups.LookedThrough(Given.uuid(90), List.of(shown))))
                .under(charter)
                .edge();
        Happened by = edge.happened();
        return new Edge(
                new Happened(by.at(), false, by.actedBy(), by.inCapacityOf(), by.recordedBy(), by.via(), evidence),
                instant(recorded),
                edge.area(),
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }

    /** The same, of another area. */
    Edge in(AreaPath area, Edge edge) {
        return new Edge(
                edge.happened(),
                edge.recordedAt(),
                area,
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Given.ZONE).toInstant();
    }

    // ------------------------------------------------------------------ bodies

    /** Thirteen seats of units; the representative of seat n is person 100 + n. */
    static KnownBody conference() {
        return body(CONFERENCE, BodyKind.JOINT_CONFERENCE, "柳荫社区党建联席会", COMMUNITY, null, 13, true);
    }

    /** Nine personal seats; it is the turn of seat 2. */
    static KnownBody committee() {
        return body(COMMITTEE, BodyKind.COMMITTEE, "区域党委", COMMUNITY, 2, 9, false);
    }

    static KnownBody assembly() {
        return body(ASSEMBLY, BodyKind.COMMUNITY_ASSEMBLY, "社区成员代表大会", COMMUNITY, null, 61, false);
    }

    static KnownBody body(
            Id.BodyId id,
            BodyKind kind,
            String name,
            AreaPath area,
            @Nullable Integer chair,
            int seats,
            boolean units) {
        return new KnownBody(
                id,
                kind,
                name,
                area,
                40,
                chair,
                IntStream.rangeClosed(1, seats)
                        .mapToObj(n -> new RollSeat(
                                n,
                                units
                                        ? new SeatHolder.Organisational(
                                                new Id.OrganisationId(Given.uuid(200 + n)), Given.person(100 + n))
                                        : new SeatHolder.Personal(Given.person(300 + n), null),
                                "委员"))
                        .toList());
    }

    // ------------------------------------------------------------------ commands

    /** An extraordinary one asked for by the committee, as preset 004 lets it. */
    static MeetingCommand call(Occasion occasion, String startsAt, KnownBody... bodies) {
        Proposer asked = occasion == Occasion.EXTRAORDINARY ? Proposer.COMMITTEE : null;
        return call(occasion, startsAt, new Convening(null, asked, null), bodies);
    }

    static MeetingCommand call(Occasion occasion, String startsAt, Convening convening, KnownBody... bodies) {
        return new MeetingCommand.Call(
                "二季度联席会", occasion, instant(startsAt), "社区三楼会议室", List.of(bodies), convening, false);
    }

    /** The assembly is called to deliberate and to hear. */
    static MeetingCommand callWithoutBallot(Occasion occasion, String startsAt, KnownBody... bodies) {
        Proposer asked = occasion == Occasion.EXTRAORDINARY ? Proposer.COMMITTEE : null;
        return new MeetingCommand.Call(
                "居民代表会议",
                occasion,
                instant(startsAt),
                "社区三楼会议室",
                List.of(bodies),
                new Convening(null, asked, null),
                true);
    }

    static MeetingCommand taken(Attendance attendance, int... numbers) {
        return new MeetingCommand.TakeAttendance(
                IntStream.of(numbers).mapToObj(GivenMeeting::seat).toList(), false, attendance);
    }

    static MeetingCommand item(String title, MeetingCommand.@Nullable KnownMatter matter, Id.BodyId... entitled) {
        return new MeetingCommand.PlaceItem(title, Purpose.VOTE, List.of(entitled), matter);
    }

    static MeetingCommand.KnownMatter cesspit(boolean waiting) {
        return new MeetingCommand.KnownMatter(CESSPIT, COMMUNITY, waiting, false);
    }

    /** Key of a seat of the conference. */
    static String seat(int number) {
        return new SeatId(CONFERENCE, number).key();
    }

    // ------------------------------------------------------------------ charters

    static CharterVersion preset(String name) {
        Presets presets = Presets.ofTheProduct();
        Presets.Preset preset = presets.named(name);
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        if (preset != null) {
            presets.complete(preset).forEach(rule -> rules.put(rule.key(), rule));
        }
        CharterVersion ours = presets.defaults();
        return new CharterVersion(new Id.CharterId(Given.uuid(99)), 1, name, ours.inForceFrom(), rules);
    }

    /** Preset 004 with one rule otherwise. */
    static CharterVersion with(String key, RuleValue value, RuleUnit unit) {
        CharterVersion base = preset("004");
        TreeMap<String, CharterRule> rules = new TreeMap<>(base.rules());
        rules.put(key, new CharterRule(key, value, unit, Firmness.DEFAULT, "测试", null, "自定", Provenance.OURS));
        return new CharterVersion(base.charter(), 2, base.name(), base.inForceFrom(), rules);
    }
}
